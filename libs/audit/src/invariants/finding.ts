/** Most violations of one check that are spelled out; all are counted. */
const violationsListedMax = 20;

/** What a check found. */
export type InvariantCheck = Readonly<{
  name: string;
  holds: boolean;
  /** How many things were looked at; a check that looked at nothing says so in `detail`. */
  examined: number;
  violationsTotal: number;
  /** The first of them, each naming what it is about. */
  violations: readonly string[];
  detail: string;
}>;

/** Collects what one check examines and finds. */
export class Finding {
  #examined = 0;
  #violationsTotal = 0;
  readonly #violations: string[] = [];

  constructor(readonly name: string) {}

  /** Counts one thing looked at; `violation` is null when it is as it must be. */
  examine(violation: string | null): void {
    this.#examined += 1;
    if (violation === null) return;
    this.#violationsTotal += 1;
    if (this.#violations.length < violationsListedMax) this.#violations.push(violation);
  }

  result(): InvariantCheck {
    const [first] = this.#violations;
    const examined = this.#examined;
    const detail =
      examined === 0
        ? 'nothing to examine'
        : `${examined} examined${first === undefined ? '' : `, ${this.#violationsTotal} violations, the first: ${first}`}`;
    return {
      name: this.name,
      holds: this.#violationsTotal === 0,
      examined,
      violationsTotal: this.#violationsTotal,
      violations: this.#violations,
      detail,
    };
  }
}
