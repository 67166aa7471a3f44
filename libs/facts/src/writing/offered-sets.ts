import { BOOLEAN, type DuckDBConnection, type DuckDBValue, INTEGER, LIST, listValue, SMALLINT } from '@duckdb/node-api';
import type { OfferedChannel } from '../fact-table.js';
import { numbersBefore } from '../store/vocabularies.js';
import type { Dictionary } from './dictionary.js';
import { TableAppender } from './table-appender.js';

const numbersFrom = {
  channel: numbersBefore('channel'),
  codeIssuer: numbersBefore('codeIssuer'),
  stage: numbersBefore('stage'),
  reason: numbersBefore('reason'),
} as const;

const types = [INTEGER, INTEGER, INTEGER, INTEGER, BOOLEAN, SMALLINT, BOOLEAN, BOOLEAN, LIST(INTEGER)];

/** What orders were offered: kept once for all that were offered the same, one row a channel. */
export class OfferedSets {
  readonly #appender: TableAppender;
  /** The sets of the batch at hand that may be new, by their text. */
  #unknown = new Map<string, readonly OfferedChannel[]>();

  constructor(
    connection: DuckDBConnection,
    table: string,
    private readonly dictionaries: Readonly<{ texts: Dictionary; names: Dictionary }>,
  ) {
    this.#appender = new TableAppender(connection, table, types);
  }

  /** The numbers of sets, by all that a set holds. */
  get texts(): Dictionary {
    return this.dictionaries.texts;
  }

  /** The text that a set is known by; the batch at hand needs its number. */
  want(set: readonly OfferedChannel[]): string {
    const { texts, names } = this.dictionaries;
    const text = textOf(set);
    if (texts.known(text) !== undefined || this.#unknown.has(text)) return text;
    this.#unknown.set(text, set);
    for (const { channel, codeIssuer, stage, reasons } of set) {
      for (const named of [channel, codeIssuer, ...reasons]) names.want(named);
      if (stage !== null) names.want(stage);
    }
    return text;
  }

  async setsOf(numbers: Iterable<number>): Promise<ReadonlyMap<number, readonly OfferedChannel[]>> {
    const texts = await this.texts.textsOf(numbers);
    return new Map([...texts].map(([number, text]) => [number, setOf(text)]));
  }

  async write(): Promise<void> {
    const { texts } = this.dictionaries;
    if (texts.added.length === 0) return;
    await this.#appender.begin();
    for (const text of texts.added) {
      for (const offered of this.#unknown.get(text) ?? []) {
        this.#rowOf(texts.numberFor(text), offered).forEach((value, index) => this.#appender.set(index, value));
        this.#appender.endRow();
      }
    }
    this.#appender.end();
  }

  settle(isCommitted: boolean): void {
    if (!isCommitted) this.#appender.forget();
    this.#unknown = new Map();
  }

  #rowOf(number: number, offered: OfferedChannel): readonly DuckDBValue[] {
    const { channel, codeIssuer, stage, inCohort, rank, preselected, folded, reasons } = offered;
    const { names } = this.dictionaries;
    return [
      number,
      names.numberFor(channel, numbersFrom.channel),
      names.numberFor(codeIssuer, numbersFrom.codeIssuer),
      stage === null ? null : names.numberFor(stage, numbersFrom.stage),
      inCohort,
      rank,
      preselected,
      folded,
      listValue(reasons.map((reason) => names.numberFor(reason, numbersFrom.reason))),
    ];
  }
}

/** The same for sets that hold the same, in whatever order their fields were put. */
const textOf = (set: readonly OfferedChannel[]): string =>
  JSON.stringify(
    set.map(({ channel, codeIssuer, stage, inCohort, rank, preselected, folded, reasons }) => [
      channel,
      codeIssuer,
      stage,
      inCohort,
      rank,
      preselected,
      folded,
      reasons,
    ]),
  );

type SetText = readonly [string, string, string | null, boolean | null, number, boolean, boolean, readonly string[]];

const setOf = (text: string): readonly OfferedChannel[] =>
  (JSON.parse(text) as readonly SetText[]).map(
    ([channel, codeIssuer, stage, inCohort, rank, preselected, folded, reasons]) => ({
      channel,
      codeIssuer,
      stage,
      inCohort,
      rank,
      preselected,
      folded,
      reasons,
    }),
  );
