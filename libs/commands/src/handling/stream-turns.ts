import { ProblemError } from '@hutong/platform';
import { handlingProblems } from './handling.problems.js';

/** Commands that may wait for their turn at one stream; the next one is told to come back. */
export const waitingCommandsMax = 512;
/** Longest wait for a turn at a stream. */
export const turnWaitMsMax = 5_000;
const retryAfterSeconds = 1;

type Waiting = Readonly<{ begin: () => void }>;

/** One command at a time per stream of this process, in the order they came: those behind wait instead of deciding in vain. */
export class StreamTurns {
  /** Who waits at each stream where somebody is at work. */
  readonly #waiting = new Map<string, Waiting[]>();

  /** Does the work when the stream is free. Rejects with the problem `stream-contended` when too many wait already, or for too long. */
  async take<Result>(stream: string, work: () => Promise<Result>): Promise<Result> {
    const waiting = this.#waiting.get(stream);
    if (waiting) await turnAt(stream, waiting);
    else this.#waiting.set(stream, []);
    try {
      return await work();
    } finally {
      this.#pass(stream);
    }
  }

  #pass(stream: string): void {
    const next = this.#waiting.get(stream)?.shift();
    if (next) next.begin();
    else this.#waiting.delete(stream);
  }
}

function turnAt(stream: string, waiting: Waiting[]): Promise<void> {
  if (waiting.length >= waitingCommandsMax) {
    throw contended(`${waitingCommandsMax} commands wait for stream ${stream} already.`);
  }
  return new Promise((resolve, reject) => {
    const place: Waiting = {
      begin: () => {
        clearTimeout(timer);
        resolve();
      },
    };
    const timer = setTimeout(() => {
      waiting.splice(waiting.indexOf(place), 1);
      reject(contended(`Stream ${stream} was not free for ${turnWaitMsMax} ms.`));
    }, turnWaitMsMax);
    waiting.push(place);
  });
}

/** Nothing was recorded: the command may be repeated as it is. */
export const contended = (why: string): ProblemError =>
  new ProblemError(handlingProblems.streamContended, why, { retryAfterSeconds });
