import { describe, expect, it } from 'vitest';
import { SeenHashes } from './seen-hashes.js';

/** The first 16 bytes of a hash, as two numbers. The last bits of the second say where it is looked for. */
function hashOf(first: bigint, second: bigint): Uint8Array {
  const view = new DataView(new ArrayBuffer(16));
  view.setBigUint64(0, first);
  view.setBigUint64(8, second);
  return new Uint8Array(view.buffer);
}

describe('Hashes of rows that were seen', () => {
  it('are told apart by both halves, also where they are looked for in one place', () => {
    const seen = new SeenHashes();
    const others = [hashOf(5n, 7n), hashOf(3n + 2n ** 56n, 7n), hashOf(3n, 7n + 4_096n)];
    const hashes = [hashOf(3n, 7n), ...others];
    expect(hashes.map((hash) => seen.add(hash))).toEqual([true, true, true, true]);
    expect(hashes.map((hash) => seen.add(hash))).toEqual([false, false, false, false]);
  });
  it('are looked for from the last place on at the first', () => {
    const seen = new SeenHashes();
    const hashes = [hashOf(3n, 1_023n), hashOf(5n, 1_023n), hashOf(7n, 0n)];
    expect(hashes.map((hash) => seen.add(hash))).toEqual([true, true, true]);
    expect(hashes.map((hash) => seen.add(hash))).toEqual([false, false, false]);
  });
  it('are all remembered when they become many, also those of zeros', () => {
    const seen = new SeenHashes();
    const hashes = Array.from({ length: 3_000 }, (_, index) => hashOf(BigInt(2 * index), BigInt(index * index)));
    expect(hashes.every((hash) => seen.add(hash))).toBe(true);
    expect(hashes.some((hash) => seen.add(hash))).toBe(false);
  });
});
