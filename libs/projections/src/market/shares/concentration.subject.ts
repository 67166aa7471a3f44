import { concentration, exactHhi, herfindahlHirschmanIndex, sharedAmounts, sum, whyUnshared } from '@hutong/market';
import { linkTo } from '../../figures/answering/cell-link.js';
import { dimensionColumns, type FigureColumn } from '../../figures/answering/figure-table.js';
import { measureNamed } from '../../figures/asking/figure-question.js';
import { bucketsMax, questionParameters } from '../../figures/asking/question-words.js';
import { type Shared, sharedIn, sharedParameters } from '../asking/share-words.js';
import { type CountedMarket, countMarkets, inSeries, keyed } from '../counting/market-cells.js';
import { type MarketRow, marketSubject } from '../market-subject.js';
import { figureColumn } from '../columns.js';

/** Most dimensions beside the party: with it they are a question about figures. */
const dimensionsBesideMax = 3;

const columns: readonly FigureColumn[] = [
  figureColumn('whole', 'minorUnits', 'what shares are of; payments where they are by count'),
  figureColumn('parties', 'count', 'parties that carried anything'),
  ...(['cr1', 'cr2', 'cr3', 'cr4'] as const).map((name) =>
    figureColumn(name, 'fraction', `shares of the largest ${name.slice(2)} together, rounded once`),
  ),
  figureColumn('hhi', 'index', 'Herfindahl-Hirschman index, 0 to 10,000, rounded once'),
  figureColumn('hhiNumerator', 'index', 'its exact value, in lowest terms, above the line'),
  figureColumn('hhiDenominator', 'index', 'and below it'),
  {
    name: 'why',
    kind: 'dimension',
    unit: 'name',
    meaning: 'why there is no concentration: nothingPaid or refundsExceedPayments',
  },
];

/** How concentrated markets are. */
export const concentrationOfMarkets = marketSubject<Shared>({
  path: 'concentration',
  summary: 'How concentrated a market is: CR1 to CR4 and HHI, also as a series over time',
  standsOn: ['value'],
  parameters: {
    ...sharedParameters,
    by: {
      ...questionParameters.by,
      meaning: `Dimensions that tell markets apart, at most ${dimensionsBesideMax}, one of them hour, day, week or month`,
      example: 'week',
    },
  },
  askedIn(texts, faults, { by }) {
    const shared = sharedIn(texts, faults);
    if (by.includes(shared.party)) faults.add('by', `must not have ${shared.party}: shares are of it`);
    if (by.length > dimensionsBesideMax) faults.add('by', `must be at most ${dimensionsBesideMax} dimensions`);
    return shared;
  },
  async answer(counts, market, shared) {
    const markets = inSeries(market, await countMarkets(counts, market, shared), bucketsMax);
    const shares = linkTo('/v1/figures', {
      ...market,
      measures: [shared.measure],
      by: [...market.by, shared.party],
      asOf: counts.stand.position.toString(),
      shareOf: shared.party,
    });
    return {
      definition: `Concentration of ${shared.measure} among each ${shared.party}${market.by.length === 0 ? '' : `, each ${market.by.join(' and ')} on its own`}. ${measureNamed(shared.measure).meaning} What has no known party counts as one, but is left out where more was given back there than taken. Null where nothing was paid, and where a known party gave back more than it took.`,
      columns: [...dimensionColumns(market), ...columns],
      rows: markets.map((one) => ({ ...keyed(market.by, one), ...concentrationOf(one) })),
      // Shares in figures are of the market without regard to a filter on the party.
      more: Object.hasOwn(market.filters, shared.party) ? {} : { shares },
    };
  },
});

function concentrationOf({ amounts: counted }: CountedMarket): MarketRow {
  const amounts = sharedAmounts(counted).map(({ amount }) => amount);
  const exact = exactHhi(amounts);
  return {
    whole: sum(amounts).toString(),
    parties: amounts.filter((amount) => amount !== 0n).length.toString(),
    ...concentration(amounts),
    hhi: herfindahlHirschmanIndex(amounts),
    hhiNumerator: exact?.part.toString() ?? null,
    hhiDenominator: exact?.whole.toString() ?? null,
    why: whyUnshared(amounts),
  };
}
