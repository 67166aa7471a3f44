import { randomUUID } from 'node:crypto';
import {
  accept,
  type Decision,
  type Instant,
  instant,
  record,
  refuse,
  type StreamType,
  text,
  wholeNumber,
} from '@hutong/domain';
import { type EventLog, MemoryEventLog, WrongExpectedRevisionError } from '@hutong/event-store';
import { LedgerSecret, systemClock } from '@hutong/platform';
import { describe, expect, it } from 'vitest';
import type { CommandIdentity } from './command-identity.js';
import { type Accepted, handle } from './handle.js';
import { Ledger } from './ledger.js';
import type { Refused } from './refused.js';

type PiggyBankEvent = Readonly<
  | { type: 'Deposited'; data: Readonly<{ bank: string; total: number; at: number }> }
  | { type: 'Emptied'; data: Readonly<{ bank: string }> }
>;

// A piggy bank that takes three coins: small enough to see every revision.
const piggyBanks: StreamType<number, PiggyBankEvent> = {
  category: 'piggyBank',
  initialState: 0,
  evolve: (_total, event) => (event.type === 'Deposited' ? event.data.total : 0),
  eventTypes: {
    Deposited: record({ bank: text, total: wholeNumber, at: wholeNumber }),
    Emptied: record({ bank: text }),
  },
  idOf: ({ data }) => data.bank,
};
type Decided = Decision<PiggyBankEvent, 'full'>;
const depositIn =
  (bank: string) =>
  (now: Instant, total: number): Decided =>
    total < 3
      ? accept<PiggyBankEvent>({ type: 'Deposited', data: { bank, total: total + 1, at: now } })
      : refuse('full');
const emptyOut =
  (bank: string) =>
  (_now: Instant, total: number): Decided =>
    total > 0 ? accept<PiggyBankEvent>({ type: 'Emptied', data: { bank } }) : accept();

const log = new MemoryEventLog(systemClock);
const secret = new LedgerSecret(Buffer.alloc(32, 7));

/** A process of its own, as far as memory goes. */
const newProcess = (): Ledger => new Ledger(log, systemClock, secret);
const identityOf = (causeId: string): CommandIdentity => ({
  command: 'Deposit',
  causeId,
  correlationId: causeId,
  actor: { kind: 'principal', id: 'a child' },
  bodyHash: 'one coin',
});
const command = (id: string, causeId: string = randomUUID()) => ({
  stream: piggyBanks,
  id,
  identity: identityOf(causeId),
  creates: true,
  decide: depositIn(id),
});
const stateOf = (answer: Accepted<number> | Refused<string>) =>
  answer.outcome === 'accepted' ? answer.state : answer.refusal;

