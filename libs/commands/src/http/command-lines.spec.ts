import { Readable } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
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

async function linesOf(body: Readable) {
  const lines: ReturnType<typeof read>[] = [];
  for await (const line of commandLines(body)) lines.push(read(line));
  return lines;
}

async function next(lines: AsyncGenerator<CommandLine>) {
  const { value } = await lines.next();
  return value === undefined ? undefined : read(value as CommandLine);
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

  it('may be so many and no more', async () => {
    const most = 'x\n'.repeat(commandLinesMax);
    expect(await linesOf(bodyOf(most))).toHaveLength(commandLinesMax);
    for (const more of ['x\nx\n', 'x']) {
      const lines = await linesOf(bodyOf(most, more));
      expect(lines).toHaveLength(commandLinesMax + 1);
      expect(lines.at(-1)).toEqual({ line: commandLinesMax + 1, type: '/problems/body-too-large' });
    }
  });

  it('may have so many bytes together and no more', async () => {
    const line = `${'x'.repeat(32_767)}\n`;
    const most = Array.from({ length: commandsBytesMax / line.length }, () => line);
    expect((await linesOf(bodyOf(...most))).filter((taken) => 'text' in taken)).toHaveLength(most.length);
    const lines = await linesOf(bodyOf(...most, 'x'));
    expect(lines.at(-1)).toEqual({ line: most.length + 1, type: '/problems/body-too-large' });
  });

  it('end where the body breaks off', async () => {
    const body = new Readable({ read: () => {} });
    body.push('first\nsecond');
    const lines = commandLines(body);
    expect(await next(lines)).toEqual({ number: 1, text: 'first' });
    const second = next(lines);
    body.destroy(new Error('aborted'));
    expect(await second).toBeUndefined();
  });

  it('must arrive within a time, after which the body is left as it is', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const body = new Readable({ read: () => {} });
    body.push('first\n');
    const lines = commandLines(body);
    expect(await next(lines)).toEqual({ number: 1, text: 'first' });
    const second = next(lines);
    await vi.advanceTimersByTimeAsync(commandsBodyMsMax - 1);
    body.push('second\n');
    expect(await second).toEqual({ number: 2, text: 'second' });
    const third = next(lines);
    await vi.advanceTimersByTimeAsync(1);
    expect(await third).toEqual({ line: 3, type: '/problems/body-too-slow' });
    expect(await lines.next()).toEqual({ done: true, value: undefined });
    expect(body.destroyed).toBe(false);
  });
});
