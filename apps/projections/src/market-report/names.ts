import type { ReportAnswers } from './report-answers.js';

type Named = Pick<ReportAnswers, 'names'>;

/** An institution with its Chinese name, where the ledger has one; any other word as it is. */
export function institutionName({ names }: Named, word: string): string {
  const name = names.get(word);
  return name === undefined ? word : `${name} ${word}`;
}

/** The first mention of each institution in a sentence, with its Chinese name. */
export const withNames = (sentence: string, { names }: Named): string =>
  [...names].reduce(
    (text, [institution, name]) =>
      text.replace(new RegExp(`(^|[ (])${institution}(?=[ ,;:.)'’]|$)`), `$1${name} ${institution}`),
    sentence,
  );
