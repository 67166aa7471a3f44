/**
 * Last revisions of recently written streams, in two generations: when the young one is full it becomes the old one and the
 * old one is forgotten. Bounded, and cheaper per write than keeping exact order of use.
 */
export class RecentStreams {
  #young = new Map<string, number>();
  #old = new Map<string, number>();
  readonly #generationMax: number;

  constructor(generationMax: number) {
    this.#generationMax = generationMax;
  }

  get(stream: string): number | undefined {
    const young = this.#young.get(stream);
    if (young !== undefined) return young;
    const old = this.#old.get(stream);
    if (old !== undefined) this.set(stream, old);
    return old;
  }

  set(stream: string, revision: number): void {
    if (this.#young.size >= this.#generationMax && !this.#young.has(stream)) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(stream, revision);
  }

  clear(): void {
    this.#young.clear();
    this.#old.clear();
  }
}
