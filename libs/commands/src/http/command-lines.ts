import { bodyBytesMax, platformProblems, type Problem, ProblemError } from '@hutong/platform';

/** Longest line: a command is no larger than where it is sent alone. */
export const lineBytesMax = bodyBytesMax;
/** Most lines of one request. */
export const commandLinesMax = 1_000_000;
/** Largest request. */
export const commandsBytesMax = 1024 * 1024 * 1024;
/** Longest wait for the next piece of a request. */
export const bodySilenceMsMax = 25_000;
/** Longest time for a request to arrive. */
export const commandsBodyMsMax = 3_600_000;

const bodyTooSlow: Problem = {
  type: '/problems/body-too-slow',
  title: 'The body took too long to arrive',
  status: 408,
};
const { bodyTooLarge, ending } = platformProblems;

/** A line of the body, counted from 1: its bytes, or why it cannot be taken. */
export type CommandLine = Readonly<{ number: number }> &
  (Readonly<{ bytes: Buffer }> | Readonly<{ fault: ProblemError }>);

/** Where lines come from: a request that is still arriving. */
export type LineSource = Readonly<{ iterator: (options: { destroyOnReturn: boolean }) => AsyncIterator<Buffer> }>;

/**
 * The lines of a body as they arrive, those of one piece together, without empty ones. Reads no faster than they are asked for, and
 * nothing more once the process is ending.
 */
export async function* commandLines(body: LineSource, end: AbortSignal): AsyncGenerator<readonly CommandLine[]> {
  const line = new LineInHand();
  let bytes = 0;
  const lastMs = performance.now() + commandsBodyMsMax;
  // A body that is given up is not destroyed: its connection still has to carry the answers.
  const pieces = body.iterator({ destroyOnReturn: false });
  for (;;) {
    // A body that breaks off has nobody left who could be told.
    const next = await nextPiece(pieces, { lastMs, end }).catch(() => undefined);
    if (next === undefined) return;
    if (next instanceof ProblemError) {
      yield [line.ended(next)];
      return;
    }
    if (next.done === true) break;
    bytes += next.value.length;
    if (bytes > commandsBytesMax) {
      yield [line.ended(new ProblemError(bodyTooLarge, `A body may have ${commandsBytesMax} bytes (1 GiB) at most.`))];
      return;
    }
    const lines = line.add(next.value);
    const tooMany = lines.findIndex(({ number }) => number > commandLinesMax);
    if (tooMany >= 0) {
      yield [...lines.slice(0, tooMany), beyondLines()];
      return;
    }
    if (lines.length > 0) yield lines;
  }
  const last = line.end();
  if (last !== undefined) yield [last.number > commandLinesMax ? beyondLines() : last];
}

const beyondLines = (): CommandLine => ({
  number: commandLinesMax + 1,
  fault: new ProblemError(bodyTooLarge, `A body may have ${commandLinesMax} lines at most.`),
});

/** The next piece of a body, or why nobody waits for it any longer. */
function nextPiece(
  pieces: AsyncIterator<Buffer>,
  { lastMs, end }: Readonly<{ lastMs: number; end: AbortSignal }>,
): Promise<IteratorResult<Buffer> | ProblemError> {
  return new Promise((resolve, reject) => {
    const leftMs = lastMs - performance.now();
    const waitMs = Math.min(bodySilenceMsMax, leftMs);
    const tooSlow = () =>
      resolve(
        new ProblemError(
          bodyTooSlow,
          waitMs < bodySilenceMsMax
            ? `A body may take ${commandsBodyMsMax / 1_000} seconds at most.`
            : `Nothing came for ${bodySilenceMsMax / 1_000} seconds.`,
        ),
      );
    const timer = setTimeout(tooSlow, waitMs);
    const isEnding = () => resolve(new ProblemError(ending));
    end.addEventListener('abort', isEnding);
    if (end.aborted) isEnding();
    pieces
      .next()
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer);
        end.removeEventListener('abort', isEnding);
      });
  });
}

const lineFeed = 0x0a;
const blanks: ReadonlySet<number> = new Set(Buffer.from(' \t\r'));

/** The line that has begun and not ended. What is longer than a line may be is forgotten as it comes. */
class LineInHand {
  #pieces: Buffer[] = [];
  #bytes = 0;
  #number = 1;

  /** The lines that end in this piece of the body. */
  add(piece: Buffer): readonly CommandLine[] {
    const lines: CommandLine[] = [];
    let from = 0;
    for (;;) {
      const end = piece.indexOf(lineFeed, from);
      this.#keep(end < 0 ? piece.subarray(from) : piece.subarray(from, end));
      if (end < 0) return lines;
      from = end + 1;
      const line = this.end();
      if (line) lines.push(line);
    }
  }

  /** The line in hand as the last one; nothing when it is blank. */
  end(): CommandLine | undefined {
    const line = this.#line();
    this.#pieces = [];
    this.#bytes = 0;
    this.#number += 1;
    return 'bytes' in line && line.bytes.every((byte) => blanks.has(byte)) ? undefined : line;
  }

  ended(fault: ProblemError): CommandLine {
    return { number: this.#number, fault };
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
    const [first = Buffer.alloc(0)] = this.#pieces;
    return { number, bytes: this.#pieces.length > 1 ? Buffer.concat(this.#pieces) : first };
  }
}
