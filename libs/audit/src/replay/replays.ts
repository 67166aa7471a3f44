import { platformProblems, ProblemError } from '@hutong/platform';
import type { ReplayQuestion } from './replay-question.js';
import { ReplayStream } from './replay-stream.js';

/** Most replays at the same time: each has a thread. */
export const replaysMax = 4;

/** The replays that are going on; ends them with the process. */
export class Replays {
  readonly #eventStore: string;
  readonly #running = new Set<ReplayStream>();

  constructor({ eventStore }: Readonly<{ eventStore: string }>) {
    this.#eventStore = eventStore;
  }

  /** Starts a replay. Throws `ProblemError` when there are too many. */
  start(question: ReplayQuestion): ReplayStream {
    if (this.#running.size >= replaysMax) {
      const detail = `${replaysMax} replays are going on already; wait for one to end.`;
      throw new ProblemError(platformProblems.overloaded, detail, { retryAfterSeconds: 5 });
    }
    const replay = new ReplayStream({ eventStore: this.#eventStore, question });
    this.#running.add(replay);
    replay.once('close', () => this.#running.delete(replay));
    return replay;
  }

  get running(): number {
    return this.#running.size;
  }

  stop(): void {
    for (const replay of this.#running) replay.destroy();
  }
}
