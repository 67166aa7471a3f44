import {
  comparisonWords,
  effectWords,
  feeRoleWords,
  findingWords,
  noEffectWords,
  noVerdictWords,
  statusWords,
  surenessWords,
  validityWords,
} from '@hutong/market';

/** Words of the API that their definitions say in words that people read. */
const defined: Readonly<Record<string, string>> = {
  ...effectWords,
  ...statusWords,
  ...surenessWords,
  ...validityWords,
};

/** What a comparison found. */
export const foundWords = (finding: string): string => foundIn[finding] ?? spelled(finding);
const foundIn: Readonly<Record<string, string>> = findingWords;

/** Why there is no number, or no verdict: a word of its own, though it may be one for how sure an answer is. */
const reasons: Readonly<Record<string, string>> = { ...comparisonWords, ...noEffectWords, ...noVerdictWords };
export const reasonWords = (why: string): string => reasons[why] ?? spelled(why);

/** Names of figures that are letters everywhere. */
const letters = /^(?:hhi|cr[1-4])$/;

/** A word of the API as people read it: as its definition says it, or else its parts. Several, each by itself. */
export const spelled = (text: string): string => defined[text] ?? text.split(' ').map(spelledWord).join(' ');

function spelledWord(word: string): string {
  if (letters.test(word)) return word.toUpperCase();
  return (
    defined[word] ??
    word.replace(/([a-z\d])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`)
  );
}

/** Columns that hold words of the API, and no ids of anybody or anything. */
const columnsOfWords: ReadonlySet<string> = new Set([
  'figure',
  'comparison',
  'measure',
  'unit',
  'test',
  'status',
  'market',
  'inForce',
  'obstacle',
  'matter',
]);

/** What stands in a cell, as people read it. */
export const cellWords = (column: string, text: string): string =>
  column === 'of'
    ? (rolesOfFees[text] ?? text)
    : column === 'why'
      ? reasonWords(text)
      : columnsOfWords.has(column)
        ? spelled(text)
        : text;

/** Fees are divided among roles; everything else that a figure is of has an id. */
const rolesOfFees: Readonly<Record<string, string>> = feeRoleWords;
