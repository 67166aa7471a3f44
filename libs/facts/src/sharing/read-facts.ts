import { existsSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import type { FactTable } from '../fact-table.js';
import type { FactReader } from '../store/fact-reader.js';
import type { SqlRow } from '../store/sql-values.js';
import { type FactSnapshot, snapshotOver } from '../store/fact-snapshot.js';
import { FactStoreOpenError } from '../store/fact-store-errors.js';
import { pathOf } from '../store/fact-store-path.js';
import { type SocketAnswer, type SocketQuestion, socketPathOf } from './facts-socket.js';
import { frameReader, sendFrame } from './frames.js';

/** How long one question to the owner may take. */
const answerMaxMs = 600_000;

/** What reads a file of facts that this process need not own. */
export type FactsInUse = Readonly<{ reader: Pick<FactReader, 'inSnapshot'>; close: () => Promise<void> }>;

/** What whoever has facts besides the process of facts may take. */
export const allowance = { memoryMaxMegabytes: 1_024, threads: 2 };

/**
 * Reads the facts at an address: asks the process that owns the file, or opens the file when none does. Throws `FactStoreOpenError`
 * where there is no file, and where a process owns it that does not answer.
 */
export async function readFacts(address: string, tables: readonly FactTable[]): Promise<FactsInUse> {
  const path = pathOf(address);
  if (path !== null && !existsSync(path)) {
    throw new FactStoreOpenError('missing', `There are no facts at ${path}: start Hutong on it once.`);
  }
  const reader = await askFacts(address);
  if (reader !== null) return { reader, close: () => Promise.resolve() };
  // Whoever asks an owner needs no DuckDB.
  const { openFactStore } = await import('../store/fact-store.js');
  const store = await openFactStore(address, { tables, ...allowance });
  return { reader: store.reader, close: () => store.close() };
}

/** The facts at an address as the process tells them that owns the file; null while none answers. */
export async function askFacts(address: string): Promise<FactsInUse['reader'] | null> {
  const path = pathOf(address);
  const owner = path === null ? null : await connected(socketPathOf(path));
  if (owner === null || path === null) return null;
  owner.destroy();
  return { inSnapshot: (read) => askOwner(path, read) };
}

/** Null when nobody answers there. */
const connected = (socketPath: string): Promise<Socket | null> =>
  new Promise((resolve) => {
    const socket = connect(socketPath);
    socket.once('connect', () => resolve(socket));
    socket.once('error', () => resolve(null));
  });

const ownerEnded = 'The owner of the facts has ended.';

/** One connection is one snapshot of the owner's. */
async function askOwner<T>(path: string, read: (snapshot: FactSnapshot) => Promise<T>): Promise<T> {
  const socket = await connected(socketPathOf(path));
  if (socket === null)
    throw new FactStoreOpenError('inUse', `The owner of the facts ${path} does not answer: ask again.`);
  try {
    return await read(snapshotAt(socket));
  } finally {
    socket.destroy();
  }
}

/** Does something while the owner of a file writes nothing to it; false where nobody answers. Throws where it took longer than the owner waits. */
export async function ownerHoldingStill(path: string, work: () => Promise<void>): Promise<boolean> {
  const socket = await connected(socketPathOf(path));
  if (socket === null) return false;
  try {
    const ask = asking(socket);
    await ask('holdStill');
    await work();
    await ask('goOn');
    return true;
  } finally {
    socket.destroy();
  }
}

function snapshotAt(socket: Socket): FactSnapshot {
  const ask = asking(socket);
  return snapshotOver({
    rows: (sql, parameters = []) => ask({ sql, parameters }),
    parquet: () => Promise.reject(new Error('Only the owner of the facts writes Parquet files.')),
  });
}

/** Asks over a connection, one question after the other. */
function asking(socket: Socket): (question: SocketQuestion) => Promise<readonly SqlRow[]> {
  const waiting: ((answer: SocketAnswer) => void)[] = [];
  const end = () => {
    for (const tell of waiting.splice(0)) tell({ error: ownerEnded });
  };
  const take = frameReader((answer) => waiting.shift()?.(answer as SocketAnswer));
  socket.on('data', (chunk: Buffer) => take(chunk));
  socket.setTimeout(answerMaxMs, () => socket.destroy());
  socket.on('error', end);
  socket.on('close', end);
  return async (question) => {
    if (socket.destroyed) throw new Error(ownerEnded);
    const answered = new Promise<SocketAnswer>((resolve) => waiting.push(resolve));
    sendFrame(socket, question);
    const answer = await answered;
    if ('error' in answer) throw new Error(answer.error);
    return answer.rows;
  };
}
