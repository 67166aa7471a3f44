import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const startTimeoutMs = 60_000;

/** How a process ended and everything it printed. */
export type Ended = Readonly<{ status: number | null; signal: NodeJS.Signals | null; stdout: string; stderr: string }>;

/** A Hutong process that a test started. */
export type HutongProcess = Readonly<{
  /** Resolves with the address once it serves; rejects with what it printed when it ends before. */
  url: Promise<string>;
  ended: Promise<Ended>;
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
      EVENT_STORE: `file:${join(directory, 'events.db')}`,
      READ_STORE: `file:${join(directory, 'read.db')}`,
      ...env,
    },
  });
  const printed = { stdout: '', stderr: '' };
  const addressPrinted = Promise.withResolvers<string>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed.stdout += text;
    const address = /http:\/\/[^\s/]+:\d+/.exec(printed.stdout)?.[0];
    if (address !== undefined) addressPrinted.resolve(address);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (printed.stderr += text));
  const timeout = setTimeout(() => addressPrinted.reject(new Error(`${entry} took too long`)), startTimeoutMs);
  addressPrinted.promise.catch(() => undefined).finally(() => clearTimeout(timeout));
  const ended = once(child, 'close').then(([status, signal]): Ended => {
    addressPrinted.reject(new Error(`${entry} ended before it served: ${printed.stderr}${printed.stdout}`));
    return { status: status as number | null, signal: signal as NodeJS.Signals | null, ...printed };
  });
  return { url: addressPrinted.promise, ended, kill: (signal) => child.kill(signal) };
}
