import { createHash } from 'node:crypto';

const digestCharacters = 22;

/** What is the same for all answers to a question in one form; with where it stands it names one answer. */
export const entityName = (asked: object): string =>
  createHash('sha256').update(JSON.stringify(asked)).digest('base64url').slice(0, digestCharacters);

export const entityTag = (name: string, stand: string): string => `"${name}.${stand}"`;

/** Where an answer stands that `If-None-Match` says is there already. */
export function knownStand(ifNoneMatch: string | undefined, name: string): string | undefined {
  for (const [, known, stand] of (ifNoneMatch ?? '').matchAll(/"([\w-]+)\.([\w.+]+)(?:-gzip)?"/g)) {
    if (known === name) return stand;
  }
  return undefined;
}
