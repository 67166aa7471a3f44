import type { FactSnapshot } from '@hutong/facts';
import { linkTo } from '../../figures/answering/cell-link.js';
import { type FigureReply, refusedStand, scopeOf, tooWide } from '../../figures/answering/figures.query.js';
import type { FigureQuestion } from '../../figures/asking/figure-question.js';
import { hasDimension, withDefaults } from '../../figures/asking/filters.js';
import { type Cell, countCells } from '../../figures/counting/cells.js';
import { type Stand, unsaidOf } from '../../figures/counting/standing.js';
import type { MarketDefinition } from '../asking/market-question.js';

/** A figure question about a market: what it says otherwise than the market, it says itself. */
export type CountedQuestion = Pick<FigureQuestion, 'measures' | 'by'> &
  Partial<Pick<FigureQuestion, 'filters' | 'from' | 'to' | 'until'>>;

/** A question of a market has no counts; the reply says why. */
export class NotCounted extends Error {
  constructor(readonly reply: Extract<FigureReply, { outcome: 'refused' }>) {
    super(reply.detail);
  }
}

/** Counts of one market from one snapshot, all of them where it stands. The same question is counted once. */
export class MarketCounts {
  readonly snapshot: FactSnapshot;
  readonly stand: Stand;
  readonly #market: MarketDefinition;
  readonly #counted = new Map<string, Promise<readonly Cell[]>>();

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

  #questionOf({ filters, ...counted }: CountedQuestion): FigureQuestion {
    const { zone, from, to, until } = this.#market;
    const period = Object.fromEntries(Object.entries({ from, to, until }).filter(([, at]) => at !== undefined));
    const isOfThese = (name: string) => counted.measures.some((measure) => hasDimension(measure, name));
    const all = Object.entries({ ...this.#market.filters, ...filters });
    const asked = { ...period, ...counted, filters: Object.fromEntries(all.filter(([name]) => isOfThese(name))), zone };
    return { ...asked, filters: withDefaults(asked) };
  }

  async #cellsOf(question: FigureQuestion): Promise<readonly Cell[]> {
    const notSaid = await unsaidOf(this.snapshot, question, this.stand.versions);
    if (notSaid !== null) throw new NotCounted(refusedStand(notSaid));
    const scope = await scopeOf(this.snapshot, question, this.stand);
    const cells = await countCells(this.snapshot, question.measures, scope);
    if (cells === 'tooMany') throw new NotCounted(tooWide(question));
    return cells;
  }
}
