import { createHash } from 'node:crypto';

/** Hexadecimal digits of a tag: half of a SHA-256. */
const tagDigits = 32;

/** The strong entity tag of an answer, which is a digest of its body: figures and rows say their position in it. */
export const entityTagOf = (body: string | Uint8Array): string =>
  `"${createHash('sha256').update(body).digest('hex').slice(0, tagDigits)}"`;

/** The tag of the same answer in another coding: its bytes are others (RFC 9110, section 8.8.3.3). */
export const entityTagOfGzip = (tag: string): string => tag.replace(/"$/, '-gzip"');

/** Whether `If-None-Match` says that the caller has the answer already, in whatever coding (RFC 9110, section 13.1.2). */
export function isHeldByCaller(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const held: readonly string[] = ifNoneMatch.match(/"[^"]*"/g) ?? [];
  return held.includes(tag) || held.includes(entityTagOfGzip(tag));
}
