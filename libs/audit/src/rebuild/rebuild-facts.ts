import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { streamTypes } from '@hutong/domain';
import { followEventLog, type Position } from '@hutong/event-store';
import {
  allowance,
  type ComparedFacts,
  digestsOf,
  factsBetween,
  type FactSnapshot,
  type FactTable,
  factTables,
  firstDifference,
  firstRollupDifference,
  readFacts,
  sqlName,
} from '@hutong/facts';
import { foldToEnd, type ProjectionStop } from '@hutong/read-store';
import type { Comparison } from './rebuild-and-compare.js';

/**
 * Makes the tables of facts from the first event, up to the position of the live ones, and compares them by digests of ranges of
 * positions. The process that owns the live facts is asked, and goes on; the file is opened when none does. Throws `FactStoreOpenError`.
 */
export async function rebuildAndCompareFacts(eventLogAddress: string, factsAddress: string): Promise<Comparison[]> {
  const live = await readFacts(factsAddress, factTables);
  try {
    // One snapshot: the owner goes on, these facts stay.
    return await live.reader.inSnapshot(async (facts) => {
      const positions = new Map<FactTable, Position | undefined>();
      for (const table of factTables) positions.set(table, await facts.positionOf(table.name));
      // Tables that stand at one position follow from one reading of the log.
      const alike = Map.groupBy(factTables, (table) => positions.get(table));
      const comparisons: Comparison[] = [];
      for (const [position, tables] of alike) {
        if (position === undefined) comparisons.push(...tables.map(({ name }) => missing(name)));
        else comparisons.push(...(await compare(tables, eventLogAddress, { facts, position })));
      }
      return comparisons;
    });
  } finally {
    await live.close();
  }
}

async function compare(
  tables: readonly FactTable[],
  eventLogAddress: string,
  { facts: live, position }: Readonly<{ facts: FactSnapshot; position: Position }>,
): Promise<Comparison[]> {
  const { openFactRunner, openFactStore } = await import('@hutong/facts/store');
  const directory = await mkdtemp(join(tmpdir(), 'hutong-rebuild-'));
  const scratch = await openFactStore(`file:${join(directory, 'facts.db')}`, { tables, ...allowance });
  const log = await followEventLog(eventLogAddress);
  try {
    const startMs = performance.now();
    const runner = await openFactRunner(scratch, { streamTypes, log });
    let events = 0;
    await foldToEnd({ log, runner, upTo: position, onBatch: (batch) => (events += batch.events) });
    const eventsPerSecond = Math.round((events * 1_000) / (performance.now() - startMs));
    return await scratch.reader.inSnapshot(async (rebuilt) => {
      const comparisons: Comparison[] = [];
      for (const table of tables) {
        const stopped = stoppedAt(position, runner.stops().get(table.name));
        const difference = stopped ?? (await differenceOf(table, { live, rebuilt, position }));
        const rows = await factsIn(table, live);
        const projection = table.name;
        comparisons.push({ projection, position, rows, setAsideEvents: 0, events, eventsPerSecond, difference });
      }
      return comparisons;
    });
  } finally {
    await log.close();
    await scratch.close();
    await rm(directory, { recursive: true, force: true });
  }
}

const missing = (projection: string): Comparison => ({
  projection,
  position: 0n,
  rows: 0,
  setAsideEvents: 0,
  events: 0,
  eventsPerSecond: 0,
  difference: { key: '', column: 'checkpoint', live: 'missing', rebuilt: 'present' },
});

const factsIn = async (table: FactTable, snapshot: FactSnapshot): Promise<number> =>
  Number((await snapshot.rows(`select count(*) from ${sqlName(table.name)}`))[0]?.[0]);

/** An event that the live facts passed and that does not fold today. */
const stoppedAt = (live: Position, stop: ProjectionStop | undefined): Comparison['difference'] =>
  stop === undefined
    ? null
    : {
        key: '',
        column: 'checkpoint',
        live: live.toString(),
        rebuilt: `stopped at ${stop.position}, ${stop.type} of stream ${stop.stream}, revision ${stop.revision}: ${stop.reason}`,
      };

/** What is kept summed up follows from the facts beside it. */
async function rollupDifferenceOf(table: FactTable, live: FactSnapshot): Promise<Comparison['difference']> {
  const found = await firstRollupDifference(live, table);
  if (found === null) return null;
  const [kept, computed] = [`${found.onlyKept} other rows`, `${found.onlyComputed} other rows`];
  return { key: `position ${found.upTo}`, column: 'rollup', live: kept, rebuilt: computed };
}

type Sides = Readonly<{ live: FactSnapshot; rebuilt: FactSnapshot; position: Position }>;

async function differenceOf(table: FactTable, { live, rebuilt, position }: Sides): Promise<Comparison['difference']> {
  const side = (snapshot: FactSnapshot): ComparedFacts => ({
    digests: (range) => digestsOf(snapshot, table, range),
    facts: (range) => factsBetween(snapshot, table, range),
  });
  const found = await firstDifference(side(live), side(rebuilt), { from: 0n, to: position });
  if (found === null) return rollupDifferenceOf(table, live);
  const text = (row: (typeof found)['one']): string =>
    row === null ? 'missing' : row.map((value) => (value === null ? '-' : String(value))).join(' / ');
  return { key: `position ${found.position}`, column: 'fact', live: text(found.one), rebuilt: text(found.other) };
}
