import { hasShares } from '../asking/question-check.js';
import { type FigureQuestion, measureNamed } from '../asking/figure-question.js';
import { type Cell, compareValues, countCells, type DimensionValue } from '../counting/cells.js';
import type { Scope } from '../counting/scope.js';
import type { FactSnapshot } from '@hutong/facts';
import { concentration, type Concentration, herfindahlHirschmanIndex, sum } from '@hutong/market';

/** A market: what is left of a question's cut without the dimension that shares are of. */
export type Market = Readonly<{
  values: readonly DimensionValue[];
  figures: ReadonlyMap<string, MarketFigure>;
}>;

export type MarketFigure = Readonly<{
  /** What shares are fractions of. */
  whole: bigint;
  /** Null for numbers of persons, because one person may be with several parties. */
  concentration: (Concentration & Readonly<{ hhi: string | null }>) | null;
}>;

export type MarketCells = Readonly<{
  cells: readonly Cell[];
  markets: readonly Market[];
  marketOf: (cell: Cell) => Market;
}>;

/** The cells of every party, and their markets; a filter on what shares are of chooses the cells only afterwards. */
export async function countMarkets(
  snapshot: FactSnapshot,
  { measures, shareOf }: Readonly<{ measures: readonly string[]; shareOf: string }>,
  scope: Scope,
): Promise<MarketCells | 'tooMany'> {
  const { [shareOf]: shown, ...filters } = scope.cut.filters;
  const everyParty = { ...scope, cut: { ...scope.cut, filters } };
  const cells = await countCells(snapshot, measures, everyParty);
  if (cells === 'tooMany') return cells;
  const index = scope.cut.by.indexOf(shareOf);
  const without = (values: readonly DimensionValue[]) => values.toSpliced(index, 1);
  const shared = measures.filter(hasShares);
  const wholes = await countPersons(snapshot, shared, {
    ...everyParty,
    cut: { ...everyParty.cut, by: without(scope.cut.by) as string[] },
  });
  if (wholes === 'tooMany') return wholes;
  const markets = new Map<string, Market>();
  for (const [key, parties] of Map.groupBy(cells, ({ values }) => keyOf(without(values)))) {
    const values = without(parties[0]?.values ?? []);
    const persons = wholes.get(key);
    markets.set(key, { values, figures: new Map(shared.map((name) => [name, marketFigure(name, parties, persons)])) });
  }
  const isShown = ({ values }: Cell) => shown === undefined || shown.includes(String(values[index] ?? ''));
  const marketOf = ({ values }: Cell) => markets.get(keyOf(without(values))) as Market;
  const ordered = [...markets.values()].toSorted((one, other) => compareValues(one.values, other.values));
  return { cells: cells.filter(isShown), markets: ordered, marketOf };
}

const keyOf = (values: readonly DimensionValue[]): string => JSON.stringify(values);

/** The persons of each market: those of its parties do not add up. */
async function countPersons(
  snapshot: FactSnapshot,
  shared: readonly string[],
  scope: Scope,
): Promise<ReadonlyMap<string, Cell> | 'tooMany'> {
  const measures = shared.filter((name) => measureNamed(name).counting.kind === 'distinct');
  if (measures.length === 0) return new Map();
  const cells = await countCells(snapshot, measures, scope);
  return cells === 'tooMany' ? cells : new Map(cells.map((cell) => [keyOf(cell.values), cell]));
}

function marketFigure(name: string, parties: readonly Cell[], persons: Cell | undefined): MarketFigure {
  if (measureNamed(name).counting.kind === 'distinct') {
    return { whole: wholeOf(persons, name), concentration: null };
  }
  const amounts = parties.map((party) => wholeOf(party, name));
  return { whole: sum(amounts), concentration: { hhi: herfindahlHirschmanIndex(amounts), ...concentration(amounts) } };
}

export function wholeOf(cell: Cell | undefined, name: string): bigint {
  const figure = cell?.figures.get(name) ?? 0n;
  return typeof figure === 'bigint' ? figure : 0n;
}

/** Whether shares of a question's measure are asked for. */
export const isShared = ({ shareOf }: Pick<FigureQuestion, 'shareOf'>, measure: string): boolean =>
  shareOf !== undefined && hasShares(measure);
