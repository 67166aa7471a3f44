import { type FieldError, invalidRequest } from '@hutong/platform/kernel';
import { nearestWord } from './nearest-word.js';

/** Notes what is wrong with a request, field by field. */
export class Faults {
  readonly #errors: FieldError[] = [];

  add(field: string, reason: string): void {
    this.#errors.push({ field, reason });
  }

  /** Throws `ProblemError` with every fault, when there is one. */
  throwAny(): void {
    if (this.#errors.length > 0) throw invalidRequest(this.#errors);
  }
}

/** What is wrong with a word of a closed list: the nearest one, and all. The word itself is not repeated. */
export const unknownWord = (word: string, kind: string, words: readonly string[]): string =>
  `has an unknown ${kind}${didYouMean(word, words)}; ${kind}s: ${words.join(', ')}`;

export function didYouMean(word: string, words: readonly string[]): string {
  const nearest = nearestWord(word.slice(0, wordCharactersMax), words);
  return nearest === undefined ? '' : `: did you mean ${nearest}?`;
}

/** Nobody means a word of the lists by a longer one. */
const wordCharactersMax = 64;
