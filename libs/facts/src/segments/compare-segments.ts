import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { ReadableLog } from '@hutong/read-store';
import type { FactTable } from '../fact-table.js';
import type { FactStore } from '../store/fact-store.js';
import { rowsOf } from '../store/sql-values.js';
import { digestOf, digestSql, segmentColumnsOf, segmentSelect } from './segment-columns.js';
import { landmarkIn } from './segment-landmark.js';
import type { Manifest, SegmentFile, SegmentRange } from './segment-manifest.js';
import { SegmentsError } from './segments-error.js';

/** Where segments first say something else than a store: the file, its table and range, and the first row that only one of them has. */
export type SegmentDifference = Readonly<{
  file: string;
  table: string;
  firstPosition: bigint;
  lastPosition: bigint;
  /** What differs, as a sentence. */
  reason: string;
}>;

type Compared = Readonly<{ store: FactStore; log: ReadableLog; directory: string }>;

/** Compares segments with a store that holds the same facts and may read their directory; null where they say the same. */
export async function firstSegmentDifference(
  { store, log, directory }: Compared,
  { ranges }: Manifest,
): Promise<SegmentDifference | null> {
  for (const { files, ...range } of ranges) {
    for (const table of store.tables) {
      const file = files.find((one) => one.table === table.name) as SegmentFile;
      const reason = await whyOtherRows(store, { table, file, directory, range });
      const { firstPosition, lastPosition } = range;
      if (reason !== null) return { file: file.file, table: table.name, firstPosition, lastPosition, reason };
    }
    if (isDeepStrictEqual(await landmarkIn(store, log, range), range.landmark)) continue;
    const { firstPosition, lastPosition } = range;
    const reason = 'the last event from which its facts follow is another';
    return { file: 'manifest.json', table: '', firstPosition, lastPosition, reason };
  }
  return null;
}

type Segment = Readonly<{
  table: FactTable;
  file: SegmentFile;
  directory: string;
  range: Pick<SegmentRange, 'firstPosition' | 'lastPosition'>;
}>;

async function whyOtherRows(
  { writing }: FactStore,
  { table, file, directory, range }: Segment,
): Promise<string | null> {
  const inFile = `read_parquet('${join(directory, file.file).replaceAll("'", "''")}')`;
  const ofLog = `(${segmentSelect(table, { from: range.firstPosition, to: range.lastPosition })})`;
  const digested = async (source: string) => digestOf((await rowsOf(writing, digestSql(table, source)))[0]);
  const [found, expected] = [await digested(inFile).catch(notReadable(file)), await digested(ofLog)];
  if (!isDeepStrictEqual(found, expected)) return firstRow(writing, { table, inFile, ofLog });
  const { rows, digest } = file;
  if (isDeepStrictEqual({ rows, digest }, expected)) return null;
  return `the manifest says ${rows} rows of digest ${digest}, and there are ${expected.rows} of ${expected.digest}`;
}

const notReadable =
  ({ file }: SegmentFile) =>
  (cause: unknown): never => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SegmentsError('fileChanged', `${file} is not the Parquet file of its table: ${reason}`, { cause });
  };

type Sides = Readonly<{ table: FactTable; inFile: string; ofLog: string }>;

async function firstRow(writing: FactStore['writing'], { table, inFile, ofLog }: Sides): Promise<string> {
  const columns = segmentColumnsOf(table).map(({ name }) => `"${name}"`);
  const said = `position, json_object(${columns.map((name) => `'${name.slice(1, -1)}', ${name}::varchar`).join(', ')})::varchar as said`;
  const [row] = await rowsOf(
    writing,
    `with in_file as materialized (select ${said} from ${inFile}), of_log as materialized (select ${said} from ${ofLog}),
       differing as (select position, 'the file has' as side, said from (from in_file except all from of_log)
         union all select position, 'the log says' as side, said from (from of_log except all from in_file)),
       first as (select * from differing where position = (select min(position) from differing))
     select min(position), string_agg(side || ' ' || said, '; ' order by side, said) from first`,
  );
  const [position, sides] = row as readonly [bigint, string];
  return `at position ${position} ${sides}`;
}
