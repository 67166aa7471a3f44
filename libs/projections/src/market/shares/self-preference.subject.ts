import { type Fraction, roundedFraction, selfPreferences, type ShareMeasure, shareMeasures } from '@hutong/market';
import type { FigureColumn } from '../../figures/answering/figure-table.js';
import { wholeOf } from '../../figures/answering/market-figures.js';
import type { Cell } from '../../figures/counting/cells.js';
import { sharedParameters, wordOf } from '../asking/share-words.js';
import { marketSubject } from '../market-subject.js';
import { shareColumn } from '../columns.js';

const groups = ['walletGroup', 'codeIssuerGroup'] as const;
type Asked = Readonly<{ party: (typeof groups)[number]; measure: ShareMeasure }>;

const amount = (name: string, meaning: string): FigureColumn => ({ name, kind: 'figure', unit: 'minorUnits', meaning });

/** How a group's wallets fare on its own platforms and elsewhere. */
export const selfPreference = marketSubject<Asked>({
  path: 'self-preference',
  summary: 'Each group’s share on its own platforms, and on those of others',
  standsOn: ['value'],
  parameters: {
    party: { meaning: `Whose shares: ${groups.join(' or ')}; walletGroup without it`, example: 'walletGroup' },
    measure: sharedParameters.measure,
  },
  askedIn: (texts, faults) => ({
    party: wordOf(texts, { field: 'party', words: groups }, faults),
    measure: wordOf(texts, { field: 'measure', words: shareMeasures }, faults),
  }),
  async answer(counts, _market, { party, measure }) {
    const cells = await counts.count({ measures: [measure], by: ['platformGroup', party] });
    const found = selfPreferences(
      cells.map((cell) => ({
        platformGroup: textAt(cell, 0),
        walletGroup: textAt(cell, 1),
        amount: wholeOf(cell, measure),
      })),
    );
    return {
      definition: `Of each group with a platform: the share of its own ${party} in ${measure} on its platforms, less that on all others. Exact, and each figure rounded once. Null where nothing was paid on one of the two sides.`,
      columns: [
        { name: 'group', kind: 'dimension', unit: 'name', meaning: 'who controls platforms and wallets' },
        amount('ownPart', 'paid with its own on its own platforms'),
        amount('ownWhole', 'paid on its own platforms'),
        shareColumn('ownShare', 'the one of the other'),
        amount('elsewherePart', 'paid with its own on the platforms of others'),
        amount('elsewhereWhole', 'paid on the platforms of others'),
        shareColumn('elsewhereShare', 'the one of the other'),
        shareColumn('gap', 'share on its own platforms less share elsewhere, from -1 to 1'),
        { name: 'why', kind: 'dimension', unit: 'name', meaning: 'why there is no gap: nothingPaid' },
      ],
      rows: found.map(({ group, own, elsewhere, gap }) => ({
        group,
        ownPart: own.part.toString(),
        ownWhole: own.whole.toString(),
        ownShare: roundedFraction(own.part, own.whole),
        elsewherePart: elsewhere.part.toString(),
        elsewhereWhole: elsewhere.whole.toString(),
        elsewhereShare: roundedFraction(elsewhere.part, elsewhere.whole),
        gap: roundedGap(gap),
        why: gap === null ? 'nothingPaid' : null,
      })),
    };
  },
});

const textAt = ({ values }: Cell, index: number): string | null => {
  const value = values[index] ?? null;
  return value === null ? null : String(value);
};

const roundedGap = (gap: Fraction | null): string | null =>
  gap === null ? null : roundedFraction(gap.part, gap.whole);
