import { Places, ProblemError, platformProblems } from '@hutong/platform';
import { Logger } from '@nestjs/common';
import { Piscina } from 'piscina';
import { CallerTurns } from './caller-turns.js';

/** Most tasks of one pool that wait or are worked on. */
const tasksMax = 64;
const threadsMax = 2;
/** A thread that has had nothing to do for so long ends. */
const idleTimeoutMs = 30_000;
/** Longest wait for a thread. */
const turnWaitMaxMs = 15_000;
/** A task that works longer is given up, and its thread with it. */
const taskTimeoutMs = 5_000;
const retryAfterSeconds = 1;

/** For whom a task is done, and until when. */
type TaskOwner = Readonly<{
  caller: string;
  /** Aborted when nobody waits for the result: a task that has not begun by then is dropped. */
  left?: AbortSignal;
  /** Handed over to the thread instead of copied. */
  transfer?: readonly ArrayBuffer[];
}>;

/** Threads for work that would hold up the thread which takes commands; callers take turns. Started by the first task. */
export class WorkerPool<Task, Result> {
  readonly #pool: Piscina<Task, Result>;
  readonly #places = new Places(tasksMax, 'images');
  readonly #turns = new CallerTurns<() => void>();
  readonly #closing = new AbortController();
  #working = 0;

  /** `worker` is the file that the threads run. */
  constructor(worker: URL) {
    this.#pool = new Piscina<Task, Result>({
      filename: worker.href,
      minThreads: 0,
      maxThreads: threadsMax,
      idleTimeout: idleTimeoutMs,
    });
    // A result that crosses with the end of its time belongs to no task any more; unheard, it would end the process.
    this.#pool.on('error', (error: Error) => new Logger('WorkerPool').warn(error.message));
  }

  /** Rejects with the problem `overloaded` when the task waits or works too long, and `shareUsedUp` when its caller has too many. */
  async run(task: Task, { caller, left, transfer = [] }: TaskOwner): Promise<Result> {
    const giveBack = this.#places.take(caller);
    try {
      await this.#turnOf(caller, left);
      return await this.#work(task, transfer);
    } finally {
      giveBack();
    }
  }

  /** Ends the threads; what waits or is worked on is rejected with `overloaded`, as what comes later. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#pool.destroy();
  }

  /** Resolves when a thread is free and it is this caller's turn. */
  #turnOf(caller: string, left: AbortSignal | undefined): Promise<void> {
    const given = AbortSignal.any([AbortSignal.timeout(turnWaitMaxMs), this.#closing.signal, ...(left ? [left] : [])]);
    return new Promise((resolve, reject) => {
      const begin = () => {
        given.removeEventListener('abort', giveUp);
        resolve();
      };
      const giveUp = () => {
        this.#turns.remove(caller, begin);
        reject(this.#ending() ?? overloaded(`The image was not looked at in ${turnWaitMaxMs / 1000} seconds.`));
      };
      if (given.aborted) return giveUp();
      given.addEventListener('abort', giveUp, { once: true });
      this.#turns.add(caller, begin);
      this.#fill();
    });
  }

  async #work(task: Task, transfer: readonly ArrayBuffer[]): Promise<Result> {
    const signal = AbortSignal.timeout(taskTimeoutMs);
    try {
      return await this.#pool.run(task, { transferList: [...transfer], signal });
    } catch (error) {
      const ending = this.#ending();
      if (ending) throw ending;
      if (!signal.aborted) throw error;
      throw overloaded(`The image was given up after ${taskTimeoutMs / 1000} seconds.`);
    } finally {
      this.#working -= 1;
      this.#fill();
    }
  }

  #ending(): ProblemError | undefined {
    return this.#closing.signal.aborted ? overloaded('The process is ending.') : undefined;
  }

  /** Lets begin what is in turn while threads are free. */
  #fill(): void {
    while (this.#working < threadsMax) {
      const begin = this.#turns.next();
      if (!begin) return;
      this.#working += 1;
      begin();
    }
  }
}

const overloaded = (why: string): ProblemError =>
  new ProblemError(platformProblems.overloaded, why, { retryAfterSeconds });
