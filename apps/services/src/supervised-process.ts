import { setTimeout as delay } from 'node:timers/promises';
import { type HealthLimits, untilSilent } from './health.js';
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

/** How a dying process is mended, and when a silent one counts as dead. */
export type SupervisionLimits = Readonly<{
  /** Deaths within the window that are mended; with one more the whole is given up. */
  deathsMax: number;
  deathsWindowMs: number;
  /** Wait before the first restart; it doubles with every death in the window, up to the longest. */
  restartDelayMs: number;
  restartDelayMaxMs: number;
  health: HealthLimits;
}>;

const supervisionLimits: SupervisionLimits = {
  deathsMax: 10,
  deathsWindowMs: 60_000,
  restartDelayMs: 100,
  restartDelayMaxMs: 5_000,
  health: { intervalMs: 5_000, timeoutMs: 5_000, unansweredMax: 6 },
};

/** One process that is started, watched, started again when it dies, and stopped. */
export class SupervisedProcess {
  readonly #plan: ProcessPlan;
  readonly #events: ProcessEvents;
  readonly #limits: SupervisionLimits;
  readonly #stopping = new AbortController();
  #run: ProcessRun | undefined;
  #deathsAtMs: readonly number[] = [];

  constructor(plan: ProcessPlan, events: ProcessEvents, limits = supervisionLimits) {
    this.#plan = plan;
    this.#events = events;
    this.#limits = limits;
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
    if (!(await run.listens)) {
      throw new SupervisionError(
        `${this.name}: ${run.lastWords || `it ended with ${await run.ended} and said nothing`}`,
      );
    }
    this.#watch(run).catch((error: unknown) => {
      this.#events.onGivenUp(new SupervisionError(`${this.name} can be watched no longer: ${String(error)}`));
    });
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
    const { deathsMax, deathsWindowMs, restartDelayMs, restartDelayMaxMs } = this.#limits;
    for (let run = first; ; run = this.#startRun()) {
      if (run !== first && (await run.listens)) this.#events.tell(`${this.name} serves again, pid ${run.pid}`);
      const how = await this.#endOf(run);
      if (this.#stopping.signal.aborted) return;
      const deaths = this.#countDeath();
      if (deaths > deathsMax) {
        const often = `${this.name} died ${deaths} times within ${deathsWindowMs / 1_000} s, last of ${how}`;
        this.#events.onGivenUp(new SupervisionError(`${often}: ${run.lastWords || 'it said nothing'}`));
        return;
      }
      const pauseMs = Math.min(restartDelayMs * 2 ** (deaths - 1), restartDelayMaxMs);
      this.#events.tell(`${this.name} died (${how}) and is started again in ${pauseMs} ms`);
      await delay(pauseMs, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
      if (this.#stopping.signal.aborted) return;
    }
  }

  /** Waits for the end of a run, and brings it about when the process does not answer any more. */
  async #endOf(run: ProcessRun): Promise<string> {
    const ended = new AbortController();
    const over = AbortSignal.any([ended.signal, this.#stopping.signal]);
    const [how] = await Promise.all([run.ended.finally(() => ended.abort()), this.#endWhenSilent(run, over)]);
    return how;
  }

  async #endWhenSilent(run: ProcessRun, over: AbortSignal): Promise<void> {
    const { health } = this.#limits;
    if (!(await untilSilent(`${this.url}/health/live`, health, over))) return;
    this.#events.tell(`${this.name} left ${health.unansweredMax} questions after its health unanswered and is ended`);
    run.kill();
  }

  /** How often the process died within the window, this time included. */
  #countDeath(): number {
    const now = Date.now();
    this.#deathsAtMs = [...this.#deathsAtMs.filter((at) => at > now - this.#limits.deathsWindowMs), now];
    return this.#deathsAtMs.length;
  }
}
