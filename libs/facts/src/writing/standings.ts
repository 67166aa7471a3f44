import type { DuckDBConnection } from '@duckdb/node-api';
import { RecentMap } from '@hutong/domain/kernel';
import { type Fact, type ReplacedFacts, sqlName } from '../fact-table.js';
import { rowsOf } from '../store/sql-values.js';
import type { Dictionary } from './dictionary.js';
import type { FactCodec, KeptValues } from './fact-codec.js';

/** The last fact of a thing, and when it occurred; the thing's number and the values are there once the fact is written. */
export type Standing = { fact: Fact; occurredAt: bigint; number: number; values: KeptValues };

/** What a table's standings are read and remembered with. */
type StandingsOptions = Readonly<{ things: Dictionary; codec: FactCodec; keptMin: number }>;

/** The last facts of things: of late remembered, of others read from the file, in one question a batch. */
export class Standings {
  readonly #recent: RecentMap<Standing>;
  /** Those that the batch at hand is about. */
  #latest = new Map<string, Standing>();
  readonly #lastFacts: string;

  constructor(
    private readonly connection: DuckDBConnection,
    table: ReplacedFacts,
    private readonly options: StandingsOptions,
  ) {
    this.#recent = new RecentMap(options.keptMin);
    const thing = sqlName(table.thing);
    const columns = Object.keys(table.columns).map((name) => `"${sqlName(name)}"`);
    this.#lastFacts = `select "${thing}", occurred_at, ${columns.join(', ')} from ${sqlName(table.name)}
      where "${thing}" in (select unnest(?)) and weight = 1
      qualify row_number() over (partition by "${thing}" order by position desc) = 1`;
  }

  /** Makes sure that the last facts of things are at hand, where they have any. */
  async load(wanted: ReadonlySet<string>): Promise<void> {
    const missing: string[] = [];
    for (const thing of wanted) {
      const recent = this.#recent.get(thing);
      if (recent !== undefined) this.#latest.set(thing, recent);
      else {
        this.options.things.want(thing);
        missing.push(thing);
      }
    }
    await this.options.things.find();
    const thingOf = new Map<number, string>();
    for (const thing of missing) {
      const number = this.options.things.numberOf(thing);
      if (number !== undefined) thingOf.set(number, thing);
    }
    if (thingOf.size === 0) return;
    const rows = await rowsOf(this.connection, this.#lastFacts, [[...thingOf.keys()]]);
    const restored = await this.options.codec.restore(rows.map((row) => row.slice(2)));
    for (const [index, kept] of restored.entries()) {
      const [number, occurredAt] = rows[index] as unknown as readonly [number, bigint];
      this.#latest.set(thingOf.get(number) ?? '', { ...kept, number, occurredAt });
    }
  }

  of(thing: string): Standing | undefined {
    return this.#latest.get(thing);
  }

  put(thing: string, standing: Standing): void {
    this.#latest.set(thing, standing);
  }

  settle(isCommitted: boolean): void {
    if (isCommitted) for (const [thing, standing] of this.#latest) this.#recent.set(thing, standing);
    this.#latest = new Map();
  }
}
