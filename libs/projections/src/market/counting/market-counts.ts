import type { InstantJson } from '@hutong/domain/kernel';
import type { FactSnapshot } from '@hutong/facts';
import { linkTo } from '../../figures/answering/cell-link.js';
import { type Refused, refusedStand, scopeOf, tooWide } from '../../figures/answering/figures.query.js';
import type { FigureQuestion } from '../../figures/asking/figure-question.js';
import { hasDimension, withDefaults } from '../../figures/asking/filters.js';
import { type Cell, countCells } from '../../figures/counting/cells.js';
import { rolledUpToOf, type Stand, unsaidOf } from '../../figures/counting/standing.js';
import type { MarketDefinition } from '../asking/market-question.js';

/** A figure question about a market: what it says otherwise than the market, it says itself; of the whole market, without its filters. */
export type CountedQuestion = Pick<FigureQuestion, 'measures' | 'by'> &
  Readonly<
    { filters?: FigureQuestion['filters']; isWholeMarket?: true } & {
      [Bound in 'from' | 'to' | 'until']?: InstantJson | undefined;
    }
  >;

/** A question of a market has no counts; the reply says why. */
export class NotCounted extends Error {
  constructor(readonly reply: Refused) {
    super(reply.detail);
  }
}

/** Facts that do not say these are counted whatever they are, as in figures. */
const sidedFilters: ReadonlySet<string> = new Set(['origin', 'currency']);
const isOf = (measures: readonly string[], dimension: string): boolean =>
  measures.some((measure) => hasDimension(measure, dimension));

/** Counts of one market from one snapshot, all of them where it stands. The same question is counted once. */
export class MarketCounts {
  readonly snapshot: FactSnapshot;
  readonly stand: Stand;
  readonly #market: MarketDefinition;
  readonly #counted = new Map<string, Promise<readonly Cell[]>>();
  #rolledUpTo: ReturnType<typeof rolledUpToOf> | undefined;

  constructor(snapshot: FactSnapshot, { market, stand }: Readonly<{ market: MarketDefinition; stand: Stand }>) {
    this.snapshot = snapshot;
    this.#market = market;
    this.stand = stand;
  }

  /** The cells of a figure question, in order of their dimensions. Throws `NotCounted`. */
  count(counted: CountedQuestion): Promise<readonly Cell[]> {
    const question = this.#questionOf(counted);
    const key = JSON.stringify(question);
    const cells = this.#counted.get(key) ?? this.#cellsOf(question);
    this.#counted.set(key, cells);
    return cells;
  }

  /** The ways to the figures that were counted, where they stand. */
  get links(): readonly string[] {
    const asOf = this.stand.position.toString();
    return [...this.#counted.keys()].map((key) =>
      linkTo('/v1/figures', { ...(JSON.parse(key) as FigureQuestion), asOf }),
    );
  }

  #questionOf({ measures, by, filters, isWholeMarket, ...period }: CountedQuestion): FigureQuestion {
    const { zone, from, to, until } = this.#market;
    const times = Object.entries({ from, to, until, ...period }).filter(([, at]) => at !== undefined);
    const all = Object.entries({ ...this.#market.filters, ...filters });
    const kept = all.filter(([name]) => (sidedFilters.has(name) ? isOf(measures, name) : isWholeMarket !== true));
    const asked = { measures, by, filters: Object.fromEntries(kept), zone, ...Object.fromEntries(times) };
    return { ...asked, filters: withDefaults(asked) };
  }

  /** Filters of the market that facts of a measure do not have: they have no part in it. */
  filtersBeyond(measure: string): readonly string[] {
    return Object.keys(this.#market.filters).filter((name) => !isOf([measure], name) && !sidedFilters.has(name));
  }

  async #cellsOf(question: FigureQuestion): Promise<readonly Cell[]> {
    const notSaid = await unsaidOf(this.snapshot, question, this.stand.versions);
    if (notSaid !== null) throw new NotCounted(refusedStand(notSaid));
    this.#rolledUpTo ??= rolledUpToOf(this.snapshot, this.stand);
    const scope = await scopeOf(this.snapshot, question, { ...this.stand, rolledUpTo: await this.#rolledUpTo });
    const cells = await countCells(this.snapshot, question.measures, scope);
    if (cells === 'tooMany') throw new NotCounted(tooWide(question));
    return cells;
  }
}
