import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ReplaySubject, Subject } from 'rxjs';
import { type AppendFault, CuttingProxy, ScriptedServer } from '@hutong/testing';
import type { RecordedEvent, SubscribeOptions, SubscriptionMessage } from '../event-log.js';
import {
  EventLogClosedError,
  EventLogOpenError,
  EventLogReadOnlyError,
  EventLogUnavailableError,
  InvalidAppendError,
  openEventLog,
  WrongExpectedRevisionError,
} from '../index.js';
import { EventStoreDbLog } from './event-store-db-log.js';
import type { RetryLimits } from './limits.js';

const limits: RetryLimits = {
  outcomeWaitMaxMs: 20_000,
  subscriptionWaitMaxMs: 1_000,
  retryDelayMs: 1,
  retryDelayMaxMs: 20,
  silenceMaxMs: 200,
};
/** For outcomes that never come. */
const impatient: RetryLimits = { ...limits, outcomeWaitMaxMs: 1_000 };

let server: ScriptedServer;
let log: EventStoreDbLog;
beforeEach(async () => {
  server = await ScriptedServer.start();
  log = new EventStoreDbLog(server.address, { limits });
});
afterEach(async () => {
  await log.close();
  server.stop();
});

const event = (type = 'Happened', data = {}) => ({ id: randomUUID(), type, data });
const streamOf = (recorded: readonly RecordedEvent[]) => recorded.map(({ stream }) => stream);
const all = async (events: AsyncIterable<RecordedEvent>) => {
  const read: RecordedEvent[] = [];
  for await (const one of events) read.push(one);
  return read;
};

/** Keeps what a subscription says, and waits until it has said enough. */
function listen(options: SubscribeOptions) {
  const messages: SubscriptionMessage[] = [];
  const changed = new Subject<void>();
  const ended = new ReplaySubject<unknown>(1);
  const subscription = log.subscribe(options).subscribe({
    next: (message) => {
      messages.push(message);
      changed.next();
    },
    error: (error: unknown) => ended.next(error),
    complete: () => ended.next('complete'),
  });
  const events = () => messages.flatMap((message) => (message.kind === 'event' ? [message.event] : []));
  const until = (isThere: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!isThere()) return;
        looking.unsubscribe();
        resolve();
      };
      const looking = changed.subscribe(look);
      look();
    });
  return {
    messages,
    events,
    until,
    end: new Promise((resolve) => ended.subscribe(resolve)),
    stop: () => subscription.unsubscribe(),
  };
}

