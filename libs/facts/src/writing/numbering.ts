import type { DuckDBConnection } from '@duckdb/node-api';
import { rowsOf } from '../store/sql-values.js';
import { commonNumbersFrom, numbersPerVocabulary } from '../store/vocabularies.js';

/**
 * The next numbers of a dictionary: one after the other from 1 on, or in ranges, one behind each number that begins a vocabulary. Those of
 * the batch at hand are kept apart until it is committed.
 */
export class Numbering {
  #batch = new Map<number, number>();

  /** `last` has the last number that was given, by the number that its range lies behind. */
  private constructor(private readonly last: Map<number, number>) {}

  static async open(connection: DuckDBConnection, table: string, isOfWords: boolean): Promise<Numbering> {
    const begin = isOfWords
      ? `least(number // ${numbersPerVocabulary} * ${numbersPerVocabulary}, ${commonNumbersFrom})::integer`
      : '0';
    const rows = await rowsOf(connection, `select ${begin}, max(number) from ${table} group by 1`);
    return new Numbering(new Map(rows as unknown as readonly [number, number][]));
  }

  /** Whether no number was given before the batch at hand. */
  get isEmpty(): boolean {
    return this.last.size === 0;
  }

  /** The next number behind one that begins a vocabulary; one of those that all share where it is full. */
  next(begin: number): number {
    const next = (this.#batch.get(begin) ?? this.last.get(begin) ?? begin) + 1;
    if (begin > 0 && begin < commonNumbersFrom && next === begin + numbersPerVocabulary) {
      return this.next(commonNumbersFrom);
    }
    this.#batch.set(begin, next);
    return next;
  }

  settle(isCommitted: boolean): void {
    if (isCommitted) for (const [begin, number] of this.#batch) this.last.set(begin, number);
    this.#batch = new Map();
  }
}
