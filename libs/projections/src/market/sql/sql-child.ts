import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { threadFile } from '@hutong/event-store';
import type { SqlMessage, SqlOrder, SqlOutcome } from './sql-messages.js';

/**
 * What a process may have to write to, in kB: what Node and DuckDB take before anything is asked, the memory of DuckDB, and as much for what
 * DuckDB does not count. The system refuses more, and the statement ends; nobody else is asked for memory.
 */
const dataKilobytesMax = 1_792 * 1_024;
/** JavaScript holds an answer, and nothing else. */
const heapMaxMegabytes = 192;
/** How long a process may take to begin, on a machine with much else to do: that is no fault of the statement. */
const startMaxMs = 20_000;

/** How it ended: told by the process, or with it; `notStarted`: before it had begun. */
export type SqlEnd = SqlOutcome | Readonly<{ outcome: 'tooSlow' | 'ended' | 'notStarted' }>;

type Bounds = Readonly<{
  /** From when the process has begun. */
  durationMaxMs: number;
  /** Aborted when nobody waits for it any more. */
  gone: AbortSignal;
}>;

/** A process for one statement or one copy: ended by force when its time is over, or when nobody waits for it any more. */
export function runInProcess(order: SqlOrder, { durationMaxMs, gone }: Bounds): Promise<SqlEnd> {
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
    const killAs = (outcome: 'tooSlow' | 'notStarted') => () => {
      end = { outcome };
      child.kill('SIGKILL');
    };
    const leave = killAs('tooSlow');
    gone.addEventListener('abort', leave, { once: true });
    let timer = setTimeout(killAs('notStarted'), startMaxMs);
    child.on('message', (message: SqlMessage) => {
      clearTimeout(timer);
      if (message.outcome === 'begun') timer = setTimeout(killAs('tooSlow'), durationMaxMs);
      else end = message;
    });
    const settle = (settled: SqlEnd) => {
      clearTimeout(timer);
      gone.removeEventListener('abort', leave);
      resolve(settled);
    };
    // The system could not start it, for want of memory or files.
    child.once('error', () => settle({ outcome: 'notStarted' }));
    child.once('close', () => settle(end));
    child.send(order, () => undefined);
    if (gone.aborted) leave();
  });
}
