import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerLines, noProgressMaxMs } from './answer-lines.js';

/** More than a stream keeps for its reader. */
const large = { text: 'x'.repeat(100_000) };

let made = 0;
let isLeft = false;
async function* answers(count: number) {
  try {
    for (made = 1; made <= count; made += 1) yield await Promise.resolve([large]);
  } finally {
    isLeft = true;
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  isLeft = false;
});
afterEach(() => vi.useRealTimers());

describe('The lines of answers', () => {
  it('are one for each answer, those that are ready at once in one piece', async () => {
    async function* together() {
      yield await Promise.resolve([{ line: 2 }, { line: 1 }]);
      yield [{ line: 3 }];
    }
    const pieces = await answerLines(together()).setEncoding('utf8').toArray();
    expect(pieces).toEqual(['{"line":2}\n{"line":1}\n', '{"line":3}\n']);
  });

  it('are made no faster than they are taken, and a reader who takes nothing for thirty seconds is cut off', async () => {
    const lines = answerLines(answers(100));
    let failure: Error | undefined;
    lines.on('error', (error) => (failure = error));
    lines.read(0);
    await vi.advanceTimersByTimeAsync(noProgressMaxMs - 1);
    expect([made, lines.destroyed]).toEqual([1, false]);
    await vi.advanceTimersByTimeAsync(1);
    expect([made, lines.destroyed, isLeft]).toEqual([1, true, true]);
    expect(failure?.message).toBe('Nothing was taken of the answers for 30 seconds');
  });

  it('go on for a reader who is slow, as long as something is taken in time', async () => {
    const lines = answerLines(answers(3));
    lines.read(0);
    for (let piece = 1; piece <= 3; piece += 1) {
      await vi.advanceTimersByTimeAsync(noProgressMaxMs - 1);
      expect(String(lines.read())).toHaveLength(100_012);
    }
    lines.resume();
    await vi.advanceTimersByTimeAsync(0);
    expect(lines.readableEnded).toBe(true);
  });

  it('wait for the next answer without limit', async () => {
    async function* slow() {
      yield await Promise.resolve([large]);
      await new Promise((resolve) => setTimeout(resolve, 10 * noProgressMaxMs));
      yield [large];
    }
    const lines = answerLines(slow());
    lines.read(0);
    await vi.advanceTimersByTimeAsync(0);
    expect(lines.read()).not.toBeNull();
    await vi.advanceTimersByTimeAsync(5 * noProgressMaxMs);
    expect(lines.destroyed).toBe(false);
    await vi.advanceTimersByTimeAsync(5 * noProgressMaxMs);
    expect(lines.read()).not.toBeNull();
  });
});
