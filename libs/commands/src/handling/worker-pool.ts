import { ProblemError, platformProblems } from '@hutong/platform';
import { Piscina } from 'piscina';

/** Tasks that may wait for a thread of one pool; the next one is told to come back. */
const waitingTasksMax = 32;
const threadsMax = 2;
/** A thread that has had nothing to do for so long ends. */
const idleTimeoutMs = 30_000;
/** A task that takes longer is given up, and its thread with it. */
const taskTimeoutMs = 10_000;
const retryAfterSeconds = 1;

/** Threads for work that would hold up the thread which takes commands. Started by the first task. */
export class WorkerPool<Task, Result> {
  readonly #pool: Piscina<Task, Result>;

  /** `worker` is the URL of the module beside the caller, with the caller's own ending: `.ts` from source, `.js` compiled. */
  constructor(worker: URL) {
    this.#pool = new Piscina<Task, Result>({
      filename: worker.href,
      minThreads: 0,
      maxThreads: threadsMax,
      maxQueue: waitingTasksMax,
      idleTimeout: idleTimeoutMs,
    });
  }

  /** Rejects with the problem `overloaded` when too much waits already or the task takes too long. */
  async run(task: Task, transfer: readonly ArrayBuffer[] = []): Promise<Result> {
    const isFull = this.#pool.queueSize >= waitingTasksMax;
    if (isFull) throw new ProblemError(platformProblems.overloaded, undefined, { retryAfterSeconds });
    const signal = AbortSignal.timeout(taskTimeoutMs);
    try {
      return await this.#pool.run(task, { transferList: [...transfer], signal });
    } catch (error) {
      if (!signal.aborted) throw error;
      const detail = `The image was given up after ${taskTimeoutMs / 1000} seconds.`;
      throw new ProblemError(platformProblems.overloaded, detail, { retryAfterSeconds });
    }
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }
}

/** The worker module `<name>.worker` beside the module whose `import.meta.url` is given. */
export const workerBeside = (moduleUrl: string, name: string): URL =>
  new URL(`./${name}.worker${moduleUrl.slice(moduleUrl.lastIndexOf('.'))}`, moduleUrl);
