import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { streamTypes } from '@hutong/domain';
import type { MemoryEventLog } from '@hutong/event-store';
import { factTables, firstRollupDifference } from '@hutong/facts';
import { type FactStore, factsIn, openFactRunner, openFactStore } from '@hutong/facts/store';
import { foldToEnd } from '@hutong/read-store';
import { figuresOf } from '@hutong/testing/facts';
import { differences } from './read-side.js';

/** Seeds of which one has its facts written by the real store: opening it costs about as much as the rest of a run. */
export const factsStoredEverySeeds = 10;
/** So few that most last facts are read from the file, and so many stretches that some are summed up. */
const keptMin = 16;
const rolledUpMin = 200;
const allowance = { memoryMaxMegabytes: 256, threads: 1 };

/** Whether the facts of a seed are written by the real store: those of the first, and then of every tenth. */
export const storesFacts = (seed: number): boolean => seed % factsStoredEverySeeds === 1;

type Asked = Readonly<{
  /** Position at which the process that writes ends, and another one begins that knows nothing but the file. */
  restartAt: bigint;
  /** When openings are looked at. */
  at: string;
  expected: ReadonlyMap<string, bigint>;
}>;

/** Writes the facts of a log into a file of DuckDB by the product's own store, and says where figures of what it then reads are not those of brute force. */
export async function compareStoredFigures(
  log: MemoryEventLog,
  { restartAt, at, expected }: Asked,
): Promise<readonly string[]> {
  const directory = await mkdtemp(join(tmpdir(), 'hutong-simulated-facts-'));
  const open = () => openFactStore(`file:${join(directory, 'facts.db')}`, { tables: factTables, ...allowance });
  try {
    const stops = await inStore(open, (store) => foldInto(store, log, restartAt));
    if (stops.length > 0) return stops;
    return await inStore(open, async (store) => [
      ...(await foldInto(store, log)),
      ...(await figuresIn(store, at, expected)),
    ]);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function inStore(
  open: () => Promise<FactStore>,
  work: (store: FactStore) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const store = await open();
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

async function foldInto(store: FactStore, log: MemoryEventLog, upTo?: bigint): Promise<readonly string[]> {
  const runner = await openFactRunner(store, { streamTypes, log, keptMin, rolledUpMin });
  await foldToEnd({ log, runner, ...(upTo !== undefined && { upTo }) });
  return [...runner.stops()].map(
    ([name, { type, stream, reason }]) => `Facts ${name} stop at ${type} of ${stream}: ${reason}`,
  );
}

const figuresIn = (store: FactStore, at: string, expected: Asked['expected']): Promise<readonly string[]> =>
  store.reader.inSnapshot(async (snapshot) => {
    const last = await snapshot.positionOf(factTables[0]?.name ?? '');
    const stored = await (await factsIn(snapshot))(last ?? 0n);
    const broken = differences(figuresOf(stored, at), expected, 'of the facts in the store');
    for (const table of factTables) {
      const found = await firstRollupDifference(snapshot, table);
      if (found !== null) broken.push(`What ${table.name} is summed up to at position ${found.upTo} is not its facts`);
    }
    return broken;
  });
