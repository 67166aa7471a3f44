/** Columns that take their words from one vocabulary; every other column of names has one of its own. */
export const sharedVocabularies: Readonly<Record<string, readonly string[]>> = {
  institution: [
    'payerApp',
    'codeIssuer',
    'codeIssuerController',
    'platformController',
    'acquirer',
    'wallet',
    'walletController',
    'accountInstitution',
    'clearingHouse',
    'accountInstitutionOfFee',
    'clearingHouseOfFee',
  ],
  channel: ['channel', 'preselectedChannel', 'chosen'],
  stage: ['stage', 'channelStage'],
};

const vocabularyOf = new Map(
  Object.entries(sharedVocabularies).flatMap(([vocabulary, columns]) => columns.map((column) => [column, vocabulary])),
);

/** How many numbers lie together. */
export const numbersPerVocabulary = 2 ** 20;
const vocabularies = 1_023;
/** Behind those of all vocabularies: numbers for words of vocabularies that are full. */
export const commonNumbersFrom = (vocabularies + 1) * numbersPerVocabulary;

/**
 * Numbers of a column's words follow this one, so that they lie together and the column takes few bits. A word keeps the number that it
 * got in the column where it came first, and two vocabularies may have the same numbers: that costs bits, and nothing depends on it.
 */
export function numbersBefore(column: string): number {
  let hash = 2_166_136_261;
  for (const character of vocabularyOf.get(column) ?? column) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619);
  }
  return (1 + ((hash >>> 0) % vocabularies)) * numbersPerVocabulary;
}
