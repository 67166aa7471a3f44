import { Worker } from 'node:worker_threads';
import { platformProblems, ProblemError, threadFile } from '@hutong/platform';
import type { ReplayQuestion } from './replay-question.js';
import { ReplayStream } from './replay-stream.js';

/** Most replays at the same time: each has a thread. */
export const replaysMax = 4;

/** The replays that are going on; ends them with the process. */
export class Replays {
  readonly #eventStore: string;
  readonly #running = new Set<ReplayStream>();
  readonly #threads = new Set<Worker>();
  /** Kept for the next replay: a thread takes longer to start than most replays take. */
  #spare: Worker | null = null;

  constructor({ eventStore }: Readonly<{ eventStore: string }>) {
    this.#eventStore = eventStore;
  }

  /** Starts a replay. Throws `ProblemError` when there are too many. */
  start(question: ReplayQuestion): ReplayStream {
    if (this.#running.size >= replaysMax) {
      const detail = `${replaysMax} replays are going on already; wait for one to end.`;
      throw new ProblemError(platformProblems.overloaded, detail, { retryAfterSeconds: 5 });
    }
    const thread = this.#spare ?? this.#startThread();
    this.#spare = null;
    const replay = new ReplayStream(thread, question);
    this.#running.add(replay);
    replay.once('close', () => {
      this.#running.delete(replay);
      if (replay.isComplete) this.#keep(thread);
    });
    return replay;
  }

  get running(): number {
    return this.#running.size;
  }

  /** Ends every replay; resolves when no thread holds the log. */
  async stop(): Promise<void> {
    for (const replay of this.#running) replay.destroy();
    await Promise.all([...this.#threads].map((thread) => thread.terminate()));
  }

  #startThread(): Worker {
    const thread = new Worker(threadFile('./replay.worker.js', import.meta.url), { workerData: this.#eventStore });
    this.#threads.add(thread);
    const forget = () => {
      this.#threads.delete(thread);
      if (this.#spare === thread) this.#spare = null;
    };
    return thread.on('error', forget).on('exit', forget);
  }

  #keep(thread: Worker): void {
    if (this.#spare === null) this.#spare = thread;
    else void thread.terminate();
  }
}
