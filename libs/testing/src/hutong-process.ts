import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { join } from 'node:path';

const printTimeoutMs = 120_000;

/** How a process ended and everything it printed. */
export type Ended = Readonly<{ status: number | null; signal: NodeJS.Signals | null; stdout: string; stderr: string }>;

/** A Hutong process that a test started. */
export type HutongProcess = Readonly<{
  /** Of the process as the system knows it; undefined when it could not be started. */
  pid: number | undefined;
  /** Resolves with the address once it serves; rejects with what it printed when it ends before. */
  url: Promise<string>;
  ended: Promise<Ended>;
  /** Resolves once the output matches; rejects like `url`. */
  printed: (pattern: RegExp) => Promise<string>;
  kill: (signal: NodeJS.Signals) => void;
}>;

/** Starts a built app (`hutong`, `audit/rebuild`, …) on a store directory of its own and on any free port. */
export function startApp(
  entry: string,
  {
    directory,
    args = [],
    env = {},
  }: Readonly<{ directory: string; args?: readonly string[]; env?: Record<string, string> }>,
): HutongProcess {
  const child = spawn(process.execPath, ['--enable-source-maps', `dist/apps/${entry}.js`, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: '0',
      // The demo brings a store of its own, and refuses another one.
      EVENT_STORE: args.includes('--demo') ? undefined : `file:${join(directory, 'events.db')}`,
      READ_STORE: `file:${join(directory, 'read.db')}`,
      FACTS_STORE: `file:${join(directory, 'facts.db')}`,
      LEDGER_SECRET_FILE: join(directory, 'ledger.secret'),
      ...env,
    },
  });
  const output = { stdout: '', stderr: '' };
  const changed = new EventEmitter().setMaxListeners(0);
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text;
    changed.emit('output');
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  const ended = once(child, 'close').then(([status, signal]): Ended => {
    changed.emit('ended');
    return { status: status as number | null, signal: signal as NodeJS.Signals | null, ...output };
  });

  const printed = (pattern: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const finish = (settle: () => void) => {
        clearTimeout(timeout);
        changed.off('output', look).off('ended', fail);
        settle();
      };
      const fail = () =>
        finish(() => reject(new Error(`${entry} did not print ${pattern}: ${output.stderr}${output.stdout}`)));
      const look = () => {
        const found = pattern.exec(output.stdout)?.[0];
        if (found !== undefined) finish(() => resolve(found));
      };
      const timeout = setTimeout(fail, printTimeoutMs);
      changed.on('output', look).on('ended', fail);
      look();
    });
  const url = printed(/http:\/\/[^\s/]+:\d+/);
  // A test that only looks at how the process ended never asks for the address.
  url.catch(() => undefined);
  return { pid: child.pid, url, ended, printed, kill: (signal) => child.kill(signal) };
}
