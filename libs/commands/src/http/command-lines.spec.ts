import { Readable } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  bodySilenceMsMax,
  type CommandLine,
  commandLines,
  commandLinesMax,
  commandsBodyMsMax,
  commandsBytesMax,
  lineBytesMax,
} from './command-lines.js';

afterEach(() => vi.useRealTimers());

const bodyOf = (...chunks: readonly (string | Buffer)[]) => Readable.from(chunks.map((chunk) => Buffer.from(chunk)));

/** A line as its text, or as the problem with it. */
const read = (line: CommandLine) =>
  'fault' in line
    ? { line: line.number, type: line.fault.problem.type }
    : { number: line.number, text: line.bytes.toString() };

const never = new AbortController().signal;

async function linesOf(body: Readable) {
  const lines: ReturnType<typeof read>[] = [];
  for await (const together of commandLines(body, never)) lines.push(...together.map(read));
  return lines;
}

/** How many lines there are, and the last one, of a body too large to keep. */
async function countOf(body: Readable) {
  let [count, last]: [number, CommandLine | undefined] = [0, undefined];
  for await (const together of commandLines(body, never)) {
    count += together.length;
    last = together.at(-1);
  }
  return { count, last: last && read(last) };
}

async function next(lines: AsyncGenerator<readonly CommandLine[]>) {
  const { value } = (await lines.next()) as IteratorResult<readonly CommandLine[], undefined>;
  return value?.map(read);
}

/** As many bytes in pieces, each the end of a line that is longer than a line may be. */
function* largePieces(bytes: number) {
  const piece = Buffer.alloc(1024 * 1024, 'x');
  piece[piece.length - 1] = 0x0a;
  for (let given = 0; given < bytes; given += piece.length) yield piece.subarray(0, bytes - given);
}

describe('The lines of a body', () => {
  it('are counted from 1, however the body is cut into pieces, with or without a line feed at its end', async () => {
    const bytes = Buffer.from('{"a":"付"}\r\n\n  \n{"b":2}\n{"c":3}');
    const expected = [
      { number: 1, text: '{"a":"付"}\r' },
      { number: 4, text: '{"b":2}' },
      { number: 5, text: '{"c":3}' },
    ];
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      expect(await linesOf(bodyOf(bytes.subarray(0, cut), bytes.subarray(cut)))).toEqual(expected);
    }
    expect(await linesOf(bodyOf(bytes, '\n'))).toEqual(expected);
  });

  it('are none when there is nothing', async () => {
    expect(await linesOf(bodyOf())).toEqual([]);
    expect(await linesOf(bodyOf('\n\n'))).toEqual([]);
  });

  it('may have so many bytes; one that has more is refused by itself, and the rest goes on', async () => {
    const longest = 'x'.repeat(lineBytesMax);
    const [taken, refused, next] = await linesOf(bodyOf(`${longest}\n${longest}`, 'x\nshort\n'));
    expect(taken).toEqual({ number: 1, text: longest });
    expect(refused).toEqual({ line: 2, type: '/problems/body-too-large' });
    expect(next).toEqual({ number: 3, text: 'short' });
  });

  it('may be so many and no more, with those that are empty', async () => {
    const before = '\n'.repeat(commandLinesMax - 1);
    expect(await linesOf(bodyOf(before, 'x'))).toEqual([{ number: commandLinesMax, text: 'x' }]);
    for (const more of ['x', 'x\nx\n']) {
      expect(await linesOf(bodyOf(before, 'x\n', more))).toEqual([
        { number: commandLinesMax, text: 'x' },
        { line: commandLinesMax + 1, type: '/problems/body-too-large' },
      ]);
    }
  });

  it('may have so many bytes together and no more', async () => {
    const pieces = commandsBytesMax / (1024 * 1024);
    expect((await countOf(Readable.from(largePieces(commandsBytesMax)))).count).toBe(pieces);
    expect(await countOf(Readable.from(largePieces(commandsBytesMax + 1)))).toEqual({
      count: pieces + 1,
      last: { line: pieces + 1, type: '/problems/body-too-large' },
    });
  });

  it('end where the body breaks off', async () => {
    const body = new Readable({ read: () => {} });
    body.push('first\nsecond');
    const lines = commandLines(body, never);
    expect(await next(lines)).toEqual([{ number: 1, text: 'first' }]);
    const second = next(lines);
    body.destroy(new Error('aborted'));
    expect(await second).toBeUndefined();
  });

  it('end with a problem, and the body is left as it is, when nothing comes for a time', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const body = new Readable({ read: () => {} });
    body.push('first\n');
    const lines = commandLines(body, never);
    expect(await next(lines)).toEqual([{ number: 1, text: 'first' }]);
    const second = next(lines);
    await vi.advanceTimersByTimeAsync(bodySilenceMsMax - 1);
    body.push('second\n');
    expect(await second).toEqual([{ number: 2, text: 'second' }]);
    const third = next(lines);
    await vi.advanceTimersByTimeAsync(bodySilenceMsMax);
    expect(await third).toEqual([{ line: 3, type: '/problems/body-too-slow' }]);
    expect(await lines.next()).toEqual({ done: true, value: undefined });
    expect(body.destroyed).toBe(false);
  });

  it('may take so long together and no longer, however often something comes', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const body = new Readable({ read: () => {} });
    const lines = commandLines(body, never);
    const pauseMs = bodySilenceMsMax / 2;
    for (let elapsedMs = pauseMs; elapsedMs < commandsBodyMsMax; elapsedMs += pauseMs) {
      const arriving = next(lines);
      await vi.advanceTimersByTimeAsync(pauseMs);
      body.push('x\n');
      expect((await arriving)?.map((line) => 'text' in line)).toEqual([true]);
    }
    const last = next(lines);
    await vi.advanceTimersByTimeAsync(pauseMs);
    expect(await last).toEqual([{ line: commandsBodyMsMax / pauseMs, type: '/problems/body-too-slow' }]);
  });

  it('are taken no further once the process is ending, also those that were waited for', async () => {
    const end = new AbortController();
    const body = new Readable({ read: () => {} });
    body.push('first\n');
    const lines = commandLines(body, end.signal);
    expect(await next(lines)).toEqual([{ number: 1, text: 'first' }]);
    const second = next(lines);
    end.abort();
    expect(await second).toEqual([{ line: 2, type: '/problems/ending' }]);
    expect(await next(lines)).toBeUndefined();
    expect(await next(commandLines(bodyOf('late\n'), end.signal))).toEqual([{ line: 1, type: '/problems/ending' }]);
  });
});
