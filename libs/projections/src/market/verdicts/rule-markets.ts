import { type PartyAmount, type RuleMarket, sum } from '@hutong/market';
import { wholeOf } from '../../figures/answering/market-figures.js';
import type { Cell } from '../../figures/counting/cells.js';
import type { MarketDefinition } from '../asking/market-question.js';
import { type CountedMarket, countMarkets } from '../counting/market-cells.js';
import type { MarketCounts } from '../counting/market-counts.js';

/** Where the parties stand among the dimensions of what all rules about wallets are counted from. */
const places = { wallet: 1, walletGroup: 2 } as const;

/**
 * What the parties of a rule's market carried. Most rules are about wallets or their groups: one question, by month where the market is not
 * cut, gives the sums of all of them, and the shares of months that a forecast needs.
 */
export async function countRuleMarkets(
  counts: MarketCounts,
  asked: MarketDefinition,
  { party, measure }: Pick<RuleMarket, 'party' | 'measure'>,
): Promise<readonly CountedMarket[]> {
  if ((party !== 'wallet' && party !== 'walletGroup') || measure === 'net') {
    return countMarkets(counts, asked, { party, measure });
  }
  const [stretch = 'month'] = asked.by;
  const cells = await counts.count({ measures: ['value', 'count'], by: [stretch, 'wallet', 'walletGroup'] });
  const valuesOf = ({ values }: Cell) => values.slice(0, asked.by.length);
  return [...Map.groupBy(cells, (cell) => JSON.stringify(valuesOf(cell))).values()].map((ofOne) => ({
    values: ofOne[0] === undefined ? [] : valuesOf(ofOne[0]),
    amounts: amountsBy(ofOne, places[party], measure),
  }));
}

function amountsBy(cells: readonly Cell[], place: number, measure: string): readonly PartyAmount[] {
  const byParty = Map.groupBy(cells, ({ values }) => values[place] ?? null);
  return [...byParty].map(([party, ofOne]) => ({
    party: party === null ? null : String(party),
    amount: sum(ofOne.map((cell) => wholeOf(cell, measure))),
  }));
}
