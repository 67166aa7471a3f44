import { EventLogUnavailableError, MemoryEventLog } from '@hutong/event-store';
import { systemChance, systemClock } from '@hutong/platform';
import { afterEach, describe, expect, it } from 'vitest';
import { EventLogTransport } from './event-log.transport.js';

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
      transport = new EventLogTransport(returning, systemChance);
      const { promise: handled, resolve } = Promise.withResolvers<unknown>();
      transport.addHandler('OrderPlaced', async (event) => resolve(event), true, { consumer: 'orders' });
      transport.listen(() => {});
      const first = transport.consumers.get('orders');
      await expect(first?.ended).rejects.toThrow('it is away');
      await log.append('order-1', 'no_stream', [
        { id: '018f0000-0000-7000-8000-000000000001', type: 'OrderPlaced', data: {} },
      ]);
      await expect(handled).resolves.toMatchObject({ stream: 'order-1' });
      expect(transport.consumers.get('orders')?.status().running).toBe(true);
    },
    restartTimeoutMs,
  );
});
