import type { DuckDBConnection } from '@duckdb/node-api';
import type { Position, RecordedEvent } from '@hutong/event-store';
import { type Feed, type ProjectionStop, stopAt } from '@hutong/read-store';
import type { Fact, FactTable, ReplacedFacts } from '../fact-table.js';
import { offersColumnsOf, offersTableOf, offersTextsTableOf, thingsTableOf } from '../store/layout.js';
import { Dictionary } from './dictionary.js';
import { FactAppender } from './fact-appender.js';
import { type Dictionaries, FactCodec, type Gap } from './fact-codec.js';
import { OfferedSets } from './offered-sets.js';
import { RollupWriter } from './rollup-writer.js';
import { type Standing, Standings } from './standings.js';

/** What every feed writes with, and how much each keeps in mind. */
export type FeedOptions = Readonly<{
  connection: DuckDBConnection;
  dictionaries: Dictionaries;
  keptMin: number;
  /** Facts that come together before they are summed up. */
  rolledUpMin: number;
}>;

/** What a table has of its own beside the facts. */
type OwnParts = Readonly<{
  things: Dictionary | null;
  setTexts: readonly Dictionary[];
  sets: readonly OfferedSets[];
  codec: FactCodec;
  rollup: RollupWriter | null;
  standings: Standings | null;
}>;

/** Where in the log a fact follows from, and when that was recorded. */
type Recorded = Readonly<{ position: Position; recordedAt: bigint }>;
/** A fact that is to be written, and the one that it takes back. */
type Change = Readonly<{ thing: string | null; before: Standing | undefined; after: Standing }>;

/** A table of facts that is fed: folds a batch in memory, and writes it when its texts have numbers. */
export class FactFeed implements Feed {
  stop: ProjectionStop | null = null;
  readonly #appender: FactAppender;
  #changes: (readonly [Recorded, Change])[] = [];
  #gaps: Gap[] = [];

  private constructor(
    readonly table: FactTable,
    public position: Position,
    private readonly own: OwnParts & Readonly<{ connection: DuckDBConnection }>,
  ) {
    this.#appender = new FactAppender(own.connection, table);
  }

  static async open(table: FactTable, position: Position, options: FeedOptions): Promise<FactFeed> {
    return new FactFeed(table, position, { ...(await ownPartsOf(table, options)), connection: options.connection });
  }

