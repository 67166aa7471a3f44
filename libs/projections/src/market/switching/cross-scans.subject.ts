import { roundedFraction } from '@hutong/market';
import type { FigureColumn } from '../../figures/answering/figure-table.js';
import { wholeOf } from '../../figures/answering/market-figures.js';
import { type Cell, compareValues, type DimensionValue } from '../../figures/counting/cells.js';
import { marketSubject } from '../market-subject.js';
import { countColumn } from '../columns.js';

/** Presentations that are scanned, or scan: links and entries inside an app are none. */
const codes = ['dynamicCode', 'staticCode', 'customerCode'];

const ends = ['captured', 'voided', 'routeRefused', 'declined'] as const;
type Ends = Record<(typeof ends)[number], bigint>;
type Pair = Readonly<{ values: readonly DimensionValue[] }> & Ends;

const columns: readonly FigureColumn[] = [
  { name: 'wallet', kind: 'dimension', unit: 'name', meaning: "institution of the payer's app" },
  { name: 'codeIssuer', kind: 'dimension', unit: 'name', meaning: 'institution that issued the code' },
  countColumn('captured', 'payments captured'),
  countColumn('voided', 'payments authorized whose orders could not be claimed'),
  countColumn('routeRefused', 'times that no route led from the app to the code'),
  countColumn('declined', 'times that the payer declined'),
  countColumn('attempts', 'all four together'),
  { name: 'successRate', kind: 'share', unit: 'fraction', meaning: 'captured of all attempts; null without one' },
];

/** Whose app pays whose code, and how often it succeeds. */
export const crossScans = marketSubject({
  path: 'cross-scans',
  summary: 'Whose app pays whose code: captured, refused, declined, and the success rate',
  standsOn: ['requested', 'routeRefusals'],
  parameters: {},
  askedIn: () => ({}),
  async answer(counts, market) {
    const { presentation = codes } = market.filters;
    const by = ['wallet', 'codeIssuer'];
    const filters = { presentation };
    const payments = await counts.count({
      measures: ['requested'],
      by: [...by, 'outcome'],
      filters: { ...filters, outcome: ['captured', 'voided'] },
    });
    const refused = await counts.count({ measures: ['routeRefusals', 'declines'], by: [...by, 'reason'], filters });
    return {
      definition: `Attempts to pay codes (${presentation.join(', ')}) that came to an end with the payer's app known: payments by when they were requested, refusals by when they occurred.`,
      columns,
      rows: pairsOf(payments, refused).map(({ values: [wallet = null, codeIssuer = null], ...ended }) => {
        const attempts = ends.reduce((total, end) => total + ended[end], 0n);
        return {
          wallet,
          codeIssuer,
          ...Object.fromEntries(ends.map((end) => [end, ended[end].toString()])),
          attempts: attempts.toString(),
          successRate: roundedFraction(ended.captured, attempts),
        };
      }),
      more: { refusals: reasonsOf(refused) },
    };
  },
});

function pairsOf(payments: readonly Cell[], refused: readonly Cell[]): readonly Pair[] {
  const pairs = new Map<string, Pair>();
  const add = ({ values }: Cell, end: keyof Ends, more: bigint) => {
    const pair = values.slice(0, 2);
    const key = JSON.stringify(pair);
    const before = pairs.get(key) ?? { values: pair, captured: 0n, voided: 0n, routeRefused: 0n, declined: 0n };
    pairs.set(key, { ...before, [end]: before[end] + more });
  };
  for (const cell of payments) {
    add(cell, cell.values[2] === 'captured' ? 'captured' : 'voided', wholeOf(cell, 'requested'));
  }
  for (const cell of refused) {
    add(cell, 'routeRefused', wholeOf(cell, 'routeRefusals'));
    add(cell, 'declined', wholeOf(cell, 'declines'));
  }
  return [...pairs.values()].toSorted((one, other) => compareValues(one.values, other.values));
}

/** Why routes were refused, of each pair. */
const reasonsOf = (refused: readonly Cell[]): readonly object[] =>
  refused.flatMap((cell) => {
    const [wallet, codeIssuer, reason] = cell.values;
    const routeRefused = wholeOf(cell, 'routeRefusals');
    return routeRefused === 0n ? [] : [{ wallet, codeIssuer, reason, routeRefused: routeRefused.toString() }];
  });
