import { roundedFraction } from '@hutong/market';
import { wholeOf } from '../../figures/answering/market-figures.js';
import type { Cell, DimensionValue } from '../../figures/counting/cells.js';
import { wordOf } from '../asking/share-words.js';
import { type MarketRow, marketSubject } from '../market-subject.js';

/** From where to where: the pre-selected channel to the one that was chosen, or that of the buyer's payment before to this one. */
const ways = {
  'preselected-to-chosen': {
    measure: 'requested',
    from: 'preselectedChannel',
    meaning:
      'from the channel that was selected before the buyer chose to the one that was chosen, of every payment request',
  },
  'previous-to-now': {
    measure: 'successions',
    from: 'previousChannel',
    meaning: "from the channel of the buyer's payment request before, whenever that was, to that of this one",
  },
} as const;
const wayNames = ['preselected-to-chosen', 'previous-to-now'] as const satisfies readonly (keyof typeof ways)[];

/** Who switches from which channel to which, where there was a choice. */
export const switching = marketSubject<Readonly<{ way: keyof typeof ways }>>({
  path: 'switching',
  summary: 'From which channel to which buyers switch where two or more were offered',
  standsOn: ['requested'],
  parameters: {
    way: { meaning: `${wayNames.join(' or ')}; the first without it`, example: 'previous-to-now' },
  },
  askedIn: (texts, faults) => ({ way: wordOf(texts, { field: 'way', words: wayNames }, faults) }),
  async answer(counts, _market, { way }) {
    const { measure, from, meaning } = ways[way];
    const cells = await counts.count({ measures: [measure], by: [from, 'channel', 'alternatives'] });
    const rows = matrixOf(cells, measure);
    return {
      definition: `Payment requests ${meaning}; only where at least one other channel was offered. share: of those from the same channel.`,
      columns: [
        { name: 'from', kind: 'dimension', unit: 'name', meaning: 'channel; null where none was selected before' },
        { name: 'to', kind: 'dimension', unit: 'name', meaning: 'channel' },
        { name: 'requests', kind: 'figure', unit: 'count', meaning: 'payment requests' },
        { name: 'share', kind: 'share', unit: 'fraction', meaning: 'of all that came from the same channel' },
      ],
      rows,
    };
  },
});

function matrixOf(cells: readonly Cell[], measure: string): readonly MarketRow[] {
  const requests = new Map<string, Readonly<{ from: DimensionValue; to: DimensionValue; count: bigint }>>();
  const all = new Map<DimensionValue, bigint>();
  for (const cell of cells) {
    const [from = null, to = null, alternatives] = cell.values;
    const count = wholeOf(cell, measure);
    if (alternatives === 0 || count === 0n) continue;
    const key = JSON.stringify([from, to]);
    requests.set(key, { from, to, count: (requests.get(key)?.count ?? 0n) + count });
    all.set(from, (all.get(from) ?? 0n) + count);
  }
  return [...requests.values()].map(({ from, to, count }) => ({
    from,
    to,
    requests: count.toString(),
    share: roundedFraction(count, all.get(from) ?? 0n),
  }));
}