describe('A command', () => {
  it('is decided again when another process was first, and none is lost or counted twice', async () => {
    const id = randomUUID();
    const processes = [newProcess(), newProcess(), newProcess()];
    const answers = await Promise.all(processes.map((process) => handle(process, command(id))));
    expect(new Set(answers.map(stateOf))).toEqual(new Set([1, 2, 3]));
    expect((await newProcess().load(piggyBanks, id)).revision).toBe(2n);
  });

  it('fails loudly, and records nothing, when its rule decides what the gate would set aside', async () => {
    const id = randomUUID();
    const ofAnother = handle(newProcess(), { ...command(id), decide: depositIn('another bank') });
    await expect(ofAnother).rejects.toThrow('would be set aside: Deposited is about piggyBank "another bank"');
    const decide = (): Decided => accept<PiggyBankEvent>({ type: 'Deposited', data: { bank: id, total: 0.5, at: 0 } });
    await expect(handle(newProcess(), { ...command(id), decide })).rejects.toThrow('would be set aside');
    expect((await newProcess().load(piggyBanks, id)).revision).toBe(-1n);
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

  it('is not refused on what this process remembers when the log has moved on', async () => {
    const id = randomUUID();
    const [behind, other] = [newProcess(), newProcess()];
    for (let coins = 0; coins < 3; coins += 1) await handle(behind, command(id));
    expect(stateOf(await handle(behind, command(id)))).toBe('full');
    await handle(other, { ...command(id), decide: emptyOut(id) });
    expect(stateOf(await handle(behind, command(id)))).toBe(1);
    // A "nothing to do" is a kind of no as well.
    await handle(other, { ...command(id), decide: emptyOut(id) });
    await handle(behind, { ...command(id), decide: emptyOut(id) });
    await handle(other, command(id));
    expect(stateOf(await handle(behind, { ...command(id), decide: emptyOut(id) }))).toBe(0);
  });

  // Simulation, seed 6 of a swarm.
  it('is answered as the first time, also where its key was taken meanwhile for another body and another stream', async () => {
    const [first, other] = [newProcess(), newProcess()];
    const { identity, ...asked } = command(randomUUID());
    const answered = await handle(first, { ...asked, identity });
    const misused = { ...command(randomUUID()), identity: { ...identity, bodyHash: 'two coins' } };
    expect(await handle(other, misused)).toMatchObject({ outcome: 'accepted' });
    expect(await handle(other, { ...asked, identity })).toEqual(answered);
  });

  // Simulation, seed 1130 of a swarm: a code was scanned while another process recorded that the payment was authorized.
  it('is decided again when what others recorded was read between its decision and its append', async () => {
    const id = randomUUID();
    const [reading, other] = [newProcess(), newProcess()];
    for (let coins = 0; coins < 2; coins += 1) await handle(reading, command(id));
    const claim = async () => {
      await handle(other, command(id));
      await reading.load(piggyBanks, id);
      return undefined;
    };
    expect(stateOf(await handle(reading, { ...command(id), claim }))).toBe('full');
    expect((await newProcess().load(piggyBanks, id)).revision).toBe(2n);
  });

  it('whose key comes back with another body is refused, whether the process remembers the first one or reads of it', async () => {
    const id = randomUUID();
    const first = newProcess();
    const { identity, ...asked } = command(id);
    await handle(first, { ...asked, identity });
    for (const process of [first, newProcess()]) {
      const answer = await handle(process, { ...asked, identity: { ...identity, bodyHash: 'two coins' } });
      expect(answer).toEqual({ outcome: 'refused', refusal: 'idempotencyKeyReused' });
    }
    expect((await newProcess().load(piggyBanks, id)).revision).toBe(0n);
  });

  it('that is being worked on is refused a second time, and so is another body of its key', async () => {
    const process = newProcess();
    const { identity, ...asked } = command(randomUUID());
    const first = handle(process, { ...asked, identity });
    expect(await handle(process, { ...asked, identity })).toMatchObject({ refusal: 'commandInFlight' });
    const otherBody = { ...identity, bodyHash: 'two coins' };
    expect(await handle(process, { ...asked, identity: otherBody })).toMatchObject({ refusal: 'idempotencyKeyReused' });
    expect(stateOf(await first)).toBe(1);
  });

  it('is refused as a value when the stream is at another revision than the caller saw', async () => {
    const id = randomUUID();
    const process = newProcess();
    await handle(process, command(id));
    expect(await handle(process, { ...command(id), ifMatch: 1n })).toEqual({
      outcome: 'refused',
      refusal: 'revisionDiffers',
      detail: 'The stream is at revision 0.',
    });
    expect(await handle(process, { ...command(id), ifMatch: 0n })).toMatchObject({ outcome: 'accepted', revision: 1n });
  });

  it('is refused as a value when others are first every time it decides', async () => {
    const busy = new Proxy<EventLog>(log, {
      get: (target, name) => {
        if (name === 'append') return () => Promise.reject(new WrongExpectedRevisionError('piggyBank', 0n, 1n));
        const member: unknown = Reflect.get(target, name);
        return typeof member === 'function' ? member.bind(target) : member;
      },
    });
    const answer = await handle(new Ledger(busy, systemClock, secret), command(randomUUID()));
    expect(answer).toMatchObject({ outcome: 'refused', refusal: 'streamContended' });
  });

  it('of one event is another command for every name, so that a policy may give several to one stream', async () => {
    const id = randomUUID();
    const process = newProcess();
    const { identity, ...asked } = command(id);
    const causedBy = (name: string) => ({ ...identity, command: name, bodyHash: null });
    for (const name of ['Deposit', 'DepositAgain', 'Deposit']) {
      await handle(process, { ...asked, identity: causedBy(name) });
    }
    expect((await newProcess().load(piggyBanks, id)).state).toBe(2);
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

  it('sent to two processes whose clocks differ is recorded once, and neither goes on before it was decided', async () => {
    const [id, cause] = [randomUUID(), randomUUID()];
    const processAt = (nowMs: number) => new Ledger(log, { now: () => instant(nowMs) }, secret);
    const nowMs = Date.parse('2023-10-18T05:00:00.000Z');
    const [ahead, behind] = [processAt(nowMs + 30_000), processAt(nowMs)];
    // What is recorded does not say when: only the metadata do.
    const first = {
      ...command(id, cause),
      decide: () => accept<PiggyBankEvent>({ type: 'Emptied', data: { bank: id } }),
    };
    await Promise.all([handle(ahead, first), handle(behind, first)]);
    await handle(behind, command(id));
    const decided: unknown[] = [];
    for await (const { metadata } of log.readStream(`piggyBank-${id}`)) decided.push(metadata['decidedAt']);
    expect(decided).toEqual(['2023-10-18T05:00:30.000Z', '2023-10-18T05:00:30.000Z']);
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
    expect(await handle(newProcess(), command(id))).toEqual({
      outcome: 'refused',
      refusal: 'eventsSetAside',
      detail: `Stream piggyBank-${id}, revision 1: Deposited cannot be read: data.total is missing.`,
    });
    expect(await handle(newProcess(), command(id, causeId))).toEqual(first);
    expect((await newProcess().load(piggyBanks, id)).revision).toBe(1n);
  });
});
