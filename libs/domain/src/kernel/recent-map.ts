/** Remembers what was used lately: at least `entriesMax` entries, at most twice as many. Forgets a generation at a time. */
export class RecentMap<Value> {
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();

  constructor(private readonly entriesMax: number) {}

  get(key: string): Value | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  // One ordered map with the oldest deleted first would be exact, and slow: a map skips its deleted entries one by one.
  set(key: string, value: Value): void {
    if (this.#young.size >= this.entriesMax) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
  }
}
