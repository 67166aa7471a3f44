import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Consumer } from './consumer.js';
import { strategyNames, strategyOf } from './consumer-strategy.js';
import { Dispatcher } from './dispatcher.js';
import type { Message } from './outstanding.js';

const seed = Number(process.env['FAST_CHECK_SEED'] ?? Date.now() % 2 ** 31);
console.log(`Groups of consumers: seed ${seed}`);

const step = fc.oneof(
  fc.record({ kind: fc.constant('read' as const), events: fc.nat(5) }),
  fc.record({ kind: fc.constant('connect' as const), slots: fc.integer({ min: 1, max: 4 }) }),
  fc.record({
    kind: fc.constantFrom('disconnect' as const, 'acknowledge' as const, 'retry' as const),
    which: fc.nat(100),
  }),
  fc.constant({ kind: 'timeout' as const }),
);

describe('The checkpoint of a group', () => {
  it('never passes an event that nobody acknowledged or parked, and passes all events when all are', () => {
    fc.assert(
      fc.property(fc.constantFrom(...strategyNames), fc.array(step, { maxLength: 60 }), (name, steps) => {
        const open = new Map<bigint, Message>();
        const dispatcher: Dispatcher = new Dispatcher({
          strategy: strategyOf(name),
          maxRetryCount: 2,
          park: (message) => finish(message),
        });
        const finish = (message: Message) => {
          dispatcher.done(message);
          open.delete(message.place);
        };
        const held: [Consumer, Message][] = [];
        let read = 0n;
        for (const next of steps) {
          if (next.kind === 'read') {
            for (let i = 0; i < next.events; i++) {
              read += 1n;
              const message = newMessage(read);
              open.set(read, message);
              dispatcher.add(message);
            }
          } else if (next.kind === 'connect') {
            const consumer: Consumer = new Consumer(
              {
                connectionName: '',
                peer: '',
                userName: '',
                end: () => undefined,
                send: (message) => held.push([consumer, message]),
              },
              next.slots,
            );
            dispatcher.consumers.push(consumer);
          } else if (next.kind === 'timeout') dispatcher.retrySentBefore(Infinity);
          else if (next.kind === 'disconnect') {
            const consumer = dispatcher.consumers[next.which % Math.max(1, dispatcher.consumers.length)];
            if (consumer !== undefined) dispatcher.remove(consumer);
          } else {
            const [consumer, message] = held[next.which % Math.max(1, held.length)] ?? [];
            const taken = message === undefined ? undefined : consumer?.take(message.id);
            if (taken !== undefined && next.kind === 'acknowledge') finish(taken);
            if (taken !== undefined && next.kind === 'retry') dispatcher.retry(taken);
          }
          dispatcher.dispatch(0);
          const checkpoint = dispatcher.outstanding.doneUpTo(read);
          for (const place of open.keys()) expect(place).toBeGreaterThan(checkpoint);
          expect(open.size > 0 || checkpoint === read).toBe(true);
          expect(dispatcher.heldCharacters).toBe(open.size);
        }
      }),
      { seed, numRuns: 500 },
    );
  });
});

const newMessage = (place: bigint): Message => ({
  resolved: { event: undefined },
  // Some ids come twice, as events of different streams may.
  id: `id-${place / 2n}`,
  pin: `order-${place % 3n}`,
  characters: 1,
  place,
  parkedRevision: undefined,
  retryCount: 0,
});
