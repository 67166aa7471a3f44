import { randomUUID } from 'node:crypto';
import { accept, type Decision, record, refuse, type StreamType, text, type Times } from '@hutong/domain';
import { MemoryEventLog, type RecordedEvent, startConsumer } from '@hutong/event-store';
import { LedgerSecret, systemClock } from '@hutong/platform';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { commandTable, consequence } from '../handling/command.js';
import { Ledger } from '../handling/ledger.js';
import { carryOut, given, policy } from './policy.js';

type Rung = Readonly<{ type: 'BellRung'; data: Readonly<{ visitor: string }> }>;
type Noted = Readonly<{ type: 'VisitorNoted'; data: Readonly<{ place: string; visitor: string }> }>;

const bells: StreamType<number, Rung> = {
  category: 'bell',
  initialState: 0,
  evolve: (rings) => rings + 1,
  eventTypes: { BellRung: record({ visitor: text }) },
  idOf: ({ data }) => data.visitor,
};
const books: StreamType<number, Noted> = {
  category: 'book',
  initialState: 0,
  evolve: (visitors) => visitors + 1,
  eventTypes: { VisitorNoted: record({ place: text, visitor: text }) },
  idOf: ({ data }) => data.place,
};
const lamps = { ...books, category: 'lamp' };

type Visit = Readonly<{ visitor: string }>;
type Known = Readonly<{ id: string; request: Visit }>;
const note = (_times: Times, noted: number, { id, request }: Known): Decision<Noted, 'bookFull'> =>
  noted < 2 ? accept<Noted>({ type: 'VisitorNoted', data: { place: id, ...request } }) : refuse('bookFull');

const { NoteVisitor, LightLamp } = commandTable({
  NoteVisitor: consequence({
    summary: 'Writes the visitor into the book of the house.',
    stream: books,
    idOf: (_request: Visit) => 'guests',
    decide: note,
  }),
  LightLamp: consequence({
    summary: 'Lights a lamp for the visitor.',
    stream: lamps,
    idOf: ({ visitor }: Visit) => visitor,
    decide: note,
  }),
});

/** Whoever rings is noted, and a lamp is lit. */
const welcome = policy({
  name: 'welcome',
  follows: { BellRung: bells },
  next: ({ data: { visitor } }) => [given(NoteVisitor, { visitor }), given(LightLamp, { visitor })],
});

describe('A policy', () => {
  let log: MemoryEventLog;
  let ledger: Ledger;
  /** A process of its own, as far as memory goes. */
  const newProcess = () => new Ledger(log, systemClock, new LedgerSecret(Buffer.alloc(32, 7)));
  beforeEach(() => {
    log = new MemoryEventLog(systemClock);
    ledger = newProcess();
  });

  const ring = async (visitor: string): Promise<RecordedEvent> => {
    const metadata = { $correlationId: `visit of ${visitor}` };
    const event = { id: randomUUID(), type: 'BellRung', data: { visitor }, metadata };
    await log.append(`bell-${visitor}`, 'no_stream', [event]);
    const [rung] = log.readPage(0n, { streams: { prefixes: [`bell-${visitor}`] } }).events;
    if (!rung) throw new Error('The bell was not heard');
    return rung;
  };
  const following = (type: string) => log.readPage(0n, { types: [type] }).events;

  it('gives several commands because of one event, to streams of several kinds, and says why in their metadata', async () => {
    const rung = await ring('li');
    await carryOut(ledger, welcome, rung);
    const [noted, lit] = following('VisitorNoted');
    expect([noted?.stream, lit?.stream]).toEqual(['book-guests', 'lamp-li']);
    const because = {
      $causationId: rung.id,
      $correlationId: 'visit of li',
      actor: { kind: 'policy', id: 'welcome' },
    };
    expect(noted?.metadata).toMatchObject({ ...because, command: 'NoteVisitor' });
    expect(lit?.metadata).toMatchObject({ ...because, command: 'LightLamp' });
  });

  it('changes nothing when its event is delivered again, also to another process, also after some of the commands were given', async () => {
    const rung = await ring('li');
    await carryOut(ledger, { ...welcome, next: (event) => welcome.next(event as Rung).slice(0, 1) }, rung);
    await carryOut(newProcess(), welcome, rung);
    const ids = following('VisitorNoted').map(({ id }) => id);
    await carryOut(ledger, welcome, rung);
    await carryOut(newProcess(), welcome, rung);
    expect(following('VisitorNoted').map(({ id }) => id)).toEqual(ids);
    expect(ids).toHaveLength(2);
  });

  it('whose command is refused has its event parked with the reason, and goes on with the others', async () => {
    for (const visitor of ['li', 'wang', 'zhao']) await ring(visitor);
    const consumer = startConsumer(log, {
      name: welcome.name,
      filter: { types: Object.keys(welcome.follows) },
      handle: (event) => carryOut(ledger, welcome, event),
      retryDelayMs: 1,
    });
    await vi.waitFor(() => expect(consumer.status().parked).toHaveLength(1), { timeout: 10_000 });
    const reason = 'NoteVisitor because of BellRung was refused, bookFull: bookFull';
    expect(consumer.status().parked).toMatchObject([{ stream: 'bell-zhao', reason }]);
    expect(following('VisitorNoted')).toHaveLength(4);
    await consumer.stop();
  });
});
