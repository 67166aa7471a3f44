import { observationsMin } from '../effects/effects.js';

/** How sure an answer is, the surest first, and what each word means. */
export const surenessMeanings = {
  randomControl:
    'two random groups at the same time were compared by a test: the difference, or none, is of what was changed',
  noControl:
    'two groups or times were compared by a test or an interval: whatever else differed between them is in it too',
  countsOnly: 'everything that the ledger holds was counted, and nothing was compared by a test',
  tooFewObservations: `fewer than ${observationsMin} observations: whatever is counted may be chance`,
  referencesOnly: 'the ledger holds nothing of it; there are published figures of others alone',
  nothing: 'the ledger holds nothing of it, and nothing published is known here',
} as const;
export type Sureness = keyof typeof surenessMeanings;

/** The same words as people read them. */
export const surenessWords: Readonly<Record<Sureness, string>> = {
  randomControl: 'compared with a random control',
  noControl: 'compared without a control',
  countsOnly: 'counted, and nothing compared',
  tooFewObservations: 'too few observations',
  referencesOnly: 'published figures of others alone',
  nothing: 'nothing is known',
};

/** What an answer rests on. */
export type Evidence = Readonly<{
  /** What was counted: payments, orders or openings, as the claim says; of a comparison, those of its smaller side. */
  observations: bigint;
  /** What was compared; null where nothing was, or where one side has too little for it. */
  comparison: Readonly<{
    control: 'random' | 'none';
    /** Whether a difference shows: at 5 %, or outside of the interval of 95 %. */
    isDifferent: boolean;
  }> | null;
  /** Published figures of others that are told beside it. */
  references: number;
}>;

/** Whether a test of a claim finds a difference: at 5 %. */
export const isSignificant = (pValue: number): boolean => pValue < 0.05;

/** How sure an answer is, by rule. */
export function surenessOf({ observations, comparison, references }: Evidence): Sureness {
  if (observations === 0n) return references > 0 ? 'referencesOnly' : 'nothing';
  if (observations < BigInt(observationsMin)) return 'tooFewObservations';
  if (comparison === null) return 'countsOnly';
  return comparison.control === 'random' ? 'randomControl' : 'noControl';
}

/** What comparisons find, as people read it. */
export const findingWords: Readonly<Record<NonNullable<ReturnType<typeof findingOf>>, string>> = {
  difference: 'a difference',
  noDifferenceFound: 'no difference was found',
};

/** What a comparison found; null where none was made, or it is of too few. */
export function findingOf(evidence: Evidence): 'difference' | 'noDifferenceFound' | null {
  const sureness = surenessOf(evidence);
  if (evidence.comparison === null || (sureness !== 'randomControl' && sureness !== 'noControl')) return null;
  return evidence.comparison.isDifferent ? 'difference' : 'noDifferenceFound';
}
