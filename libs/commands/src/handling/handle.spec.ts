import { randomUUID } from 'node:crypto';
import {
  accept,
  type Decision,
  type Instant,
  record,
  refuse,
  type StreamType,
  text,
  wholeNumber,
} from '@hutong/domain';
import { MemoryEventLog } from '@hutong/event-store';
import { systemChance, systemClock } from '@hutong/platform';
import { describe, expect, it } from 'vitest';
import { type Accepted, handle, type Refused } from './handle.js';
import { Ledger } from './ledger.js';

type Deposited = Readonly<{ type: 'Deposited'; data: Readonly<{ bank: string; total: number; at: number }> }>;

// A piggy bank that takes three coins: small enough to see every revision.
const piggyBanks: StreamType<number, Deposited> = {
  category: 'piggyBank',
  initialState: 0,
  evolve: (_total, { data }) => data.total,
  eventTypes: { Deposited: record({ bank: text, total: wholeNumber, at: wholeNumber }) },
  idOf: ({ data }) => data.bank,
};
const depositIn =
  (bank: string) =>
  (now: Instant, total: number): Decision<Deposited, 'full'> =>
    total < 3 ? accept<Deposited>({ type: 'Deposited', data: { bank, total: total + 1, at: now } }) : refuse('full');

const log = new MemoryEventLog(systemClock);

/** A process of its own, as far as memory goes. */
const newProcess = (): Ledger => new Ledger(log, systemClock, systemChance);
const command = (id: string, causeId: string = randomUUID()) => ({
  stream: piggyBanks,
  id,
  identity: { causeId, correlationId: causeId, actor: 'a child', bodyHash: 'one coin' },
  creates: true,
  decide: depositIn(id),
});
const stateOf = (answer: Accepted<number> | Refused<'full'>) =>
  answer.outcome === 'accepted' ? answer.state : answer.refusal;

describe('A command', () => {
  it('is decided again when another process was first, and none is lost or counted twice', async () => {
    const id = randomUUID();
    const processes = [newProcess(), newProcess(), newProcess()];
    const answers = await Promise.all(processes.map((process) => handle(process, command(id))));
    expect(new Set(answers.map(stateOf))).toEqual(new Set([1, 2, 3]));
    expect((await newProcess().load(piggyBanks, id)).revision).toBe(2n);
  });

  it('is refused only on what the log holds now, also when this process knows less', async () => {
    const id = randomUUID();
    const [behind, ahead] = [newProcess(), newProcess()];
    await handle(behind, command(id));
    await handle(ahead, command(id));
    await handle(ahead, command(id));
    expect(stateOf(await handle(behind, command(id)))).toBe('full');
    expect(stateOf(await handle(newProcess(), command(id)))).toBe('full');
  });

  it('sent again to a process that knows nothing is answered as the first time', async () => {
    const id = randomUUID();
    const causeId = randomUUID();
    const first = await handle(newProcess(), command(id, causeId));
    await handle(newProcess(), command(id));
    expect(await handle(newProcess(), command(id, causeId))).toEqual(first);
    expect((await newProcess().load(piggyBanks, id)).revision).toBe(1n);
  });

  it('sent to two processes at once is recorded once', async () => {
    const id = randomUUID();
    const causeId = randomUUID();
    const answers = await Promise.all(
      [newProcess(), newProcess()].map((process) => handle(process, command(id, causeId))),
    );
    expect(answers.map(stateOf)).toEqual([1, 1]);
    expect((await newProcess().load(piggyBanks, id)).revision).toBe(0n);
  });

  it('of many at once in one process waits its turn, however many there are', async () => {
    const id = randomUUID();
    const process = newProcess();
    const big = { ...command(id), decide: (at: Instant, total: number) => depositIn(id)(at, Math.min(total, 2)) };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => {
        const causeId = randomUUID();
        return handle(process, { ...big, identity: { ...big.identity, causeId } });
      }),
    );
    expect(answers.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 50 }, () => 'accepted'));
    expect((await newProcess().load(piggyBanks, id)).revision).toBe(49n);
  });

  it('to a stream that holds an event which does not count is refused by name, and answered again when it was recorded before', async () => {
    const id = randomUUID();
    const causeId = randomUUID();
    const first = await handle(newProcess(), command(id, causeId));
    await log.append(`piggyBank-${id}`, 0n, [{ id: randomUUID(), type: 'Deposited', data: { bank: 'another' } }]);
    await expect(handle(newProcess(), command(id))).rejects.toMatchObject({
      problem: { type: '/problems/events-set-aside' },
      message: `Stream piggyBank-${id}, revision 1: Deposited cannot be read: data.total is missing.`,
    });
    expect(await handle(newProcess(), command(id, causeId))).toEqual(first);
    expect((await newProcess().load(piggyBanks, id)).revision).toBe(1n);
  });
});
