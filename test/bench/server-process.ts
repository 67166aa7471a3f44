import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own, so that load and service do not share a thread. */
export type ServerProcess = Readonly<{ url: string; stop: () => Promise<void> }>;

/** Starts a module of this folder; the first line it prints is its address. */
export async function startServerProcess(module: string, ...options: readonly string[]): Promise<ServerProcess> {
  const file = fileURLToPath(new URL(`./${module}.js`, import.meta.url));
  const server = spawn(process.execPath, ['--enable-source-maps', file, ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { url: await firstLine(server, module), stop: () => stop(server) };
}

async function firstLine({ stdout }: ChildProcess, module: string): Promise<string> {
  if (stdout) for await (const line of createInterface({ input: stdout })) return line;
  throw new Error(`${module} ended before it said where it listens`);
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  await ended;
}
