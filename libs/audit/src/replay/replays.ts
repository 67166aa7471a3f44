import { Worker } from 'node:worker_threads';
import { threadFile } from '@hutong/event-store';
import { Places, platformProblems, type Problem, ProblemError } from '@hutong/platform';
import type { ReplayQuestion, ReplayRefusal } from './replay-question.js';
import { ReplayStream } from './replay-stream.js';

/** Most replays at the same time of much of the log, and of little of it: each has a thread. */
export const largeReplaysMax = 4;
export const smallReplaysMax = 8;
/** A replay of no more events, or of one stream, is a small one. */
export const smallReplayEventsMax = 1_000;
const retryAfterSeconds = 1;

const positionUnknown: Problem = {
  type: '/problems/position-unknown',
  title: 'No event lies at this position',
  status: 400,
};

const streamUnknown: Problem = { type: '/problems/stream-unknown', title: 'There is no such stream', status: 404 };

/** Who asks for a replay, and until when. */
type ReplayReader = Readonly<{
  caller: string;
  /** Aborted when nobody waits for the answer any more. */
  left: AbortSignal;
}>;

/** The replays that are going on; ends them with the process. */
export class Replays {
  readonly #eventStore: string;
  readonly #large = new Places(largeReplaysMax, 'replays');
  // Whoever looks at one order need not wait for those who take the whole log.
  readonly #small = new Places(smallReplaysMax, 'small replays');
  readonly #running = new Set<ReplayStream>();
  readonly #threads = new Set<Worker>();
  /** Kept for the next replay: a thread takes longer to start than most replays take. */
  #spare: Worker | null = null;

  constructor({ eventStore }: Readonly<{ eventStore: string }>) {
    this.#eventStore = eventStore;
  }

  /** Starts a replay; resolves when its first lines are there. Throws `ProblemError` when there are too many, the store is away, or cannot begin there. */
  async start(question: ReplayQuestion, { caller, left }: ReplayReader): Promise<ReplayStream> {
    const giveBack = (isSmall(question) ? this.#small : this.#large).take(caller);
    const thread = this.#spare ?? this.#startThread();
    this.#spare = null;
    const replay = new ReplayStream(thread, question);
    this.#running.add(replay);
    replay.once('close', () => {
      this.#running.delete(replay);
      if (replay.isComplete) this.#keep(thread);
      giveBack();
    });
    left.addEventListener('abort', () => replay.destroy(), { once: true });
    const { refusal } = await replay.begun;
    if (refusal === null) return replay;
    replay.destroy();
    throw refused(refusal, question);
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

function refused(refusal: ReplayRefusal, { direction, from, to, stream }: ReplayQuestion): ProblemError {
  if (refusal === 'streamUnknown') {
    return new ProblemError(streamUnknown, `No event was ever recorded in ${stream}.`, {
      errors: [{ field: 'stream', reason: 'must be the name of a stream, such as order-taobao.1' }],
    });
  }
  if (refusal === 'storeAway') {
    return new ProblemError(platformProblems.logUnavailable, 'The event store is away.', { retryAfterSeconds });
  }
  const [field, position] = direction === 'forwards' ? ['from', from] : ['to', to];
  const errors = [{ field, reason: 'must be the position of an event, as a replay gives it, or beyond the end' }];
  return new ProblemError(positionUnknown, `No event lies at position ${position}, where the replay would begin.`, {
    errors,
  });
}

const isSmall = ({ stream, eventsMax = Infinity }: ReplayQuestion): boolean =>
  stream !== undefined || eventsMax <= smallReplayEventsMax;
