import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { logIdOf } from '@hutong/event-store';
import type { ReadableLog } from '@hutong/read-store';
import type { FactTable } from '../fact-table.js';
import { copyFacts } from '../sharing/copy-facts.js';
import type { Allowance } from '../store/duckdb.js';
import { type FactStore, openFactStore } from '../store/fact-store.js';
import { checkLog } from '../store/log-check.js';
import { rowsOf } from '../store/sql-values.js';
import { digestOf, digestSql, segmentSelect, shapeOfSegments } from './segment-columns.js';
import { sha256Of, stageSegments, whyOtherFile } from './segment-directory.js';
import { fileNameOf, lastPositionOf, type Manifest, type SegmentFile, type SegmentRange } from './segment-manifest.js';
import { type Bounds, landmarkIn } from './segment-landmark.js';
import { SegmentsError } from './segments-error.js';

/** Positions of a whole range: the embedded log gives every event the next one. */
export const positionsPerRangeDefault = 1_000_000n;

export type ExportOptions = Allowance &
  Readonly<{ tables: readonly FactTable[]; log: ReadableLog; positionsPerRange?: bigint }>;

/** What an export came to: the manifest that lies in the directory now, and how many of its files were there before. */
export type Exported = Readonly<{ manifest: Manifest; filesKept: number }>;

/**
 * Writes the facts at an address as segments: Parquet files by ranges of positions, with a manifest. Works on a copy, which the process
 * that owns the facts allows between two transactions. Sealed files that are there already stay. Throws `SegmentsError` and
 * `FactStoreOpenError`; the directory is as it was then.
 */
export async function exportSegments(
  address: string,
  directory: string,
  { tables, log, positionsPerRange = positionsPerRangeDefault, ...allowance }: ExportOptions,
): Promise<Exported> {
  return stageSegments(directory, tables, async ({ known, path, publish }) => {
    if (known !== null) refuseOther(known, { logId: await logIdOf(log), positionsPerRange }, directory);
    // What DuckDB keeps beside a file goes with the directory.
    const copies = join(path, 'copy');
    await mkdir(copies);
    const copy = join(copies, 'facts.db');
    await copyFacts(address, copy);
    const store = await openFactStore(`file:${copy}`, { tables, ...allowance });
    let exported: Exported;
    try {
      await checkLog(store, log);
      exported = await writeRanges({ store, log, path, directory, known, positionsPerRange });
    } finally {
      await store.close();
    }
    await rm(copies, { recursive: true });
    await publish(exported.manifest);
    return exported;
  });
}

function refuseOther(
  { logId, positionsPerRange }: Manifest,
  asked: Pick<Manifest, 'logId' | 'positionsPerRange'>,
  directory: string,
): void {
  if (logId !== asked.logId) {
    const reason = `${directory} holds facts of log ${logId ?? 'without an id'}, and this is ${asked.logId ?? 'a log without an id'}: name another directory.`;
    throw new SegmentsError('otherLog', reason);
  }
  if (positionsPerRange !== asked.positionsPerRange) {
    const reason = `${directory} has ranges of ${positionsPerRange} positions, not ${asked.positionsPerRange}: name another directory.`;
    throw new SegmentsError('otherVersion', reason);
  }
}

type Writing = Readonly<{
  store: FactStore;
  log: ReadableLog;
  path: string;
  directory: string;
  known: Manifest | null;
  positionsPerRange: bigint;
}>;

async function writeRanges(writing: Writing): Promise<Exported> {
  const { store, log, known, directory, positionsPerRange } = writing;
  const last = await commonPosition(store);
  if (known !== null && last < lastPositionOf(known)) {
    const reason = `${directory} holds facts up to position ${lastPositionOf(known)}, and these end at ${last}: let them catch up first.`;
    throw new SegmentsError('otherLog', reason);
  }
  const ranges: SegmentRange[] = [];
  let filesKept = 0;
  for (let firstPosition = 1n; firstPosition <= last; firstPosition += positionsPerRange) {
    const end = firstPosition + positionsPerRange - 1n;
    const bounds = { firstPosition, lastPosition: end < last ? end : last };
    const range = { ...bounds, isSealed: end <= last, landmark: await landmarkIn(store, log, bounds) };
    const before = known?.ranges.find((one) => one.isSealed && one.firstPosition === firstPosition);
    if (before !== undefined && !isDeepStrictEqual(before.landmark, range.landmark)) {
      throw new SegmentsError(
        'otherLog',
        `${directory} holds other facts up to position ${end}: name another directory.`,
      );
    }
    const files: SegmentFile[] = [];
    for (const table of store.tables) {
      const there = before?.files.find((file) => file.table === table.name);
      const isKept = there !== undefined && (await whyOtherFile(directory, there)) === null;
      filesKept += isKept ? 1 : 0;
      files.push(isKept ? there : await writeFile(writing, table, bounds));
    }
    ranges.push({ ...range, files });
  }
  const [own] = await rowsOf(store.writing, 'select log_id from fact_store');
  const logId = (own?.[0] ?? null) as string | null;
  return { manifest: { logId, positionsPerRange, tables: store.tables.map(shapeOfSegments), ranges }, filesKept };
}

/** Where every table has come to. */
async function commonPosition({ writing, tables }: FactStore): Promise<bigint> {
  const [row] = await rowsOf(writing, 'select min(position) from checkpoints where fact_table in (select unnest(?))', [
    tables.map(({ name }) => name),
  ]);
  return (row?.[0] ?? 0n) as bigint;
}

async function writeFile({ store, path }: Writing, table: FactTable, bounds: Bounds): Promise<SegmentFile> {
  const { writing, exportDirectory } = store;
  const file = fileNameOf(table.name, bounds);
  const written = join(exportDirectory, file);
  const source = `'${written.replaceAll("'", "''")}'`;
  const select = segmentSelect(table, { from: bounds.firstPosition, to: bounds.lastPosition });
  await writing.run(`copy (${select}) to ${source} (format parquet, compression zstd, parquet_version v2)`);
  // What lies on the disk is digested, not what was meant to.
  const [row] = await rowsOf(writing, digestSql(table, `read_parquet(${source})`));
  const { size: bytes } = await stat(written);
  const sha256 = await sha256Of(written);
  await rename(written, join(path, file));
  return { table: table.name, file, ...digestOf(row), bytes, sha256 };
}