  /** Folds events up to the first that cannot be folded: the stop there, or null. Nothing is written yet. */
  async fold(events: readonly RecordedEvent[]): Promise<ProjectionStop | null> {
    const { standings, codec } = this.own;
    if (standings !== null) await standings.load(this.#thingsToLoad(events));
    for (const event of events) {
      try {
        const changes = this.#changesOf(event);
        const gaps: Gap[] = [];
        for (const { before, after } of changes) after.values = codec.encode(after.fact, before, gaps);
        this.#gaps.push(...gaps);
        const recorded = { position: event.position, recordedAt: BigInt(event.recordedAtMs) };
        for (const change of changes) {
          if (change.thing !== null) standings?.put(change.thing, change.after);
          this.#changes.push([recorded, change]);
        }
      } catch (cause) {
        return stopAt(event, cause);
      }
    }
    return null;
  }

  /** Looks up the numbers of what is this table's own. */
  async find(): Promise<void> {
    for (const texts of this.own.setTexts) await texts.find();
  }

  async write(): Promise<void> {
    const { things, setTexts, sets } = this.own;
    for (const { values, index, dictionary, text, numbersFrom } of this.#gaps) {
      values[index] = dictionary.numberFor(text, numbersFrom);
    }
    if (this.#changes.length > 0) await this.#appender.begin();
    for (const [recorded, { thing, before, after }] of this.#changes) {
      if (thing !== null && things !== null) after.number = before?.number ?? things.numberFor(thing);
      this.#appender.add({ ...recorded, before, after });
      this.own.rollup?.add(before === undefined ? 1 : 2);
    }
    if (this.#changes.length > 0) this.#appender.end();
    for (const ofColumn of sets) await ofColumn.write();
    for (const dictionary of setTexts) await dictionary.write();
    await things?.write();
  }

  /** After `write`: sums up what has come, where that is enough. The facts at hand lie at or before the position. */
  async rollUp(position: Position): Promise<void> {
    await this.own.rollup?.write(position);
  }

  /** Ends the batch at hand. */
  settle(isCommitted: boolean): void {
    const { things, setTexts, sets, standings } = this.own;
    this.#changes = [];
    this.#gaps = [];
    if (!isCommitted) this.#appender.forget();
    standings?.settle(isCommitted);
    this.own.rollup?.settle(isCommitted);
    for (const ofColumn of sets) ofColumn.settle(isCommitted);
    for (const dictionary of setTexts) dictionary.settle(isCommitted);
    things?.settle(isCommitted);
  }

  #thingsToLoad(events: readonly RecordedEvent[]): ReadonlySet<string> {
    const things = new Set<string>();
    const { table } = this;
    if (table.kind !== 'replaced') return things;
    const born = new Set<string>();
    for (const event of events) {
      // What cannot be read stops the feed where its turn comes.
      for (const thing of thingsOrNone(table, event)) {
        if (things.has(thing) || born.has(thing)) continue;
        if (table.beginsWith?.includes(event.type)) born.add(thing);
        else things.add(thing);
      }
    }
    return things;
  }

  #changesOf(event: RecordedEvent): readonly Change[] {
    const { table, own } = this;
    const occurredAt = occurredAtOf(event);
    if (table.kind === 'added') {
      return table
        .factsOf(event)
        .map((fact) => ({ thing: null, before: undefined, after: newStanding(fact, occurredAt) }));
    }
    return [...new Set(table.thingsOf(event))].flatMap((thing) => {
      const before = own.standings?.of(thing);
      const fact = table.factAfter(before?.fact, event, thing);
      if (fact === before?.fact) return [];
      if (fact === undefined) throw new Error(`the fact of ${thing} is gone after it, and nothing took its place`);
      return [{ thing, before, after: newStanding(fact, later(before?.occurredAt, occurredAt)) }];
    });
  }
}

async function ownPartsOf(table: FactTable, options: FeedOptions): Promise<OwnParts> {
  const { connection, dictionaries, keptMin, rolledUpMin } = options;
  const setTexts: Dictionary[] = [];
  const sets = new Map<string, OfferedSets>();
  for (const column of offersColumnsOf(table)) {
    const texts = await Dictionary.open(connection, offersTextsTableOf(table, column), keptMin);
    setTexts.push(texts);
    sets.set(column, new OfferedSets(connection, offersTableOf(table, column), { texts, names: dictionaries.names }));
  }
  const codec = new FactCodec(table, dictionaries, sets);
  const rollup = await RollupWriter.open(connection, table, rolledUpMin);
  const parts = { setTexts, sets: [...sets.values()], codec, rollup };
  if (table.kind === 'added') return { ...parts, things: null, standings: null };
  const things = await Dictionary.open(connection, thingsTableOf(table), keptMin);
  return { ...parts, things, standings: new Standings(connection, table, { things, codec, keptMin }) };
}

function thingsOrNone(table: ReplacedFacts, event: RecordedEvent): readonly string[] {
  try {
    return table.thingsOf(event);
  } catch {
    return [];
  }
}

const newStanding = (fact: Fact, occurredAt: bigint): Standing => ({
  fact,
  occurredAt,
  number: 0,
  values: [],
});

function occurredAtOf({ recordedAtMs, data: { occurredAt } }: RecordedEvent): bigint {
  return BigInt(typeof occurredAt === 'string' ? Date.parse(occurredAt) : recordedAtMs);
}

/** A fact is not there before the one whose place it takes, so that before any moment a thing has one fact or none. */
const later = (before: bigint | undefined, at: bigint): bigint => (before !== undefined && before > at ? before : at);
