import type { AnyStreamType } from '@hutong/domain/kernel';
import type { Position } from '@hutong/event-store';
import { FeedGroups, Gate, positionOf, type ProjectionStop, type ReadableLog, type Runner } from '@hutong/read-store';
import type { FactStore } from '../store/fact-store.js';
import { checkLog } from '../store/log-check.js';
import { rowsOf } from '../store/sql-values.js';
import { BatchWriter } from './batch-writer.js';
import { Dictionary } from './dictionary.js';
import { FactFeed } from './fact-feed.js';

/** Texts, and last facts of things, that each dictionary and each table keeps in mind, at least; at most twice as many. */
const keptMinDefault = 32_768;
/** Facts of a table that come before they are summed up: what a question about sums may still have to look at one by one. */
const rolledUpMinDefault = 500_000;

/** Feeds tables of facts from the log. One that meets an event it cannot fold, although it counts, keeps what came before it and stops; the others go on. */
export type FactRunner = Runner &
  Readonly<{
    positions: () => ReadonlyMap<string, Position>;
    /** Where and why tables have stopped, by name. */
    stops: () => ReadonlyMap<string, ProjectionStop>;
  }>;

export type FactRunnerOptions = Readonly<{
  /** Every kind of stream of the ledger. */
  streamTypes: readonly AnyStreamType[];
  log: ReadableLog;
  keptMin?: number;
  rolledUpMin?: number;
}>;

/** Starts where the tables of a store stopped. Throws `FactStoreOpenError` when what is there does not follow from this log. */
export async function openFactRunner(
  store: FactStore,
  { streamTypes, log, keptMin = keptMinDefault, rolledUpMin = rolledUpMinDefault }: FactRunnerOptions,
): Promise<FactRunner> {
  const { writing: connection, tables } = store;
  await checkLog(store, log);
  const dictionaries = {
    names: await Dictionary.openNames(connection, keptMin),
    persons: await Dictionary.open(connection, 'persons', keptMin),
  };
  const positions = new Map((await rowsOf(connection, 'select fact_table, position from checkpoints')) as never);
  const feeds: FactFeed[] = [];
  for (const table of tables) {
    const position = positions.get(table.name) as Position;
    feeds.push(await FactFeed.open(table, position, { connection, dictionaries, keptMin, rolledUpMin }));
  }
  const newGate = () => new Gate(streamTypes, log);
  const groups = new FeedGroups(feeds, newGate);
  const batches = new BatchWriter(store, dictionaries, feeds);
  return {
    filter: newGate().filter,
    groups: () =>
      groups.running().map((group) => ({
        position: () => positionOf(group),
        fold: (page, upTo) => batches.fold(group, page, upTo),
      })),
    positions: () => new Map(feeds.map(({ table, position }) => [table.name, position])),
    stops: () => new Map(feeds.flatMap(({ table, stop }) => (stop === null ? [] : [[table.name, stop]]))),
    completeIndexes: () => Promise.resolve(),
  };
}
