import { randomBytes, randomUUID } from 'node:crypto';

/** The only place where the sides learn what cannot be foretold, so that a spec or a simulation can repeat a run. */
export interface Chance {
  /** Random bytes; secrets are made of them. */
  bytes(count: number): Uint8Array;
  /** An id that nothing else has, a UUID. */
  newId(): string;
}

/** Nest token of the `Chance`. */
export const CHANCE = Symbol('CHANCE');

export const systemChance: Chance = { bytes: (count) => randomBytes(count), newId: () => randomUUID() };
