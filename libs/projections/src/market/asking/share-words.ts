import { parties, type Party, type ShareMeasure, shareMeasures } from '@hutong/market';
import { didYouMean, type Faults } from '../../figures/asking/faults.js';
import type { Parameter } from '../../figures/asking/question-words.js';

/** Who a market's payments are shared among, and which figure of them is shared. */
export type Shared = Readonly<{ party: Party; measure: ShareMeasure }>;

/** What shares are asked with. */
export const sharedParameters = {
  party: { meaning: `Whose shares: ${parties.join(', ')}; wallet without it`, example: 'walletGroup' },
  measure: {
    meaning:
      'What is shared: value (gross), net (less what was given back in the same period) or count of payments; value without it',
    example: 'net',
  },
} as const satisfies Record<string, Parameter>;

/** What is shared among whom; what is wrong with it is noted. */
export function sharedIn(texts: Readonly<Record<string, string>>, faults: Faults): Shared {
  const party = wordOf(texts, { field: 'party', words: parties }, faults);
  const measure = wordOf(texts, { field: 'measure', words: shareMeasures }, faults);
  return { party, measure };
}

/** A word of a closed list, the first without one; another is noted. */
export function wordOf<Word extends string>(
  texts: Readonly<Record<string, string>>,
  { field, words }: Readonly<{ field: string; words: readonly [Word, ...Word[]] }>,
  faults: Faults,
): Word {
  const text = texts[field];
  const word = text === undefined ? words[0] : words.find((one) => one === text);
  if (word === undefined)
    faults.add(field, `is unknown${didYouMean(text ?? '', words)}; there are ${words.join(', ')}`);
  return word ?? words[0];
}
