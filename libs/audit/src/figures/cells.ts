/** Figures by what they say and of what: the parts of a name are joined by bars. */
export type Cells = ReadonlyMap<string, bigint>;

export type Part = string | number | boolean | null;
const nameOf = (parts: readonly Part[]): string => parts.join(' | ');

/** Adds cells up one thing at a time, and keeps every person and every duration until it is asked. */
export class CellSums {
  readonly #sums = new Map<string, bigint>();
  readonly #persons = new Map<string, Set<string>>();
  readonly #durations = new Map<string, number[]>();

  add(parts: readonly Part[], more: bigint): void {
    const name = nameOf(parts);
    this.#sums.set(name, (this.#sums.get(name) ?? 0n) + more);
  }

  /** One of those who are counted once. */
  person(parts: readonly Part[], ref: string): void {
    const name = nameOf(parts);
    const persons = this.#persons.get(name) ?? new Set();
    this.#persons.set(name, persons.add(ref));
  }

  /** One of the durations whose quantiles are told, in steps of 10 ms. */
  duration(parts: readonly Part[], steps: number): void {
    const name = nameOf(parts);
    const durations = this.#durations.get(name) ?? [];
    durations.push(steps);
    this.#durations.set(name, durations);
  }

  /** Every cell in which anything is; a sum that comes to nothing is none. */
  cells(): Cells {
    const cells = new Map([...this.#sums].filter(([, sum]) => sum !== 0n));
    for (const [name, persons] of this.#persons) cells.set(name, BigInt(persons.size));
    for (const [name, durations] of this.#durations) {
      const sorted = durations.toSorted((one, other) => one - other);
      for (const percent of [50, 90, 99]) {
        cells.set(`${name} | ${percent}`, BigInt(quantileOf(sorted, percent)));
      }
    }
    return cells;
  }
}

/** The least of the values that so many percent of them do not exceed: one of the values, never between two. */
function quantileOf(sorted: readonly number[], percent: number): number {
  const value = sorted[Math.ceil((sorted.length * percent) / 100) - 1];
  if (value === undefined) throw new Error('Nothing has no quantiles');
  return value;
}
