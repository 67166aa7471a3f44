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
import { type StreamEvent, usualLife } from '@hutong/testing';
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
    log = new MemoryEventLog({ now: () => noon });
  });

  /** A process whose machine shows the time that `clock` holds. */
  const processAt = (clock: { at: Instant }) => new Ledger(log, { now: () => clock.at }, secret);
  const stamp = async (ledger: Ledger, id: string): Promise<Instant | undefined> => {
    commands += 1;
    const actor = { kind: 'principal', id: 'a visitor' } as const;
    const causeId = randomUUID();
    const identity = { command: 'Stamp', causeId, correlationId: 'c', actor, bodyHash: `${commands}` };
    const answer = await handle(ledger, { stream: visits, id, identity, decide: decideFor(id) });
    return answer.outcome === 'accepted' ? answer.state.at(-1) : undefined;
  };

  const placed = usualLife({ number: 1 })[0]!;
  /** What others record, with the time at which they claim to have decided it. */
  const record = async ({ stream, type, data }: StreamEvent, decidedAt?: Instant | string) => {
    const at = typeof decidedAt === 'number' ? instantToJson(decidedAt) : decidedAt;
    const metadata = at === undefined ? {} : { decidedAt: at };
    await log.append(stream, 'any', [{ id: randomUUID(), type, data, metadata }]);
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
    await record(placed, noon);
    await record({ stream: 'note-1', type: 'Noted', data: {} });
    await record({ stream: 'consumer-orders', type: 'ConsumerCheckpointed', data: {} });
    expect(await stamp(processAt({ at: instant(noon - 60_000) }), '2')).toBe(noon);
  });

  it.each([
    ['of others', { stream: 'somebodyElse-1', type: 'OrderPlaced', data: {} }],
    ['that cannot be read', { stream: 'order-taobao.2', type: 'OrderPlaced', data: { x: 1 } }],
    ['of another stream', { ...usualLife({ number: 1 })[0]!, stream: 'order-taobao.2' }],
  ])('is not moved by an event %s, whenever that claims to be decided', async (_, event) => {
    await record(placed, noon);
    await record(event, instant(noon + 1_000));
    expect(await stamp(processAt({ at: instant(noon - 60_000) }), '2')).toBe(noon);
  });

  it('is moved an hour beyond the recording of a decision at most, as far as clocks of machines may differ', async () => {
    const anHour = 3_600_000;
    await record(placed, instant(noon + anHour));
    const early = { at: instant(noon - 60_000) };
    expect(await stamp(processAt(early), '1')).toBe(noon + anHour);
    await record(usualLife({ number: 2 })[0]!, instant(noon + anHour + 1));
    await record(usualLife({ number: 3 })[0]!, 'some day');
    expect(await stamp(processAt(early), '2')).toBe(noon + anHour);
  });

  it('is not behind what another process recorded in the stream meanwhile', async () => {
    const behind = processAt({ at: instant(noon - 60_000) });
    expect(await stamp(behind, '1')).toBe(noon - 60_000);
    await stamp(processAt({ at: noon }), '2');
    expect(await stamp(behind, '2')).toBe(noon);
  });
});
