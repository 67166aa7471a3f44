import { describe, expect, it } from 'vitest';
import { idempotencyKey } from './idempotency-key.js';

describe('A new key', () => {
  it('is a UUIDv7: the time, the version, the variant, and chance', () => {
    // The example of RFC 9562, appendix A.6.
    expect(idempotencyKey(0x017f22e279b0)).toMatch(/^017f22e2-79b0-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('is another each time, also within a millisecond', () => {
    expect(new Set(Array.from({ length: 1_000 }, () => idempotencyKey(1))).size).toBe(1_000);
  });

  it('stands after the keys that were made before', () => {
    const keys = [1, 255, 256, 2 ** 40, Date.now()].map((atMs) => idempotencyKey(atMs));
    expect(keys.toSorted()).toEqual(keys);
  });
});
