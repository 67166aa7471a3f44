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

/** Something that must hold of each of many; gives for every thing that it looks at the violation, or null. */
export type Rule<Subject> = Readonly<{ name: string; examine: (subject: Subject) => readonly (string | null)[] }>;

/** Holds rules against one subject after the other. */
export class Examination<Subject> {
  readonly #findings: readonly (readonly [Rule<Subject>, Finding])[];

  constructor(rules: readonly Rule<Subject>[]) {
    this.#findings = rules.map((rule) => [rule, new Finding(rule.name)]);
  }

  examine(subject: Subject): void {
    for (const [rule, finding] of this.#findings) {
      for (const violation of rule.examine(subject)) finding.examine(violation);
    }
  }

  results(): InvariantCheck[] {
    return this.#findings.map(([, finding]) => finding.result());
  }
}
