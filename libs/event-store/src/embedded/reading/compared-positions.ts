/** A stretch of positions, both ends belong to it. */
type Stretch = Readonly<{ first: number; last: number }>;

/** Stretches that are remembered; readers read on, so that one or two is usual. What is forgotten is compared again. */
const stretchesMax = 1_024;

/** Positions whose events a reader has compared with their checksums since it was opened. */
export class ComparedPositions {
  #stretches: readonly Stretch[] = [];

  hold(first: number, last: number): boolean {
    return this.#stretches.some((stretch) => stretch.first <= first && last <= stretch.last);
  }

  add(first: number, last: number): void {
    const touches = (stretch: Stretch) => stretch.first <= last + 1 && first <= stretch.last + 1;
    const joined = [{ first, last }, ...this.#stretches.filter(touches)];
    const apart = this.#stretches.filter((stretch) => !touches(stretch));
    const whole = {
      first: Math.min(...joined.map((stretch) => stretch.first)),
      last: Math.max(...joined.map((stretch) => stretch.last)),
    };
    this.#stretches = [whole, ...apart].slice(0, stretchesMax);
  }
}
