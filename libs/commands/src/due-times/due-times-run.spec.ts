import { addMs, type Instant, instant, instantFromJson, instantToJson } from '@hutong/domain';
import {
  type EventLog,
  EventLogUnavailableError,
  handlingAttemptsMax,
  MemoryEventLog,
  type RecordedEvent,
} from '@hutong/event-store';
import { LedgerSecret } from '@hutong/platform';
import { recordEvents, type StreamEvent, usualLife } from '@hutong/testing';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Ledger } from '../handling/ledger.js';
import { paymentRequestDueTimes } from '../payment-requests/payment-requests.due-times.js';
import { DueTimesInMemory, HandClock } from '../due-times-in-memory.js';
import { DueTimesRun } from './due-times-run.js';

const seed = Number(process.env['HUTONG_SEED'] ?? Date.now() % 1_000_000);
const noon = instantFromJson('2023-10-18T04:00:00.000Z');
const secret = new LedgerSecret(Buffer.alloc(32, 7));
const template = usualLife({ end: 'requested' }).find(({ type }) => type === 'PaymentRequested')!;

/** A request as it is recorded, with any times. */
function requestOf(number: number, expiresAt: Instant, closableFrom = expiresAt): StreamEvent {
  const paymentRequestId = `request-${number}`;
  const terms = { ...(template.data as { terms: object }).terms, paymentRequestId };
  const times = { expiresAt: instantToJson(expiresAt), closableFrom: instantToJson(closableFrom) };
  return { ...template, stream: `paymentRequest-${paymentRequestId}`, data: { ...template.data, terms, ...times } };
}

let now: Instant;
let log: MemoryEventLog;
let clock: HandClock;
let processes: DueTimesInMemory[];
beforeEach(() => begin());
afterEach(() => Promise.all(processes.map((one) => one.stop())));

function begin(): void {
  now = noon;
  log = new MemoryEventLog({ now: () => now });
  clock = new HandClock(() => now);
  processes = [];
}
function startProcess(over: EventLog = log, rule = paymentRequestDueTimes): DueTimesInMemory {
  const ledger = new Ledger(over, { now: () => now }, secret);
  const started = new DueTimesInMemory(clock, { log: over, ledger }, rule);
  processes.push(started);
  return started;
}
const eventsOf = (types: readonly string[]) => [...allOf(types)];
function* allOf(types: readonly string[]): Generator<RecordedEvent> {
  for (let after = 0n; ;) {
    const page = log.readPage(after, { types });
    yield* page.events;
    if (page.isLast) return;
    after = page.position;
  }
}
const ended = () => eventsOf(['PaymentRequestExpired', 'PaymentRequestClosed']);

/** When what an event records was due, and where the event lies from which that followed. */
function dueOf(event: RecordedEvent): readonly [at: Instant, position: bigint] {
  const inStream = eventsOf(['PaymentRequested', 'PaymentRequestExpired']).filter(
    ({ stream }) => stream === event.stream,
  );
  const [requested, expired] = inStream;
  const expiresAt = instantFromJson(String(requested?.data['expiresAt']));
  if (event.type === 'PaymentRequestExpired') return [expiresAt, requested?.position ?? 0n];
  const closableFrom = instantFromJson(String(requested?.data['closableFrom']));
  return [instant(Math.max(expiresAt, closableFrom)), expired?.position ?? 0n];
}

