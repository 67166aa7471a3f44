import { accept, instantFromJson, instantToJson, record, type StreamType, text } from '@hutong/domain';
import { MemoryEventLog } from '@hutong/event-store';
import { LedgerSecret } from '@hutong/platform';
import { beforeEach, describe, expect, it } from 'vitest';
import { command, commandTable } from './command.js';
import { Ledger } from './ledger.js';

type Rung = Readonly<{ type: 'Rung'; data: Readonly<{ bell: string; occurredAt: string; decidedAt: string }> }>;
const bells: StreamType<null, Rung> = {
  category: 'bell',
  initialState: null,
  evolve: () => null,
  eventTypes: { Rung: record({ bell: text, occurredAt: text, decidedAt: text }) },
  idOf: ({ data }) => data.bell,
};
class RingRequest {
  bell: string;
  occurredAt?: string;
}
class RungAnswer {
  bell: string;
}

const { Ring } = commandTable({
  Ring: command({
    summary: 'Rings a bell.',
    path: 'bells',
    request: RingRequest,
    scope: 'bells:ring',
    stream: bells,
    idOf: ({ bell }) => bell,
    decide: ({ occurredAt, decidedAt }, _state, { id }) =>
      accept<Rung>({
        type: 'Rung',
        data: { bell: id, occurredAt: instantToJson(occurredAt), decidedAt: instantToJson(decidedAt) },
      }),
    problems: {},
    about: (_request, id) => `bell ${id}`,
    answer: RungAnswer,
    answerOf: ({ id }) => ({ bell: id }),
  }),
});

const noonJson = '2023-10-18T04:00:00.000Z';
const noon = instantFromJson(noonJson);

describe('When something happened that a command tells', () => {
  let log: MemoryEventLog;
  beforeEach(() => {
    log = new MemoryEventLog({ now: () => noon });
  });
  const ring = (told: object) => {
    const ledger = new Ledger(log, { now: () => noon }, new LedgerSecret(Buffer.alloc(32, 7)));
    const actor = { kind: 'principal', id: 'a child' } as const;
    const causeId = '01993f6e-6d3a-8abc-8def-000000000001';
    const identity = { command: 'Ring', causeId, correlationId: 'c', actor, bodyHash: 'h' };
    return Ring.carryOut(ledger, { request: { bell: 'big', ...told }, identity });
  };
  const before = (ms: number) => new Date(noon - ms).toISOString();
  const recorded = () => log.readPage(0n).events.map(({ data }) => data);

  it('is as it is asked, where it does not tell', async () => {
    await ring({});
    expect(recorded()).toEqual([{ bell: 'big', occurredAt: noonJson, decidedAt: noonJson }]);
  });

  it('is told with any offset, and is not when the ledger decides', async () => {
    await ring({ occurredAt: '2023-10-18T10:00:00+08:00' });
    expect(recorded()).toEqual([{ bell: 'big', occurredAt: before(2 * 3_600_000), decidedAt: noonJson }]);
  });

  it('may be now and is never ahead, not by a millisecond', async () => {
    expect(await ring({ occurredAt: before(-1) })).toMatchObject({ refusal: 'occurredAtAhead' });
    expect(recorded()).toEqual([]);
    expect(await ring({ occurredAt: noonJson })).toMatchObject({ outcome: 'accepted' });
  });

  it('is at most seven days ago, inclusive', async () => {
    expect(await ring({ occurredAt: before(7 * 86_400_000 + 1) })).toMatchObject({ refusal: 'occurredAtTooLate' });
    expect(recorded()).toEqual([]);
    expect(await ring({ occurredAt: before(7 * 86_400_000) })).toMatchObject({ outcome: 'accepted' });
  });
});
