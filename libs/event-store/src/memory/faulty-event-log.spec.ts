import { describe, expect, it, vi } from 'vitest';
import { EventLogUnavailableError } from '../errors.js';
import type { NewEvent, SubscriptionMessage } from '../event-log.js';
import { FaultyEventLog, type LogFault } from './faulty-event-log.js';
import { MemoryEventLog } from './memory-event-log.js';

const placed = (number: number): NewEvent => ({
  id: `018f0000-0000-7000-8000-${`${number}`.padStart(12, '0')}`,
  type: 'OrderPlaced',
  data: { number },
});

/** A log with one fault that happens every time, and the log behind it. */
function faulty(fault: LogFault, draw = () => 0.5) {
  const log = new MemoryEventLog({ now: () => 0 });
  const onCrash = vi.fn<() => void>();
  const connection = new FaultyEventLog(log, { faults: { [fault]: 1 }, draw, onCrash });
  return { log, connection, onCrash, numbersOf: () => log.readPage(0n).events.map(({ data }) => data['number']) };
}

/** What comes of it in some turns: nothing while nobody answers. */
async function heard(call: Promise<unknown>): Promise<unknown> {
  let said: unknown = 'nothing';
  call.then(
    (answer) => (said = answer),
    (error: unknown) => (said = error),
  );
  for (let turns = 0; turns < 10; turns += 1) await new Promise((resolve) => setImmediate(resolve));
  return said;
}

/** What a subscription says to a subscriber until it ends or for some turns. */
function followed(connection: FaultyEventLog) {
  const messages: SubscriptionMessage[] = [];
  const onError = vi.fn<(error: unknown) => void>();
  const subscription = connection
    .subscribe({ from: 'start' })
    .subscribe({ next: (message) => messages.push(message), error: onError });
  const numbers = () => messages.flatMap((message) => (message.kind === 'event' ? [message.event.data['number']] : []));
  return { numbers, onError, stop: () => subscription.unsubscribe() };
}

describe('A log on which things go wrong', () => {
  it('ends its process before what it appends is recorded, and answers nothing from then on', async () => {
    const { connection, onCrash, numbersOf } = faulty('crashesBeforeCommit');
    expect(await heard(connection.append('order-1', 'no_stream', [placed(1)]))).toBe('nothing');
    expect([onCrash.mock.calls.length, numbersOf()]).toEqual([1, []]);
    expect(await heard(connection.lastPosition())).toBe('nothing');
  });

  it('ends its process after what it appends is recorded, whose subscriptions hear nothing more', async () => {
    const { log, connection, onCrash, numbersOf } = faulty('crashesAfterCommit');
    const { numbers } = followed(connection);
    expect(await heard(connection.append('order-1', 'no_stream', [placed(1)]))).toBe('nothing');
    await log.append('order-2', 'no_stream', [placed(2)]);
    await heard(Promise.resolve());
    expect([onCrash.mock.calls.length, numbersOf(), numbers()]).toEqual([1, [1, 2], []]);
  });

  it('is away: nothing is recorded or read', async () => {
    const { connection, numbersOf } = faulty('isAway');
    await expect(connection.append('order-1', 'no_stream', [placed(1)])).rejects.toBeInstanceOf(
      EventLogUnavailableError,
    );
    await expect(connection.readPage(0n)).rejects.toBeInstanceOf(EventLogUnavailableError);
    expect(numbersOf()).toEqual([]);
  });

  it('loses the answer to what it recorded, which the same append finds again', async () => {
    const { log, connection, numbersOf } = faulty('losesAnswers');
    const append = ['order-1', 'no_stream', [placed(1)]] as const;
    await expect(connection.append(...append)).rejects.toThrow('the answer was lost');
    expect(numbersOf()).toEqual([1]);
    expect(await log.append(...append)).toEqual({ revision: 0n, position: 1n });
  });

  it('takes its time over every call, each another', async () => {
    const times = [0.9, 0.1];
    let drawn = 0;
    // Of each call first whether it is delayed, then by how much.
    const { connection, numbersOf } = faulty('delays', () => (drawn++ % 2 === 0 ? 0 : (times.shift() ?? 0)));
    await Promise.all([
      connection.append('order-1', 'no_stream', [placed(1)]),
      connection.append('order-2', 'no_stream', [placed(2)]),
    ]);
    expect(numbersOf()).toEqual([2, 1]);
  });

  it('takes an append twice, and records it once', async () => {
    const { log, connection, numbersOf } = faulty('repeatsAppends');
    const append = vi.spyOn(log, 'append');
    expect(await connection.append('order-1', 'no_stream', [placed(1)])).toEqual({ revision: 0n, position: 1n });
    expect([append.mock.calls.length, numbersOf()]).toEqual([2, [1]]);
  });

  it('drops a subscription with an error after which one may begin again', async () => {
    const { log, connection } = faulty('dropsSubscriptions');
    await log.append('order-1', 'no_stream', [placed(1)]);
    const { onError, numbers } = followed(connection);
    await heard(Promise.resolve());
    expect(onError).toHaveBeenCalledWith(expect.any(EventLogUnavailableError));
    expect(numbers()).toEqual([]);
  });

  it('tells one subscription of a stream before it tells another one, and each in the order of the log', async () => {
    let drawn = 0;
    // Every message is late; those of the first subscription by more.
    const lags = [0.02, 0.02, 0.001, 0.001];
    const { log, connection } = faulty('lags', () => (drawn++ % 2 === 0 ? 0 : (lags[Math.floor(drawn / 2) % 4] ?? 0)));
    for (const number of [1, 2, 3]) await log.append(`order-${number}`, 'no_stream', [placed(number)]);
    const [first, second] = [followed(connection), followed(connection)];
    await vi.waitFor(() => expect([...first.numbers(), ...second.numbers()]).toHaveLength(6));
    for (const { numbers, stop } of [first, second]) {
      expect(numbers()).toEqual([1, 2, 3]);
      stop();
    }
  });
});
