import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { holdLock, makeWritable, type ReadableLog } from '@hutong/read-store';
import type { FactTable } from '../fact-table.js';
import type { Allowance } from '../store/duckdb.js';
import { FactStoreOpenError } from '../store/fact-store-errors.js';
import { pathOf } from '../store/fact-store-path.js';
import { openFactStore } from '../store/fact-store.js';
import { moveFactStoreAside } from '../writing/rebuild.js';
import { fillFromSegments } from './fill-from-segments.js';
import { readManifestOf, refuseOtherSegments } from './segment-directory.js';
import { lastPositionOf } from './segment-manifest.js';
import { asSegmentsError } from './segments-error.js';

type LoadOptions = Allowance & Readonly<{ tables: readonly FactTable[]; log: ReadableLog }>;

/** Up to where in the log the facts are, and where that lies now which was there; null when nothing was. */
export type LoadedFacts = Readonly<{ position: bigint; movedTo: string | null }>;

/**
 * Makes the store of facts at an address from segments, which are verified before by their log, bytes and rows; it follows the log from
 * there. What lies there is moved aside. Throws `SegmentsError`, and `FactStoreOpenError` while a running process has it; nothing has
 * changed then.
 */
export async function loadSegments(
  given: string,
  address: string,
  { tables, log, ...allowance }: LoadOptions,
): Promise<LoadedFacts> {
  const path = pathOf(address);
  if (path === null)
    throw new FactStoreOpenError('addressUnknown', 'Facts in memory are not loaded: they end with their process.');
  const directory = resolve(given);
  const manifest = readManifestOf(directory, tables);
  await refuseOtherSegments(directory, manifest, log);
  makeWritable(path);
  refuseInUse(path);
  const loading = `${path}.loading`;
  await removeStore(loading);
  try {
    const options = { tables, ...allowance, readableDirectory: directory };
    const store = await openFactStore(`file:${loading}`, options);
    try {
      await fillFromSegments(store, directory, manifest);
      await store.writing.run('checkpoint');
    } finally {
      await store.close();
    }
    const movedTo = moveFactStoreAside(address);
    await rename(loading, path);
    return { position: lastPositionOf(manifest), movedTo };
  } catch (error) {
    throw asSegmentsError(error, path);
  } finally {
    await removeStore(loading);
  }
}

/** Before the work, and again when it is done. */
function refuseInUse(path: string): void {
  const release = existsSync(path) ? holdLock(`${path}.lock`) : () => undefined;
  if (release === null) {
    throw new FactStoreOpenError('inUse', `The store of facts ${path} is in use: stop the process that has it first.`);
  }
  release();
}

/** What an earlier one left that was interrupted, too. */
async function removeStore(path: string): Promise<void> {
  for (const ending of ['', '.wal', '.lock', '.export']) await rm(`${path}${ending}`, { recursive: true, force: true });
}
