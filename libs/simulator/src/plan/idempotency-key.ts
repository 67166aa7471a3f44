import type { Instant } from '@hutong/domain';
import { Random } from './random.js';

/** A UUIDv7 (RFC 9562) of a simulated moment: the same seed and moment give the same key, so a replayed plan repeats itself exactly. */
export function idempotencyKey(seed: string, at: Instant): string {
  const random = new Random(seed);
  const time = at.toString(16).padStart(12, '0');
  const version = (0x7000 | (random.bits() & 0x0fff)).toString(16);
  const variant = (0x8000 | (random.bits() & 0x3fff)).toString(16);
  const tail = hex32(random.bits()) + hex32(random.bits()).slice(0, 4);
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${tail}`;
}

const hex32 = (word: number): string => word.toString(16).padStart(8, '0');
