import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { threadFile } from '@hutong/event-store';
import type { SqlOrder, SqlOutcome } from './sql-messages.js';

/**
 * What a process may have to write to, in kB: what Node and DuckDB take before anything is asked, the memory of DuckDB, and as much for what
 * DuckDB does not count. The system refuses more, and the statement ends; nobody else is asked for memory.
 */
const dataKilobytesMax = 1_792 * 1_024;
/** JavaScript holds an answer, and nothing else. */
const heapMaxMegabytes = 192;
/** A copy of a large file of facts takes its time. */
const snapshotDurationMaxMs = 60_000;

/** How it ended: told by the process, or with it. */
export type SqlEnd = SqlOutcome | Readonly<{ outcome: 'tooSlow' | 'ended' }>;

/** A process for one statement or one copy: ended by force when its time is over, or when the signal is aborted. */
export function runInProcess(order: SqlOrder, signal: AbortSignal): Promise<SqlEnd> {
  const file = fileURLToPath(threadFile('./sql.process.js', import.meta.url));
  const node = [`--max-old-space-size=${heapMaxMegabytes}`, '--enable-source-maps', file];
  const child = spawn(
    '/bin/sh',
    ['-c', `ulimit -d ${dataKilobytesMax} && exec "$@"`, 'sh', process.execPath, ...node],
    {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    },
  );
  return new Promise((resolve) => {
    let end: SqlEnd = { outcome: 'ended' };
    const kill = () => {
      end = { outcome: 'tooSlow' };
      child.kill('SIGKILL');
    };
    const ending = order.kind === 'snapshot' ? AbortSignal.timeout(snapshotDurationMaxMs) : signal;
    ending.addEventListener('abort', kill, { once: true });
    child.on('message', (outcome: SqlOutcome) => (end = outcome));
    // The system could not start it, for want of memory or files.
    child.once('error', () => resolve({ outcome: 'ended' }));
    child.once('close', () => {
      ending.removeEventListener('abort', kill);
      resolve(end);
    });
    child.send(order, () => undefined);
    if (ending.aborted) kill();
  });
}
