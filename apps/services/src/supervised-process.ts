import { setTimeout as delay } from 'node:timers/promises';
import { type ProcessPlan, ProcessRun } from './process-run.js';
import type { ProcessName } from './process-names.js';

/** What a supervisor hears of its processes. */
export type ProcessEvents = Readonly<{
  /** Something people should read: what a process printed, that it died, that it serves again. */
  tell: (line: string) => void;
  /** A process died too often and is not started again. */
  onGivenUp: (error: SupervisionError) => void;
}>;

/** A process cannot be brought to serve; the message says which, and what it said last. */
export class SupervisionError extends Error {
  override readonly name = 'SupervisionError';
}

/** Deaths of one process within the window that are mended; with one more the whole is given up. */
const deathsMax = 10;
const deathsWindowMs = 60_000;
const restartDelayMs = 100;
const restartDelayMsMax = 5_000;

/** One process that is started, watched, started again when it dies, and stopped. */
export class SupervisedProcess {
  readonly #plan: ProcessPlan;
  readonly #events: ProcessEvents;
  readonly #stopping = new AbortController();
  #run: ProcessRun | undefined;
  #deathsAtMs: readonly number[] = [];

  constructor(plan: ProcessPlan, events: ProcessEvents) {
    this.#plan = plan;
    this.#events = events;
  }

  get name(): ProcessName {
    return this.#plan.name;
  }

  get url(): string {
    return this.#plan.url;
  }

  get pid(): number | undefined {
    return this.#run?.pid;
  }

  /** Resolves once the process listens; rejects with a `SupervisionError` when it ends before. */
  async start(): Promise<void> {
    const run = this.#startRun();
    if (!(await run.listens)) throw new SupervisionError(`${this.name}: ${run.lastWords || (await run.ended)}`);
    void this.#watch(run);
  }

  /** Ends the process in order; it is not started again. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#run?.stop();
  }

  #startRun(): ProcessRun {
    const run = new ProcessRun(this.#plan, (line) => this.#events.tell(`${this.name}: ${line}`));
    this.#run = run;
    return run;
  }

  async #watch(first: ProcessRun): Promise<void> {
    for (let run = first; ; run = this.#startRun()) {
      if (run !== first && (await run.listens)) this.#events.tell(`${this.name} serves again, pid ${run.pid}`);
      const how = await run.ended;
      if (this.#stopping.signal.aborted) return;
      const deaths = this.#countDeath();
      if (deaths > deathsMax) {
        const often = `${this.name} died ${deaths} times within ${deathsWindowMs / 1_000} s, last of ${how}`;
        this.#events.onGivenUp(new SupervisionError(`${often}: ${run.lastWords || 'it said nothing'}`));
        return;
      }
      const pauseMs = Math.min(restartDelayMs * 2 ** (deaths - 1), restartDelayMsMax);
      this.#events.tell(`${this.name} died (${how}) and is started again in ${pauseMs} ms`);
      await delay(pauseMs, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
      if (this.#stopping.signal.aborted) return;
    }
  }

  /** How often the process died within the window, this time included. */
  #countDeath(): number {
    const now = Date.now();
    this.#deathsAtMs = [...this.#deathsAtMs.filter((at) => at > now - deathsWindowMs), now];
    return this.#deathsAtMs.length;
  }
}
