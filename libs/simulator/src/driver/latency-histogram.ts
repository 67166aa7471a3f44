const bucketMs = 0.1;
const bucketsMax = 100_000;

/** How long requests took, in buckets of 0.1 ms up to ten seconds; slower ones count as ten seconds. The same size however many there are. */
export class LatencyHistogram {
  readonly #counts = new Uint32Array(bucketsMax);
  #total = 0;

  record(durationMs: number): void {
    const bucket = Math.min(Math.floor(durationMs / bucketMs), bucketsMax - 1);
    this.#counts[bucket] = (this.#counts[bucket] ?? 0) + 1;
    this.#total += 1;
  }

  /** The time within which this share of the requests was answered, rounded up to a bucket; 0 when there were none. */
  quantileMs(share: number): number {
    if (this.#total === 0) return 0;
    let missing = Math.ceil(share * this.#total);
    const bucket = this.#counts.findIndex((count) => (missing -= count) <= 0);
    return Math.round((bucket + 1) * bucketMs * 10) / 10;
  }
}
