import { Readable } from 'node:stream';

/** A reader who takes nothing for so long is cut off. */
export const noProgressMaxMs = 30_000;

/** Answers as lines of JSON, asked for no faster than their reader takes them. */
export function answerLines(answers: AsyncIterable<readonly object[]>): Readable {
  const lines: Readable = Readable.from(texts(), { objectMode: false });
  return lines;

  async function* texts(): AsyncGenerator<string> {
    for await (const together of answers) {
      const cut = () =>
        lines.destroy(new Error(`Nothing was taken of the answers for ${noProgressMaxMs / 1_000} seconds`));
      const timer = setTimeout(cut, noProgressMaxMs);
      try {
        yield together.map((answer) => `${JSON.stringify(answer)}\n`).join('');
      } finally {
        clearTimeout(timer);
      }
    }
  }
}