describe('An append to EventStoreDB whose outcome is unknown', () => {
  const faults: AppendFault[] = [
    'recorded/callBroken',
    'recorded/silence',
    'recorded/timeout',
    'recorded/answeredTwice',
    'dropped/callBroken',
    'dropped/cancelled',
    'dropped/internal',
    'dropped/silence',
    'dropped/unknown',
  ];
  for (const expected of ['no_stream', 'any'] as const) {
    it.each(faults)(`is recorded once with the expectation ${expected} after %s`, async (fault) => {
      server.forgetsIds = true;
      server.appendFaults.push(fault);
      const events = [event('A'), event('B')];
      const appended = await log.append('order-1', expected, events);
      expect(await log.append('order-2', 'no_stream', [event()])).toMatchObject({ revision: 0n });
      expect(appended).toEqual({ revision: 1n, position: server.events[1]?.position });
      expect(server.events.map(({ stream, type }) => [stream, type])).toEqual([
        ['order-1', 'A'],
        ['order-1', 'B'],
        ['order-2', 'Happened'],
      ]);
    });
  }

  it('is recorded once when a whole crowd of appends loses its call', async () => {
    server.appendFaults.push(undefined, 'recorded/callBroken', undefined, 'dropped/callBroken', 'recorded/silence');
    const streams = Array.from({ length: 200 }, (_, index) => `order-${index}`);
    const appended = await Promise.all(streams.map((stream) => log.append(stream, 'no_stream', [event()])));
    expect(appended.every(({ revision }) => revision === 0n)).toBe(true);
    expect(server.events.map(({ stream }) => stream).sort()).toEqual(streams.sort());
  });

  it('is refused by name when every attempt fails until the time is over, and its repeat is taken', async () => {
    const short = new EventStoreDbLog(server.address, { limits: impatient });
    const placed = event();
    server.appendFaults.push(...Array.from({ length: 10_000 }, () => 'dropped/callBroken' as const));
    await expect(short.append('order-1', 'no_stream', [placed])).rejects.toBeInstanceOf(EventLogUnavailableError);
    expect(server.calls.append).toBeGreaterThan(1);
    expect(await short.whyUnavailable()).toContain('scripted: callBroken');
    server.appendFaults.length = 0;
    expect(await short.append('order-1', 'no_stream', [placed])).toMatchObject({ revision: 0n });
    expect(await short.whyUnavailable()).toBeNull();
    await short.close();
  });

  it('is refused by name when it is never answered while others are', async () => {
    const short = new EventStoreDbLog(server.address, { limits: impatient });
    const others = setInterval(() => void short.append('order-2', 'any', [event()]).catch(() => {}), 20);
    server.silentStreams.add('order-1');
    const refused = short.append('order-1', 'no_stream', [event()]);
    await expect(refused).rejects.toThrow(/no answer to an append within 1000 ms/);
    clearInterval(others);
    await short.close();
  });

  it('goes to the leader that the server names', async () => {
    const leader = await ScriptedServer.start();
    server.leaderPort = leader.port;
    server.appendFaults.push('dropped/notLeader');
    expect(await log.append('order-1', 'no_stream', [event()])).toMatchObject({ revision: 0n });
    expect(leader.events).toHaveLength(1);
    leader.stop();
  });

  it('survives a restart of the server', async () => {
    server.stop();
    const appended = log.append('order-1', 'no_stream', [event()]);
    await server.listen();
    expect(await appended).toMatchObject({ revision: 0n });
  });

  it('takes a new connection when nothing comes over the old one any more', async () => {
    const proxy = await CuttingProxy.start(server.port);
    const distant = new EventStoreDbLog(proxy.address, { limits });
    await distant.append('order-1', 'no_stream', [event()]);
    proxy.swallowAnswers();
    expect(await distant.append('order-2', 'no_stream', [event()])).toMatchObject({ revision: 0n });
    expect(server.events).toHaveLength(2);
    await distant.close();
    await proxy.stop();
  });

  it('does not need the list of features, whose failure kills the client for ever', async () => {
    server.hidesFeatures = true;
    expect(await log.append('order-1', 'no_stream', [event()])).toMatchObject({ revision: 0n });
    expect(server.calls.features).toBe(0);
  });
});

