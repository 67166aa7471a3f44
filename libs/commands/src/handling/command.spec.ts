import {
  accept,
  instantFromJson,
  instantToJson,
  record,
  refuse,
  type StreamType,
  type Times,
  text,
} from '@hutong/domain';
import { MemoryEventLog } from '@hutong/event-store';
import { LedgerSecret } from '@hutong/platform';
import { beforeEach, describe, expect, it } from 'vitest';
import { command, commandTable, consequence } from './command.js';
import { Ledger } from './ledger.js';
import { handlingProblems, refused } from './refused.js';

type Rung = Readonly<{ type: 'Rung'; data: Readonly<{ bell: string; occurredAt: string }> }>;
const bells: StreamType<null, Rung> = {
  category: 'bell',
  initialState: null,
  evolve: () => null,
  eventTypes: { Rung: record({ bell: text, occurredAt: text }) },
  idOf: ({ data }) => data.bell,
};
class RingRequest {
  bell: string;
}
class RungAnswer {
  bell: string;
}
const decide = ({ occurredAt }: Times, _state: null, { id }: Readonly<{ id: string }>) =>
  id === 'cracked'
    ? refuse('bellCracked')
    : accept<Rung>({ type: 'Rung', data: { bell: id, occurredAt: instantToJson(occurredAt) } });
const problem = (title: string) => ({ type: '/problems/bell' as const, title, status: 409 });
const asked = {
  summary: 'Rings a bell.',
  path: 'bells',
  request: RingRequest,
  scope: 'bells:ring' as const,
  stream: bells,
  idOf: ({ bell }: RingRequest) => (bell === '' ? refused('bellUnnamed') : bell),
  decide,
  problems: {
    bellCracked: problem('The bell is cracked'),
    bellUnnamed: problem('Which?'),
    bellSilent: problem('Silent'),
  },
  about: (_request: RingRequest, id: string) => `bell ${id}`,
  answer: RungAnswer,
  answerOf: ({ id }: Readonly<{ id: string }>) =>
    id === 'silent' ? refused('bellSilent', 'Nobody heard it.') : { bell: id },
};
const table = commandTable({
  Ring: command(asked),
  HangAndRing: command({ ...asked, location: (id) => `/v1/bells/${id}` }),
  RingOnAnyDay: command({ ...asked, anyDay: true }),
  RingOnce: command({
    ...asked,
    claim: ({ request }, { command: name }) =>
      Promise.resolve(request.bell === 'taken' && name === 'RingOnce' ? refused('bellSilent') : undefined),
  }),
  RingBack: consequence({ summary: 'Rings back.', stream: bells, idOf: ({ bell }: RingRequest) => bell, decide }),
});
const noonJson = '2023-10-18T04:00:00.000Z';
const noon = instantFromJson(noonJson);

describe('A row of a table of commands', () => {
  let log: MemoryEventLog;
  beforeEach(() => {
    log = new MemoryEventLog({ now: () => noon });
  });
  const carryOut = (name: keyof typeof table, bell: string, told = {}) => {
    const ledger = new Ledger(log, { now: () => noon }, new LedgerSecret(Buffer.alloc(32, 7)));
    const actor = { kind: 'principal', id: 'a child' } as const;
    const causeId = '01993f6e-6d3a-8abc-8def-000000000001';
    const identity = { command: name, causeId, correlationId: 'c', actor, bodyHash: 'h' };
    return table[name].carryOut(ledger, { request: { bell, ...told }, identity });
  };
  const recorded = () => log.readPage(0n).events.map(({ data }) => data);
  const rung = (bell: string) => [{ bell, occurredAt: noonJson }];

  it('answers what it recorded, and where the new thing is', async () => {
    const accepted = { outcome: 'accepted', recorded: true, revision: 0n, body: { bell: 'big' } };
    expect(await carryOut('HangAndRing', 'big')).toMatchObject({ ...accepted, location: '/v1/bells/big' });
    expect(recorded()).toEqual(rung('big'));
    expect((await carryOut('Ring', 'small')) as object).toMatchObject({ location: undefined });
  });
  it('says of a refusal what it is about', async () => {
    const cracked = { outcome: 'refused', refusal: 'bellCracked' };
    expect(await carryOut('Ring', 'cracked')).toEqual({ ...cracked, detail: 'The bell is cracked: bell cracked.' });
    expect(recorded()).toEqual([]);
  });
  it('leaves a refusal as it is that says more already, names no stream, or is of every command', async () => {
    const of = (refusal: string) => ({ outcome: 'refused', refusal });
    expect(await carryOut('Ring', '')).toEqual(of('bellUnnamed'));
    expect(await carryOut('Ring', 'big', { occurredAt: '2023-10-18T04:00:00.001Z' })).toEqual(of('occurredAtAhead'));
    expect(recorded()).toEqual([]);
    expect(await carryOut('Ring', 'silent')).toEqual({ ...of('bellSilent'), detail: 'Nobody heard it.' });
  });
  it('may be recorded and still be answered with a problem', async () => {
    await carryOut('Ring', 'silent');
    expect(recorded()).toEqual(rung('silent'));
  });
  it('that tells what others stated takes any day', async () => {
    const longAgo = '2019-02-19T05:01:46.000Z';
    expect(await carryOut('RingOnAnyDay', 'big', { occurredAt: longAgo })).toMatchObject({ outcome: 'accepted' });
    expect(recorded()).toEqual([{ bell: 'big', occurredAt: noonJson }]);
  });
  it('that takes what can be had once records nothing where that is taken', async () => {
    expect(await carryOut('RingOnce', 'taken')).toMatchObject({ outcome: 'refused', refusal: 'bellSilent' });
    expect(recorded()).toEqual([]);
    await carryOut('RingOnce', 'big');
    expect(recorded()).toEqual(rung('big'));
  });
  it('that only policies give is answered without a body, or refused as the rule says', async () => {
    expect(await carryOut('RingBack', 'big')).toMatchObject({
      recorded: true,
      revision: 0n,
      location: undefined,
      body: {},
    });
    expect(await carryOut('RingBack', 'cracked')).toEqual({ outcome: 'refused', refusal: 'bellCracked' });
    expect(table.RingBack.route).toBeUndefined();
  });
  it('tells its name, its stream, how it is asked, and every problem it may have', () => {
    const { name, category, route, problems } = table.Ring;
    expect([name, category]).toEqual(['Ring', 'bell']);
    expect(route).toMatchObject({ path: 'bells', scope: 'bells:ring', creates: false, comesAsForm: false });
    expect(table.HangAndRing.route).toMatchObject({ creates: true });
    expect(problems).toEqual({ ...handlingProblems, ...asked.problems });
  });
});
