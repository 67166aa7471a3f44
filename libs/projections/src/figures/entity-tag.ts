import { createHash } from 'node:crypto';
import type { FiguresQuestion } from './answering/figures.query.js';
import { questionDigest } from './asking/figure-question.js';

const digestCharacters = 22;

/** What is the same for all answers to a question in one form; with a position it names one answer. */
export function entityName({ question, format, offset, limit, at }: FiguresQuestion): string {
  const asked = JSON.stringify([questionDigest(question), format, offset, limit, at]);
  return createHash('sha256').update(asked).digest('base64url').slice(0, digestCharacters);
}

export const entityTag = (name: string, position: string): string => `"${name}.${position}"`;

/** The position of an answer that `If-None-Match` says is there already. */
export function knownPosition(ifNoneMatch: string | undefined, name: string): string | undefined {
  for (const [, known, position] of (ifNoneMatch ?? '').matchAll(/"([\w-]+)\.(\d{1,18})(?:-gzip)?"/g)) {
    if (known === name) return position;
  }
  return undefined;
}
