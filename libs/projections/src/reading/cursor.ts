import { createHash } from 'node:crypto';
import { invalidRequest } from '@hutong/platform/kernel';
import type { Place, RowFilter } from './row-list.js';

/** Hexadecimal digits that tell one question from another. */
const digestDigits = 16;

/** The cursor of the page after a place: of this question and no other, however many rows a page has. */
export const cursorOf = (about: string, filter: RowFilter, { moment, key }: Place): string =>
  Buffer.from(`${digestOf(about, filter)} ${moment} ${key}`).toString('base64url');

/** The place in a cursor that an earlier page of the same question gave. Throws `ProblemError` when it is none. */
export function placeIn(cursor: string, about: string, filter: RowFilter): Place {
  const text = Buffer.from(cursor, 'base64url').toString('latin1');
  const [, digest, moment, key] = /^([0-9a-f]{16}) (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([!-~]+)$/.exec(text) ?? [];
  if (moment === undefined || key === undefined) throw faulty('must be the nextCursor of an earlier page');
  if (digest !== digestOf(about, filter)) {
    throw faulty('is of another question: send it with the filters of the page that gave it');
  }
  return { moment, key };
}

const faulty = (reason: string) => invalidRequest([{ field: 'cursor', reason }]);

const digestOf = (about: string, filter: RowFilter): string =>
  createHash('sha256')
    .update(JSON.stringify([about, filter], (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)))
    .digest('hex')
    .slice(0, digestDigits);
