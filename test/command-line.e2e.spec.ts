import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** The file that a command of package.json runs on the arguments after `--`; the test command is vitest, with vitest's options. */
const commands = Object.entries(scripts).flatMap(([name, script]) => {
  const file = /node [^&]*?(\S+\.m?js)$/.exec(script)?.[1];
  return file === undefined ? [] : [[name, file] as const];
});

async function run(file: string, args: readonly string[], settings: Readonly<Record<string, string>> = {}) {
  // Elsewhere, where a store that is made in spite of the mistake would not go unnoticed.
  const env = { ...process.env, ...settings };
  const child = spawn(process.execPath, [resolve(file), ...args], {
    cwd: tmpdir(),
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, ...output };
}

describe('The commands of package.json', () => {
  it('are all tried here, but the one that is vitest', () => {
    expect(Object.keys(scripts).filter((name) => !commands.some(([tried]) => tried === name))).toEqual(['test']);
  });

  // Each is asked once only, since a process takes a second: what `--help` prints is what comes before the reason of a refusal.
  it.concurrent.each(commands)(
    'npm run %s refuses an option that it does not know, with its usage and status 2',
    async (_, file) => {
      const { status, stdout, stderr } = await run(file, ['--no-such-option']);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(/^(Usage: )?npm (start|run)[^]*--help/);
      expect(stderr.trim().split('\n').at(-1)).toContain('--no-such-option');
    },
  );

  it.each(commands.filter(([name]) => name === 'consumers' || name === 'check'))(
    'npm run %s says what it takes when asked, and ends with status 0',
    async (_, file) => {
      const { status, stdout, stderr } = await run(file, ['--help']);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toMatch(/^npm run [^]*--help/);
    },
  );

  it.concurrent.each([
    ['report', ['--out', 'report.html']],
    ['load:world', []],
  ])('npm run %s asks the ledger at the port that is said for all', async (name, args) => {
    const [, file] = commands.find(([command]) => command === name) ?? [];
    // Nobody can serve at port 1 who is not told to.
    expect(await run(String(file), args, { PORT: '1' })).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^http:\/\/127\.0\.0\.1:1 /),
    });
  });
});
