import { setTimeout as delay } from 'node:timers/promises';
import { type EventLog, EventLogUnavailableError, MemoryEventLog, type RecordedEvent } from '@hutong/event-store';
import { LedgerSecret, systemClock } from '@hutong/platform';
import { recordEvents, usualLife } from '@hutong/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EventLogTransport, restartDelayMs } from './event-log.transport.js';
import { Ledger } from '../handling/ledger.js';

const restartTimeoutMs = 20_000;

describe('The consumers of a process', () => {
  const log = new MemoryEventLog(systemClock);
  let transport: EventLogTransport;
  afterEach(() => transport.close());

  it(
    'go on when the store comes back after it stayed away longer than they wait',
    async () => {
      let failures = 1;
      const returning = new Proxy(log, {
        get: (target, name) => {
          if (name === 'readStream' && failures-- > 0) throw new EventLogUnavailableError('it is away');
          const member: unknown = Reflect.get(target, name);
          return typeof member === 'function' ? member.bind(target) : member;
        },
      });
      transport = transportOver(returning);
      const { promise: handled, resolve } = Promise.withResolvers<unknown>();
      transport.addHandler('OrderPlaced', async (event) => resolve(event), true, { consumer: 'orders' });
      transport.listen(() => {});
      const first = transport.consumers.get('orders');
      await expect(first?.ended).rejects.toThrow('it is away');
      const life = usualLife({});
      await recordEvents(log, life.slice(0, 1));
      await expect(handled).resolves.toMatchObject({ stream: life[0]?.stream });
      expect(transport.consumers.get('orders')?.status().running).toBe(true);
    },
    restartTimeoutMs,
  );

  it(
    'are not started a second time when somebody starts one again while it waits for the store',
    async () => {
      let failures = 1;
      const own = new MemoryEventLog(systemClock);
      const returning = new Proxy(own, {
        get: (target, name) => {
          if (name === 'readStream' && failures-- > 0) throw new EventLogUnavailableError('it is away');
          const member: unknown = Reflect.get(target, name);
          return typeof member === 'function' ? member.bind(target) : member;
        },
      });
      transport = transportOver(returning);
      transport.addHandler('OrderPlaced', async () => {}, true, { consumer: 'orders' });
      transport.listen(() => {});
      await expect(transport.consumers.get('orders')?.ended).rejects.toThrow('it is away');
      await Promise.all([transport.restart('orders'), transport.restart('orders')]);
      const restarted = transport.consumers.get('orders');
      // Longer than the wait of the one that lost the store.
      await delay(2 * restartDelayMs);
      expect(transport.consumers.get('orders')).toBe(restarted);
      expect(own.readPage(0n, { types: ['ConsumerStarted'] }).events).toHaveLength(1);
    },
    restartTimeoutMs,
  );

  it('hand a policy no event that stands in a stream of others, cannot be read or cannot follow', async () => {
    const asked = vi.spyOn(log, 'subscribe');
    transport = transportOver(log);
    const given: RecordedEvent[] = [];
    const { promise: handled, resolve } = Promise.withResolvers<void>();
    const [life, other] = [
      usualLife({ channelId: 'wechat.friend-link' }),
      usualLife({ channelId: 'wechat.friend-link', number: 2 }),
    ];
    const authorized = (events: typeof life) => events.find(({ type }) => type === 'FriendAuthorized')!;
    const handler = async (event: RecordedEvent) => {
      given.push(event);
      if (event.stream === authorized(other).stream) resolve();
    };
    transport.addHandler('FriendAuthorized', handler, true, { consumer: 'orders' });
    await recordEvents(log, [
      { ...authorized(life), stream: 'somebodyElse-1' },
      { ...authorized(life), stream: 'settlement-1' },
      { ...authorized(life), stream: 'friendAuthorization-another' },
      { ...authorized(life), data: { x: 1 } },
      ...other,
    ]);
    transport.listen(() => {});
    await handled;
    expect(given.map(({ stream }) => stream)).toEqual([authorized(other).stream]);
    expect(transport.consumers.get('orders')?.status().parked).toEqual([]);
    // What cannot count is not even asked of the store.
    const filter = { types: ['FriendAuthorized'], streams: { prefixes: ['friendAuthorization-'] } };
    expect(asked.mock.calls).toEqual([[expect.objectContaining({ filter })]]);
  });

  it('hand a policy no capture of a payment that did not claim its orders', async () => {
    const own = new MemoryEventLog(systemClock);
    transport = transportOver(own);
    const given: RecordedEvent[] = [];
    const { promise: handled, resolve } = Promise.withResolvers<void>();
    const captured = (events: ReturnType<typeof usualLife>) => events.find(({ type }) => type === 'PaymentCaptured')!;
    const [forged, other] = [usualLife({ number: 3, orderCount: 2 }), usualLife({ number: 4, orderCount: 2 })];
    const handler = async (event: RecordedEvent) => {
      given.push(event);
      if (event.stream === captured(other).stream) resolve();
    };
    transport.addHandler('PaymentCaptured', handler, true, { consumer: 'payment-requests' });
    const firstClaim = forged.findIndex(({ type }) => type === 'OrderClaimed');
    await recordEvents(own, [...forged.slice(0, firstClaim + 1), captured(forged), ...other]);
    transport.listen(() => {});
    await handled;
    expect(given.map(({ stream }) => stream)).toEqual([captured(other).stream]);
  });
});

const secret = new LedgerSecret(Buffer.alloc(32, 7));
const transportOver = (log: EventLog) => new EventLogTransport(log, new Ledger(log, systemClock, secret));
