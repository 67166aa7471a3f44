import { platformProblems, ProblemError } from '@hutong/platform';

/** Lets a few begin at the same time, and the others in the order in which they came. */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  #underWay = 0;

  constructor(
    private readonly atOnceMax: number,
    private readonly queuedMax: number,
  ) {}

  /** Waits until one may begin. Throws `ProblemError` when too many wait, or when the signal is aborted before. */
  async take(signal: AbortSignal): Promise<void> {
    if (this.#underWay < this.atOnceMax) {
      this.#underWay += 1;
      return;
    }
    if (this.#waiting.length >= this.queuedMax) throw new ProblemError(platformProblems.overloaded);
    await new Promise<void>((resolve, reject) => {
      const begin = () => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(begin), 1);
        reject(new ProblemError(platformProblems.overloaded));
      };
      this.#waiting.push(begin);
      signal.addEventListener('abort', leave, { once: true });
    });
  }

  /** Whoever waited longest goes on in the place that becomes free. */
  give(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#underWay -= 1;
    else next();
  }
}
