import { bodyBytesMax, platformProblems, type Problem, ProblemError } from '@hutong/platform';

/** Longest line: a command is no larger than where it is sent alone. */
export const lineBytesMax = bodyBytesMax;
/** Most lines of one request. */
export const commandLinesMax = 10_000;
/** Largest request. */
export const commandsBytesMax = 16 * 1024 * 1024;
/** Longest time for a request to arrive; the server cuts the line a few seconds later. */
export const commandsBodyMsMax = 25_000;

const bodyTooSlow: Problem = {
  type: '/problems/body-too-slow',
  title: 'The body took too long to arrive',
  status: 408,
};

/** A line of the body, counted from 1: its bytes, or why it cannot be taken. */
export type CommandLine = Readonly<{ number: number }> &
  (Readonly<{ bytes: Buffer }> | Readonly<{ fault: ProblemError }>);

/** Where lines come from: a request that is still arriving. */
export type LineSource = Readonly<{ iterator: (options: { destroyOnReturn: boolean }) => AsyncIterator<Buffer> }>;

/** The lines of a body as they arrive, without empty ones. Reads no faster than they are asked for. */
export async function* commandLines(body: LineSource): AsyncGenerator<CommandLine> {
  const line = new LineInHand();
  let bytes = 0;
  const { promise: expired, resolve: expire } = Promise.withResolvers<'expired'>();
  const timer = setTimeout(() => expire('expired'), commandsBodyMsMax);
  // A body that is given up is not destroyed: its connection still has to carry the answers.
  const chunks = body.iterator({ destroyOnReturn: false });
  try {
    for (;;) {
      // A body that breaks off has nobody left who could be told.
      const next = await Promise.race([chunks.next(), expired]).catch(() => undefined);
      if (next === undefined) return;
      if (next === 'expired') {
        yield line.ended(bodyTooSlow, `A body may take ${commandsBodyMsMax / 1_000} seconds at most.`);
        return;
      }
      if (next.done === true) break;
      bytes += next.value.length;
      if (bytes > commandsBytesMax) {
        yield line.ended(bodyTooLarge, `A body may have ${commandsBytesMax} bytes (16 MiB) at most.`);
        return;
      }
      for (const ended of line.add(next.value)) {
        const isTooMany = ended.number > commandLinesMax;
        yield isTooMany ? tooMany(ended.number) : ended;
        if (isTooMany) return;
      }
    }
    const last = line.end();
    if (last !== undefined) yield last.number > commandLinesMax ? tooMany(last.number) : last;
  } finally {
    clearTimeout(timer);
  }
}

const { bodyTooLarge } = platformProblems;
const tooMany = (number: number): CommandLine => ({
  number,
  fault: new ProblemError(bodyTooLarge, `A body may have ${commandLinesMax} lines at most.`),
});

const lineFeed = 0x0a;
const blank = /^[ \t\r]*$/;

/** The line that has begun and not ended. What is longer than a line may be is forgotten as it comes. */
class LineInHand {
  #pieces: Buffer[] = [];
  #bytes = 0;
  #number = 1;

  /** The lines that end in this chunk. */
  *add(chunk: Buffer): Generator<CommandLine> {
    let from = 0;
    for (;;) {
      const end = chunk.indexOf(lineFeed, from);
      this.#keep(end < 0 ? chunk.subarray(from) : chunk.subarray(from, end));
      if (end < 0) return;
      from = end + 1;
      const line = this.end();
      if (line) yield line;
    }
  }

  /** The line in hand as the last one; nothing when it is blank. */
  end(): CommandLine | undefined {
    const line = this.#line();
    this.#pieces = [];
    this.#bytes = 0;
    this.#number += 1;
    return 'bytes' in line && blank.test(line.bytes.toString('latin1')) ? undefined : line;
  }

  ended(problem: Problem, detail: string): CommandLine {
    return { number: this.#number, fault: new ProblemError(problem, detail) };
  }

  #keep(piece: Buffer): void {
    this.#bytes += piece.length;
    if (this.#bytes <= lineBytesMax) this.#pieces.push(piece);
    else this.#pieces = [];
  }

  #line(): CommandLine {
    const number = this.#number;
    if (this.#bytes > lineBytesMax) {
      const fault = new ProblemError(bodyTooLarge, `A line may have ${lineBytesMax} bytes (64 KiB) at most.`);
      return { number, fault };
    }
    return { number, bytes: Buffer.concat(this.#pieces) };
  }
}