describe('The log of an EventStoreDB server', () => {
  it('says where the stream is when the expectation is wrong', async () => {
    await log.append('order-1', 'no_stream', [event()]);
    const refused = await log.append('order-1', 5n, [event()]).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(WrongExpectedRevisionError);
    expect(refused).toMatchObject({ stream: 'order-1', expected: 5n, actual: 0n });
  });

  it('keeps data, metadata and the time of recording', async () => {
    const before = Date.now();
    const written = { ...event('A', { text: '支付' }), metadata: { $correlationId: 'c', $causationId: 'd' } };
    const { position } = await log.append('order-1', 'no_stream', [written, event('B')]);
    const [first, second] = await all(log.readStream('order-1'));
    expect(first).toMatchObject({ ...written, stream: 'order-1', revision: 0n });
    expect(second).toMatchObject({ metadata: {}, position });
    expect(first?.recordedAtMs).toBeGreaterThanOrEqual(before);
    expect(await log.lastPosition()).toBe(position);
  });

  it('refuses names that belong to the server', async () => {
    await expect(log.append('$settings', 'any', [event()])).rejects.toBeInstanceOf(InvalidAppendError);
    await expect(log.append('order-1', 'any', [event('$>')])).rejects.toBeInstanceOf(InvalidAppendError);
  });

  it('reads on where a broken read stopped', async () => {
    await log.append(
      'order-1',
      'no_stream',
      ['A', 'B', 'C', 'D'].map((type) => event(type)),
    );
    for (const direction of ['forwards', 'backwards'] as const) {
      const types = direction === 'forwards' ? ['A', 'B', 'C'] : ['D', 'C', 'B'];
      server.readFaults.push({ afterEvents: 2, code: 14 }, { afterEvents: 0, code: 1 });
      expect((await all(log.readStream('order-1', { direction, eventsMax: 3 }))).map(({ type }) => type)).toEqual(
        types,
      );
      server.readFaults.push({ afterEvents: 1, code: 14 }, { afterEvents: 1, code: 13 });
      expect((await all(log.readAll({ direction, eventsMax: 3 }))).map(({ type }) => type)).toEqual(types);
    }
  });

  it('filters a read of everything by both conditions', async () => {
    await log.append('order-1', 'no_stream', [event('Placed'), event('Placed.v2')]);
    await log.append('scan-1', 'no_stream', [event('Placed')]);
    await log.append('order-2', 'no_stream', [event('Placed')]);
    const filter = { types: ['Placed'], streams: { prefixes: ['order-'] } };
    expect(streamOf(await all(log.readAll({ filter })))).toEqual(['order-1', 'order-2']);
    expect(streamOf(await all(log.readAll({ filter, eventsMax: 1 })))).toEqual(['order-1']);
    expect(await all(log.readAll({ filter: { types: [] } }))).toEqual([]);
    expect(streamOf(await all(log.readAll({ filter: { streams: /-1$/i } })))).toEqual(['order-1', 'order-1', 'scan-1']);
  });

  it('ends a read at the first event past its last position, in both directions, though no event matches', async () => {
    await log.append(
      'order-1',
      'no_stream',
      ['A', 'B', 'B', 'B', 'A'].map((type) => event(type)),
    );
    const [first, second, third, fourth] = server.events.map(({ position }) => position);
    const filter = { types: ['A'] };
    // A read that went on would meet these, and fail: nothing is tried again after "invalid argument".
    server.readFaults.push({ afterEvents: 4, code: 3 }, { afterEvents: 3, code: 3 });
    expect((await all(log.readAll({ filter, from: first!, to: second! }))).map(({ type }) => type)).toEqual(['A']);
    expect(await all(log.readAll({ filter, direction: 'backwards', from: fourth!, to: third! }))).toEqual([]);
  });

  it('does not let its followers append', async () => {
    const follower = new EventStoreDbLog(server.address, { limits, isReadOnly: true });
    await expect(follower.append('order-1', 'any', [event()])).rejects.toBeInstanceOf(EventLogReadOnlyError);
    await follower.close();
    expect(await log.append('order-1', 'no_stream', [event()])).toMatchObject({ revision: 0n });
  });

  it('finishes its appends when it is closed, and refuses everything afterwards', async () => {
    const appended = log.append('order-1', 'no_stream', [event()]);
    const subscription = listen({ from: 'start' });
    await log.close();
    expect(await appended).toMatchObject({ revision: 0n });
    expect(await subscription.end).toBe('complete');
    await expect(log.append('order-1', 'any', [event()])).rejects.toBeInstanceOf(EventLogClosedError);
    await expect(all(log.readAll())).rejects.toBeInstanceOf(EventLogClosedError);
    expect(await listen({ from: 'start' }).end).toBe('complete');
  });

  it('never shows the password of its address', async () => {
    const refused = await openEventLog('esdb://admin:secret@').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(EventLogOpenError);
    expect(String(refused)).not.toContain('secret');
    const address = `esdb://admin:s@cret@127.0.0.1:${server.port}?tls=false`;
    server.stop();
    const named = new EventStoreDbLog(address.replace('s@cret', 'secret'), { limits: impatient });
    const failed = await named.append('order-1', 'any', [event()]).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(EventLogUnavailableError);
    expect(String(failed)).not.toContain('secret');
    await named.close();
  });
});

const append = async (stream: string, count: number) => {
  for (let index = 0; index < count; index += 1) await log.append(stream, 'any', [event()]);
};

