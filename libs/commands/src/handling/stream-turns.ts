import { type Refused, refused } from './refused.js';

/** Commands that may wait for their turn at one stream; the next one is told to come back. */
export const waitingCommandsMax = 512;
/** Longest wait for a turn at a stream. */
export const turnWaitMsMax = 5_000;

type Waiting = Readonly<{ begin: () => void }>;
type Contended = Refused<'streamContended'>;

/** One command at a time per stream of this process, in the order they came: those behind wait instead of deciding in vain. */
export class StreamTurns {
  /** Who waits at each stream where somebody is at work. */
  readonly #waiting = new Map<string, Waiting[]>();

  /** Does the work when the stream is free; refused when too many wait already, or for too long. */
  async take<Result>(stream: string, work: () => Promise<Result>): Promise<Result | Contended> {
    const waiting = this.#waiting.get(stream);
    if (waiting) {
      const contended = await turnAt(stream, waiting);
      if (contended) return contended;
    } else this.#waiting.set(stream, []);
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

/** Resolves when the turn has come, or with why it will not. */
async function turnAt(stream: string, waiting: Waiting[]): Promise<Contended | undefined> {
  if (waiting.length >= waitingCommandsMax) {
    return refused('streamContended', `${waitingCommandsMax} commands wait for stream ${stream} already.`);
  }
  return new Promise((resolve) => {
    const place: Waiting = {
      begin: () => {
        clearTimeout(timer);
        resolve(undefined);
      },
    };
    const timer = setTimeout(() => {
      waiting.splice(waiting.indexOf(place), 1);
      resolve(refused('streamContended', `Stream ${stream} was not free for ${turnWaitMsMax} ms.`));
    }, turnWaitMsMax);
    waiting.push(place);
  });
}
