import { existsSync } from 'node:fs';
import type { AnyStreamType } from '@hutong/domain/kernel';
import type { EventLog, Position } from '@hutong/event-store';
import { foldToEnd, moveAside } from '@hutong/read-store';
import { FactStoreOpenError } from '../store/fact-store-errors.js';
import { pathOf } from '../store/fact-store-path.js';
import { type FactStoreOptions, openFactStore } from '../store/fact-store.js';
import { openFactRunner } from './fact-runner.js';

/** Up to where in the log it was made, which tables stopped before, and where that lies now which was there; null when nothing was. */
export type RebuiltFacts = Readonly<{ position: Position; stopped: readonly string[]; movedTo: string | null }>;

type RebuildOptions = FactStoreOptions & Readonly<{ streamTypes: readonly AnyStreamType[]; log: EventLog }>;

/**
 * Makes the store of facts at an address from the log alone. What lies there is moved aside, whatever it is, and never deleted. Throws
 * `FactStoreOpenError` while a running process has it.
 */
export async function rebuildFactStore(
  address: string,
  { streamTypes, log, ...options }: RebuildOptions,
): Promise<RebuiltFacts> {
  const movedTo = moveFactStoreAside(address);
  const store = await openFactStore(address, options);
  try {
    const runner = await openFactRunner(store, { streamTypes, log });
    await foldToEnd({ log, runner });
    const furthest = [...runner.positions().values()].reduce((one, other) => (one > other ? one : other), 0n);
    return { position: furthest, stopped: [...runner.stops().keys()], movedTo };
  } finally {
    await store.close();
  }
}

/**
 * Moves a store of facts and what DuckDB keeps beside it out of the way; the new place of its file, or null when there is none. Throws
 * `FactStoreOpenError` while a running process has it.
 */
export function moveFactStoreAside(address: string): string | null {
  const path = pathOf(address);
  if (path === null || !existsSync(path)) return null;
  const moved = moveAside(path, ['.wal']);
  if (moved === 'inUse') {
    throw new FactStoreOpenError('inUse', `The store of facts ${path} is in use: stop the process that has it first.`);
  }
  return moved.movedTo;
}
