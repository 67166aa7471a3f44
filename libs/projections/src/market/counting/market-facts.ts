import type { SqlParameter, SqlRow } from '@hutong/facts';
import { scopeOf } from '../../figures/answering/figures.query.js';
import { sqlTableOf, Statement } from '../../figures/counting/scope.js';
import { sourceOf } from '../../figures/counting/source.js';
import type { RelationName } from '../../figures/registry/measure.js';
import type { MarketDefinition } from '../asking/market-question.js';
import type { MarketCounts } from './market-counts.js';

/** Which facts are meant: as figures say it. */
type Meant = Pick<MarketDefinition, 'filters' | 'zone' | 'from' | 'to' | 'until'>;

/** One statement over facts of a market where it stands, for what no figure counts: whatever belongs to one person together. */
export class MarketFacts {
  readonly #counts: MarketCounts;
  readonly #sql = new Statement();

  constructor(counts: MarketCounts) {
    this.#counts = counts;
  }

  /** A SELECT of columns, `position` and `weight`: what was taken back later is there once with 1 and once with -1. */
  async source(relation: RelationName, columns: readonly string[], meant: Meant): Promise<string> {
    const { snapshot, stand } = this.#counts;
    const scope = await scopeOf(snapshot, { ...meant, measures: [], by: [] }, stand);
    return sourceOf({ relation, columns, sums: [], byPosition: true }, scope, this.#sql);
  }

  /** The table of what orders were offered: a row for each channel of each set, by the number that `offered` says. */
  get offeredSets(): string {
    return `${sqlTableOf('offers', this.#counts.stand)}_offered`;
  }

  bind(value: SqlParameter): string {
    return this.#sql.bind(value);
  }

  /** The number of a name; of one that no fact has there is none. */
  nameNumber(text: string): string {
    return `(SELECT number FROM names WHERE text = ${this.#sql.bind(text)})`;
  }

  /** The numbers of names, for a column to be IN. */
  nameNumbers(texts: readonly string[]): string {
    return `(SELECT number FROM names WHERE text IN (${texts.map((text) => this.#sql.bind(text)).join(', ')}))`;
  }

  rows(text: string): Promise<readonly SqlRow[]> {
    return this.#counts.snapshot.rows(text, this.#sql.parameters);
  }
}
