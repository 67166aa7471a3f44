import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SqlParameter, SqlRow } from '../store/sql-values.js';

/** Longest path of a socket. Source: unix(7), sun_path, less its closing zero. */
const pathBytesMax = 107;

/** Where the owner of a file of facts answers questions of other processes of the same user. */
export function socketPathOf(path: string): string {
  const beside = `${path}.socket`;
  if (Buffer.byteLength(beside) <= pathBytesMax) return beside;
  const digest = createHash('sha256').update(path).digest('hex').slice(0, 32);
  return join(tmpdir(), `hutong-facts-${digest}.socket`);
}

/** A SELECT in the snapshot of the connection; or that nothing is written to the file from the answer on until `goOn`, or the connection ends. */
export type SocketQuestion = Readonly<{ sql: string; parameters: readonly SqlParameter[] }> | 'holdStill' | 'goOn';
export type SocketAnswer = Readonly<{ rows: readonly SqlRow[] }> | Readonly<{ error: string }>;
