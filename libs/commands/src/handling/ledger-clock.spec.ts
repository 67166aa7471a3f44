import { randomUUID } from 'node:crypto';
import {
  accept,
  instant,
  type Instant,
  instantFromJson,
  instantToJson,
  record,
  type StreamType,
  text,
  wholeNumber,
} from '@hutong/domain';
import { MemoryEventLog } from '@hutong/event-store';
import { LedgerSecret } from '@hutong/platform';
import { beforeEach, describe, expect, it } from 'vitest';
import { handle } from './handle.js';
import { Ledger } from './ledger.js';

type Stamped = Readonly<{ type: 'Stamped'; data: Readonly<{ visit: string; at: number }> }>;

const visits: StreamType<readonly Instant[], Stamped> = {
  category: 'visit',
  initialState: [],
  idOf: ({ data }) => data.visit,
  evolve: (state, { data }) => [...state, instant(data.at)],
  eventTypes: { Stamped: record({ visit: text, at: wholeNumber }) },
};

const decideFor = (visit: string) => (at: Instant) => accept<Stamped>({ type: 'Stamped', data: { visit, at } });
const secret = new LedgerSecret(Buffer.alloc(32, 7));
const noon = instantFromJson('2023-10-18T04:00:00.000Z');

describe('The time by which rules decide', () => {
  let log: MemoryEventLog;
  let commands = 0;
  beforeEach(() => {
    log = new MemoryEventLog({ now: () => 0 });
  });

  /** A process whose machine shows the time that `clock` holds. */
  const processAt = (clock: { at: Instant }) => new Ledger(log, { now: () => clock.at }, secret);
  const stamp = async (ledger: Ledger, id: string): Promise<Instant | undefined> => {
    commands += 1;
    const actor = { kind: 'principal', institution: null, id: 'a visitor' } as const;
    const causeId = randomUUID();
    const identity = { command: 'Stamp', causeId, correlationId: 'c', actor, bodyHash: `${commands}` };
    const answer = await handle(ledger, { stream: visits, id, identity, decide: decideFor(id) });
    return answer.outcome === 'accepted' ? answer.state.at(-1) : undefined;
  };

  it('is the time of the clock, and is recorded with what was decided', async () => {
    expect(await stamp(processAt({ at: noon }), '1')).toBe(noon);
    expect(log.readPage(0n).events[0]?.metadata).toHaveProperty('decidedAt', instantToJson(noon));
  });

  it('stands still while a clock that was set back catches up, to the very millisecond', async () => {
    const clock = { at: noon };
    const ledger = processAt(clock);
    const times: (Instant | undefined)[] = [];
    for (const at of [noon, instant(noon - 60_000), instant(noon - 1), instant(noon + 1)]) {
      clock.at = at;
      times.push(await stamp(ledger, '1'));
    }
    expect(times).toEqual([noon, noon, noon, noon + 1]);
  });

  it('is not behind what the process before recorded, in whatever stream, and whatever others appended since', async () => {
    await stamp(processAt({ at: noon }), '1');
    const foreign = { id: randomUUID(), type: 'Noted', data: {} };
    await log.append('note-1', 'no_stream', [foreign]);
    await log.append('consumer-orders', 'no_stream', [foreign]);
    expect(await stamp(processAt({ at: instant(noon - 60_000) }), '2')).toBe(noon);
  });

  it('is not behind what another process recorded in the stream meanwhile', async () => {
    const behind = processAt({ at: instant(noon - 60_000) });
    expect(await stamp(behind, '1')).toBe(noon - 60_000);
    await stamp(processAt({ at: noon }), '2');
    expect(await stamp(behind, '2')).toBe(noon);
  });
});
