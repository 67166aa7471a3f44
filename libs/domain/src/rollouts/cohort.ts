import { sha256 } from '@noble/hashes/sha2.js';

/** Buckets of the draw: one for each basis point. */
export const cohortBuckets = 10_000;

/**
 * The bucket of a buyer, 0 to 9,999: the first 48 bits of `sha256(salt + ":" + buyer)` in UTF-8, as a whole number, modulo 10,000.
 * A stage of n basis points covers buckets 0 to n − 1, so that a wider stage with the same salt keeps everybody.
 * An auditor repeats the draw in any shell: `echo $(( 0x$(printf %s "$SALT:$BUYER" | sha256sum | cut -c1-12) % 10000 ))`
 */
export function cohortBucket(salt: string, buyer: string): number {
  const digest = sha256(new TextEncoder().encode(`${salt}:${buyer}`));
  const view = new DataView(digest.buffer, digest.byteOffset);
  return (view.getUint32(0) * 0x1_0000 + view.getUint16(4)) % cohortBuckets;
}