describe('What is due', () => {
  it(`happens once, in the order in which it is due, whoever stops, crashes or runs twice (seed ${seed})`, async () => {
    const step = fc.record({
      dueInMs: fc.integer({ min: 1, max: 50 }),
      closableInMs: fc.integer({ min: 0, max: 80 }),
      passesMs: fc.nat(30),
      process: fc.constantFrom('goesOn', 'goesOn', 'isAway', 'restarts', 'runsTwice'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        begin();
        startProcess();
        for (const [number, { dueInMs, closableInMs, passesMs, process }] of steps.entries()) {
          await recordEvents(log, [requestOf(number, addMs(now, dueInMs), addMs(now, closableInMs))]);
          // Nobody can give what he was not told of in time.
          for (const one of processes) await one.rest();
          now = addMs(now, passesMs);
          if (process === 'isAway' || process === 'restarts') await processes.pop()?.stop();
          if (process === 'restarts' || process === 'runsTwice') startProcess();
          if (process === 'goesOn') await processes.at(-1)?.rest();
        }
        now = addMs(now, 1_000);
        await startProcess().rest();
        await Promise.all(processes.map((one) => one.stop()));
        const streams = steps.map((_, number) => `paymentRequest-request-${number}`);
        for (const type of ['PaymentRequestExpired', 'PaymentRequestClosed']) {
          expect(
            eventsOf([type])
              .map(({ stream }) => stream)
              .toSorted(),
          ).toEqual(streams.toSorted());
        }
        const dues = ended().map((event) => dueOf(event));
        expect(dues).toEqual(dues.toSorted(([a, p], [b, q]) => a - b || Number(p - q)));
      }),
      { seed, numRuns: 40 },
    );
  });

  it('is found again by a restart from the oldest request that is open, not from the beginning of the log', async () => {
    const first = startProcess();
    const [short, long] = [addMs(noon, 1), addMs(noon, 3_600_000)];
    for (let number = 0; number < 50; number += 1) await recordEvents(log, [requestOf(number, short)]);
    now = short;
    await first.rest();
    await recordEvents(log, [requestOf(50, long)]);
    await first.rest();
    await first.stop();
    const read: bigint[] = [];
    const watched = watching(log, (name, [options]) => {
      if (name === 'subscribe') read.push((options as { from: bigint }).from);
    });
    const second = startProcess(watched);
    await second.rest();
    expect(second.status).toEqual({ open: 1, nextAt: long });
    const [open] = eventsOf(['PaymentRequested']).slice(-1);
    // Nothing between lies there but what the consumer itself recorded.
    const between = log.readPage(read[0] ?? 0n, { types: Object.keys(paymentRequestDueTimes.follows) }).events;
    expect(between.map(({ position }) => position)).toEqual([open?.position]);
  });

  it('of 100,000 open requests is not looked at before its time: one timer waits for the first', async () => {
    const calls: string[] = [];
    const watched = watching(log, (name) => void calls.push(name));
    const ledger = new Ledger(watched, { now: () => now }, secret);
    const consumer = { status: () => ({ position: 0n }) as never, park: async () => {} };
    const run = new DueTimesRun(paymentRequestDueTimes, { ledger, clock, consumer: () => consumer, warn: () => {} });
    const openRequests = 100_000;
    const place = { id: '01926b3e-0000-7000-8000-000000000001', revision: 0n, metadata: {}, recordedAtMs: noon };
    const handle = (number: number, dueInMs: number) =>
      run.handle({ ...requestOf(number, addMs(noon, dueInMs)), ...place, position: BigInt(number + 1) });
    // Neither in the order in which they are due nor against it.
    for (let number = 0; number < openRequests; number += 1)
      await handle(number, 1_000 + ((number * 7_919) % openRequests));
    run.onCaughtUp();
    expect(run.status()).toEqual({ open: openRequests, nextAt: addMs(noon, 1_000) });
    const looked = () => ({ calls, now: clock.asked.now, alarms: clock.asked.wakeAt, waiting: clock.waiting });
    expect(looked()).toEqual({ calls: [], now: 0, alarms: 1, waiting: 1 });
    await handle(openRequests, 2_000);
    now = addMs(noon, 998);
    clock.tick();
    await new Promise((resolve) => setImmediate(resolve));
    expect(looked()).toEqual({ calls: [], now: 0, alarms: 1, waiting: 1 });
    // Only what is due earlier than all others moves the timer.
    await handle(openRequests + 1, 999);
    expect(looked()).toEqual({ calls: [], now: 0, alarms: 2, waiting: 1 });
    await run.stop();
    expect(clock.waiting).toBe(0);
  });

  it('is parked with the reason when it is refused, holds up nothing else, and is done once the reason is gone', async () => {
    let isBroken = true;
    const broken: typeof paymentRequestDueTimes = {
      ...paymentRequestDueTimes,
      next: (event) => {
        const due = paymentRequestDueTimes.next(event);
        if (!isBroken || due?.name !== 'expiry' || !JSON.stringify(event.data).includes('request-1')) return due;
        return { ...due, request: { paymentRequestId: 'another' } };
      },
    };
    const timer = startProcess(log, broken);
    for (const number of [1, 2]) await recordEvents(log, [requestOf(number, addMs(noon, number))]);
    now = addMs(noon, 10);
    await timer.rest();
    const consumer = timer.transport.consumers.get('due-times');
    const reason =
      'ExpirePaymentRequest because expiry of paymentRequest-request-1 was due was refused, paymentRequestNotFound: paymentRequestNotFound';
    expect(consumer?.status().parked).toMatchObject([{ stream: 'paymentRequest-request-1', attempts: 5, reason }]);
    expect(ended().map(({ stream }) => stream)).toEqual(Array(2).fill('paymentRequest-request-2'));
    expect(await consumer?.replayParked()).toEqual({ replayed: 0, stillParked: 1 });
    isBroken = false;
    expect(await consumer?.replayParked()).toEqual({ replayed: 1, stillParked: 0 });
    await timer.rest();
    expect(
      ended()
        .slice(2)
        .map(({ type, stream }) => [type, stream]),
    ).toEqual([
      ['PaymentRequestExpired', 'paymentRequest-request-1'],
      ['PaymentRequestClosed', 'paymentRequest-request-1'],
    ]);
  });

  it('waits for a store that is away, and is done when it is back', async () => {
    let failures = handlingAttemptsMax;
    const away = watching(log, (name, [stream]) => {
      if (name !== 'append' || String(stream).startsWith('consumer-') || failures === 0) return;
      failures -= 1;
      throw new EventLogUnavailableError('it is away');
    });
    const timer = startProcess(away);
    await recordEvents(log, [requestOf(1, addMs(noon, 1))]);
    now = addMs(noon, 1);
    await timer.rest();
    expect(failures).toBe(0);
    expect(ended()).toHaveLength(2);
    expect(timer.transport.consumers.get('due-times')?.status().parked).toEqual([]);
  });

  it('is taken in hand up to a bound; the rest waits until something ended', async () => {
    const timer = startProcess(log, { ...paymentRequestDueTimes, openMax: 2 });
    for (const number of [1, 2, 3]) await recordEvents(log, [requestOf(number, addMs(noon, number))]);
    await expect.poll(() => timer.status.open).toBe(2);
    expect(timer.transport.consumers.get('due-times')?.status().lagEvents).toBe(1);
    now = addMs(noon, 3);
    await timer.rest();
    expect(ended()).toHaveLength(6);
  });
});

/** The log, which tells of every call before it is made. */
const watching = (target: EventLog, onCall: (name: string, args: readonly unknown[]) => void): EventLog =>
  new Proxy(target, {
    get: (from, name) => {
      const member: unknown = Reflect.get(from, name);
      if (typeof member !== 'function') return member;
      return (...args: readonly unknown[]): unknown => {
        onCall(String(name), args);
        return Reflect.apply(member as (...all: readonly unknown[]) => unknown, from, args);
      };
    },
  });
