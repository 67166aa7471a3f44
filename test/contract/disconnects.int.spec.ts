import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type EventFilter,
  type EventLog,
  type ExpectedRevision,
  openEventLog,
  type RecordedEvent,
  type SubscriptionMessage,
  WrongExpectedRevisionError,
} from '@hutong/event-store';
import { type EventStoreNode, startEventStoreNode } from '@hutong/event-store-node';
import { CuttingProxy } from '@hutong/testing';

const seed = Number(process.env['PROPERTY_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const runs = Number(process.env['PROPERTY_RUNS'] ?? 12);
const testMaxMs = 300_000;

let node: EventStoreNode;
let proxy: CuttingProxy;
/** The log under test, whose connection breaks. */
let log: EventLog;
/** The same log over a connection of its own, to see what is really there. */
let witness: EventLog;
beforeAll(async () => {
  console.log(`disconnects: PROPERTY_SEED=${seed} PROPERTY_RUNS=${runs}`);
  node = await startEventStoreNode({ port: 0 });
  proxy = await CuttingProxy.start(node.port);
  [log, witness] = await Promise.all([openEventLog(proxy.address), openEventLog(node.address)]);
});
afterAll(async () => {
  await Promise.all([log.close(), witness.close()]);
  await proxy.stop();
  await node.stop();
});

/** How a connection breaks, and after how long: appends and deliveries are under way meanwhile. */
type Break = Readonly<{ kind: 'cut' | 'losingAnswers'; afterMs: number }>;
const aBreak: fc.Arbitrary<Break> = fc.record({
  kind: fc.constantFrom('cut', 'losingAnswers'),
  afterMs: fc.integer({ min: 0, max: 15 }),
});

async function breakConnection({ kind, afterMs }: Break): Promise<void> {
  if (kind === 'losingAnswers') proxy.swallowAnswers();
  await delay(afterMs);
  proxy.cut();
}

const collect = async (events: AsyncIterable<RecordedEvent>) => {
  const all: RecordedEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
};

const follow = (filter: EventFilter, from: bigint) => {
  const messages: SubscriptionMessage[] = [];
  const failures: unknown[] = [];
  const subscription = log.subscribe({ from, filter }).subscribe({
    next: (message) => messages.push(message),
    error: (error: unknown) => failures.push(error),
  });
  return { filter, messages, failures, stop: () => subscription.unsubscribe() };
};

const waitMaxMs = 30_000;

async function untilDelivered({ messages, failures }: ReturnType<typeof follow>, lastId: string): Promise<void> {
  const endMs = performance.now() + waitMaxMs;
  while (!messages.some((message) => message.kind === 'event' && message.event.id === lastId)) {
    expect(failures).toEqual([]);
    expect(performance.now(), 'the last event did not come').toBeLessThan(endMs);
    await delay(5);
  }
}

/** Whether nothing goes back, and no event comes from before what was said to be passed. */
function goesForward(messages: readonly SubscriptionMessage[]): boolean {
  let passed = 0n;
  return messages.every((message) => {
    const before = passed;
    passed = message.kind === 'event' ? message.event.position : message.position;
    return message.kind === 'event' ? passed > before : passed >= before;
  });
}

describe('Over a connection that breaks at any moment', () => {
  type Step = Readonly<{ stream: number; types: readonly ('Placed' | 'Paid')[]; broken: Break | null }>;
  const steps: fc.Arbitrary<Step[]> = fc.array(
    fc.record({
      stream: fc.integer({ min: 0, max: 3 }),
      types: fc.array(fc.constantFrom('Placed' as const, 'Paid' as const), { minLength: 1, maxLength: 60 }),
      broken: fc.option(aBreak),
    }),
    { minLength: 2, maxLength: 8 },
  );

  it(
    'a subscription has no gap and no duplicate, and no checkpoint passes an event that still comes',
    async () => {
      await fc.assert(
        fc.asyncProperty(steps, async (plan) => {
          const category = `t${randomUUID().replaceAll('-', '')}`;
          const before = await witness.lastPosition();
          const streams = { prefixes: [`${category}-`] };
          const followed = [
            { streams },
            { streams, types: ['Paid'] },
            { streams: new RegExp(`^${category}-[01]$`) },
            { streams: { prefixes: [`${category}-2`] }, types: /^P(?=aid)/ },
          ].map((filter) => follow(filter, before));
          try {
            const revisions = new Map<number, bigint>();
            for (const { stream, types, broken } of plan) {
              const events = types.map((type) => ({ id: randomUUID(), type, data: {} }));
              const expected = revisions.get(stream) ?? 'no_stream';
              const [{ revision }] = await Promise.all([
                log.append(`${category}-${stream}`, expected, events),
                broken === null ? undefined : breakConnection(broken),
              ]);
              revisions.set(stream, revision);
            }
            for (const one of followed) {
              const wanted = await collect(witness.readAll({ from: before, filter: one.filter }));
              const last = wanted.at(-1);
              if (last !== undefined) await untilDelivered(one, last.id);
              const delivered = one.messages.flatMap((message) => (message.kind === 'event' ? [message.event] : []));
              expect(delivered).toEqual(wanted);
              expect(goesForward(one.messages)).toBe(true);
            }
          } finally {
            followed.forEach(({ stop }) => stop());
          }
        }),
        { seed, numRuns: runs },
      );
    },
    testMaxMs,
  );

  type Attempt = Readonly<{
    /** Which known ids are repeated, by the place of the first in the stream, and how many new ones follow. */
    repeats: { from: number; count: number };
    news: number;
    expected: 'no_stream' | 'any' | number;
    broken: Break | null;
  }>;
  const attempts: fc.Arbitrary<Attempt[]> = fc.array(
    fc.record({
      repeats: fc.record({ from: fc.integer({ min: 0, max: 5 }), count: fc.integer({ min: 0, max: 3 }) }),
      news: fc.integer({ min: 0, max: 2 }),
      expected: fc.oneof(fc.constantFrom('no_stream' as const, 'any' as const), fc.integer({ min: -2, max: 2 })),
      broken: fc.option(aBreak, { freq: 2 }),
    }),
    { minLength: 1, maxLength: 8 },
  );

  it(
    'an append with any expectation and any known ids has the outcome that it has without breaks, once',
    async () => {
      await fc.assert(
        fc.asyncProperty(attempts, async (plan) => {
          const stream = `order-${randomUUID()}`;
          const recorded: string[] = [];
          for (const { repeats, news, expected: relative, broken } of plan) {
            const known = recorded.slice(repeats.from, repeats.from + repeats.count);
            const ids = [...known, ...Array.from({ length: news }, () => randomUUID())];
            if (ids.length === 0) continue;
            const expected = expectationOf(relative, recorded.length);
            const outcome = outcomeOf(recorded, expected, ids);
            const events = ids.map((id) => ({ id, type: 'Placed', data: {} }));
            const [answer] = await Promise.all([
              log.append(stream, expected, events).then(({ revision }) => revision, refusalOf),
              broken === null ? undefined : breakConnection(broken),
            ]);
            expect(outcome === 'refused' ? ['refused'] : outcome.revisions).toContain(answer);
            if (outcome !== 'refused' && outcome.isNew) recorded.push(...ids);
            expect((await collect(witness.readStream(stream))).map(({ id }) => id)).toEqual(recorded);
          }
        }),
        { seed, numRuns: runs * 3 },
      );
    },
    testMaxMs,
  );
});

function refusalOf(error: unknown): 'refused' {
  if (error instanceof WrongExpectedRevisionError) return 'refused';
  throw error;
}

function expectationOf(relative: 'no_stream' | 'any' | number, length: number): ExpectedRevision {
  if (typeof relative === 'string') return relative;
  const revision = length - 1 + relative;
  return revision < 0 ? 'no_stream' : BigInt(revision);
}

/** The rules of idempotency, as they stand in docs/adr/0006. */
function outcomeOf(recorded: readonly string[], expected: ExpectedRevision, ids: readonly string[]) {
  const last = recorded.length - 1;
  const appended = { isNew: true, revisions: [BigInt(last + ids.length)] };
  if (expected === 'any') {
    const first = recorded.indexOf(ids[0] ?? '');
    if (first < 0) return appended;
    if (!ids.every((id) => recorded.includes(id))) return 'refused';
    // Where an id was recorded more than once, the rules do not say which place a repeat is answered with.
    const isOnce = ids.every((id) => recorded.indexOf(id) === recorded.lastIndexOf(id));
    return { isNew: false, revisions: isOnce ? [BigInt(first + ids.length - 1)] : recorded.map((_, at) => BigInt(at)) };
  }
  const at = expected === 'no_stream' ? -1 : Number(expected);
  if (at === last) return appended;
  const isRepeat = at < last && ids.every((id, index) => recorded[at + 1 + index] === id);
  return isRepeat ? { isNew: false, revisions: [BigInt(at + ids.length)] } : 'refused';
}