describe('A subscription to an EventStoreDB server', () => {
  it.each([
    ['the server is not available', 14],
    ['the server cancels the call', 1],
    ['the server fails', 13],
  ])('goes on without gap or duplicate when %s', async (_why, code) => {
    await append('order-1', 10);
    server.readFaults.push(undefined, { afterEvents: 3, code }, undefined, { afterEvents: 0, code }, undefined, {
      afterEvents: 4,
      ends: true,
    });
    const subscription = listen({ from: 'start' });
    await subscription.until(() => subscription.events().length >= 10);
    await append('order-1', 1);
    await subscription.until(() => subscription.events().length >= 11);
    expect(subscription.events().map(({ revision }) => revision)).toEqual(
      Array.from({ length: 11 }, (_, n) => BigInt(n)),
    );
    subscription.stop();
  });

  it('goes on after a restart of the server', async () => {
    await append('order-1', 3);
    const subscription = listen({ from: 'start' });
    await subscription.until(() => subscription.messages.some(({ kind }) => kind === 'caughtUp'));
    server.stop();
    await server.listen();
    await append('order-1', 2);
    await subscription.until(() => subscription.events().length >= 5);
    expect(subscription.events().map(({ revision }) => revision)).toEqual([0n, 1n, 2n, 3n, 4n]);
    subscription.stop();
  });

  it('ends with a named error when the server stays away', async () => {
    const subscription = listen({ from: 'start' });
    await subscription.until(() => subscription.messages.some(({ kind }) => kind === 'caughtUp'));
    server.stop();
    expect(await subscription.end).toBeInstanceOf(EventLogUnavailableError);
  });

  it('tells how far it is when it has caught up, also when nothing matched', async () => {
    await append('order-1', 3);
    const last = server.events.at(-1)?.position;
    const subscription = listen({ from: 'start', filter: { streams: { prefixes: ['scan-'] } } });
    await subscription.until(() => subscription.messages.length >= 2);
    expect(subscription.messages).toEqual([
      { kind: 'checkpoint', position: last },
      { kind: 'caughtUp', position: last },
    ]);
    subscription.stop();
  });

  it('loses no event when the server says it is further than it is', async () => {
    server.sendsEarlyCheckpoints = true;
    const filter = { streams: { prefixes: ['scan-'] } };
    const subscription = listen({ from: 'start', filter });
    await subscription.until(() => subscription.messages.length >= 1);
    await append('order-1', 8);
    const told = subscription.messages.flatMap((message) => (message.kind === 'event' ? [] : [message.position]));
    await append('scan-1', 1);
    await subscription.until(() => subscription.events().length >= 1);
    expect(told.every((position) => position < (server.events.at(-1)?.position ?? 0n))).toBe(true);
    subscription.stop();
  });

  it('delivers no more than the subscriber has room for, also over a break', async () => {
    await append('order-1', 100);
    const acknowledged = new Subject<bigint>();
    server.readFaults.push(undefined, { afterEvents: 60, code: 14 });
    const subscription = listen({ from: 'start', acknowledged, unacknowledgedMax: 10 });
    while (subscription.events().length < 100) {
      const { length } = subscription.events();
      await subscription.until(() => subscription.events().length % 10 === 0 && subscription.events().length > 0);
      expect(subscription.events().length - Math.floor((length - 1) / 10) * 10).toBeLessThanOrEqual(20);
      acknowledged.next(subscription.events().at(-1)?.position ?? 0n);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(subscription.events().map(({ revision }) => revision)).toEqual(
      Array.from({ length: 100 }, (_, n) => BigInt(n)),
    );
    subscription.stop();
  });

  it('starts at the end when only new events are wanted', async () => {
    await append('order-1', 2);
    const subscription = listen({ from: 'end' });
    await subscription.until(() => subscription.messages.length >= 1);
    await append('order-1', 1);
    await subscription.until(() => subscription.events().length >= 1);
    expect(subscription.events().map(({ revision }) => revision)).toEqual([2n]);
    subscription.stop();
  });
});
