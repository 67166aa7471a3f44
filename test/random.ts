import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { mersenne } from 'pure-rand/generator/mersenne';

/** Uniform in [0, 1) and the same for the same seed; near seeds give unlike numbers. */
export function randomOf(seed: number): () => number {
  const generator = mersenne(seed);
  return () => uniformFloat64(generator);
}
