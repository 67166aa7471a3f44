import { existsSync } from 'node:fs';
import type { EventLog, Position } from '@hutong/event-store';
import { foldToEnd } from './follow.js';
import { openRunner, type RunnerOptions } from './projection-runner.js';
import { openReadStore, pathOf } from './read-store.js';
import { ReadStoreOpenError } from './read-store-errors.js';
import { moveAside } from './store-file.js';

/** What was made, from how much of the log, and where that lies now which was there before; null when nothing was. */
export type Rebuilt = Readonly<{ position: Position; setAsideEvents: number; movedTo: string | null }>;

/**
 * Makes the read store at an address from the log alone. What lies there is moved aside, whatever it is, and never deleted. Throws
 * `ReadStoreOpenError` while a running process has it.
 */
export async function rebuildReadStore(
  address: string,
  { projections, streamTypes, log }: Omit<RunnerOptions, 'log'> & Readonly<{ log: EventLog }>,
): Promise<Rebuilt> {
  const movedTo = moveReadStoreAside(address);
  const store = await openReadStore(address);
  try {
    const runner = await openRunner(store, { projections, streamTypes, log });
    await foldToEnd({ log, runner });
    await runner.completeIndexes();
    const setAsideEvents = [...runner.setAside().values()].reduce((sum, events) => sum + events, 0);
    return { position: runner.position(), setAsideEvents, movedTo };
  } finally {
    await store.close();
  }
}

/**
 * Moves a read store and what SQLite keeps beside it out of the way; the new place of its file, or null when there is none. Throws
 * `ReadStoreOpenError` while a running process has it.
 */
export function moveReadStoreAside(address: string): string | null {
  const path = pathOf(address);
  if (!existsSync(path)) return null;
  const moved = moveAside(path, ['-wal', '-shm']);
  if (moved === 'inUse') {
    throw new ReadStoreOpenError('inUse', `The read store ${path} is in use: stop the process that writes it first.`);
  }
  return moved.movedTo;
}
