import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { PersonRef } from '../kernel/index.js';

/** Buckets of the draw: one for each basis point. */
export const drawBuckets = 10_000;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What a platform publishes before it knows its buyers: `printf %s "$SALT" | sha256sum`, in lowercase hexadecimal. */
export const saltHashOf = (salt: string): string => bytesToHex(sha256(bytesOf(salt)));

/**
 * The bucket of a buyer, 0 to 9,999: the first 48 bits of `sha256(salt + ":" + ref)` in UTF-8, as a whole number, modulo 10,000.
 * A stage of n basis points covers buckets 0 to n − 1, so that a wider stage of the same draw keeps everybody.
 * An auditor repeats the draw in any shell: `echo $(( 0x$(printf %s "$SALT:$REF" | sha256sum | cut -c1-12) % 10000 ))`
 */
export function bucketOf(salt: string, { ref }: PersonRef): number {
  const digest = sha256(bytesOf(`${salt}:${ref}`));
  const view = new DataView(digest.buffer, digest.byteOffset);
  return (view.getUint32(0) * 0x1_0000 + view.getUint16(4)) % drawBuckets;
}
