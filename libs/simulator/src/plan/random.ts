/** A deterministic source of choices: the same seed text gives the same numbers on every machine. Not for secrets. */
export class Random {
  readonly #words: Uint32Array;

  constructor(seed: string) {
    this.#words = seedWords(seed);
  }

  /** 32 uniform bits (xoshiro128**, Blackman and Vigna 2018). */
  bits(): number {
    const s = this.#words as unknown as [number, number, number, number];
    const result = Math.imul(rotateLeft(Math.imul(s[1], 5), 7), 9) >>> 0;
    const shifted = s[1] << 9;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= shifted;
    s[3] = rotateLeft(s[3], 11);
    return result;
  }

  /** Uniform in [0, 1), 53 bits. */
  fraction(): number {
    return ((this.bits() >>> 5) * 2 ** 26 + (this.bits() >>> 6)) / 2 ** 53;
  }

  /** True with the given probability; never for 0, always for 1. */
  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  /** A uniform whole number, both ends included. */
  between(lowest: number, highest: number): number {
    return lowest + Math.floor(this.fraction() * (highest - lowest + 1));
  }

  /** One of the choices, as often as its weight says; the weights need not sum to one. */
  choose<T>(choices: readonly Readonly<{ weight: number; value: T }>[]): T {
    let rest = this.fraction() * choices.reduce((sum, { weight }) => sum + weight, 0);
    for (const { weight, value } of choices) {
      rest -= weight;
      if (rest < 0) return value;
    }
    const last = choices.at(-1);
    if (last === undefined) throw new RangeError('There is nothing to choose from.');
    return last.value;
  }

  /** Standard normal (Box-Muller). */
  normal(): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.fraction()));
    return radius * Math.cos(2 * Math.PI * this.fraction());
  }
}

/** Four words from a text: FNV-1a with four offsets, then the finalizer of MurmurHash3, so that near seeds give far streams. */
function seedWords(seed: string): Uint32Array {
  const words = new Uint32Array(4);
  for (let lane = 0; lane < 4; lane += 1) {
    let hash = 0x811c9dc5 ^ Math.imul(lane + 1, 0x9e3779b9);
    for (let at = 0; at < seed.length; at += 1) hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    words[lane] = hash ^ (hash >>> 16);
  }
  return words;
}

const rotateLeft = (word: number, count: number): number => ((word << count) | (word >>> (32 - count))) >>> 0;
