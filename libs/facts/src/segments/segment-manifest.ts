import { type Landmark, logIdOf, whyOtherLog } from '@hutong/event-store';
import type { ReadableLog } from '@hutong/read-store';
import type { FactTable } from '../fact-table.js';
import { type RowsDigest, shapeOfSegments, type TableShape } from './segment-columns.js';
import { SegmentsError } from './segments-error.js';

/** Layout of a manifest, and of what the files beside it hold: another layout has another number. */
const manifestVersion = 1;
export const manifestFileName = 'manifest.json';

/** One Parquet file: the facts of one table in one range of positions. */
export type SegmentFile = RowsDigest & Readonly<{ table: string; file: string; bytes: number; sha256: string }>;

/** A range of positions, both ends inclusive, with one file a table. */
export type SegmentRange = Readonly<{
  firstPosition: bigint;
  lastPosition: bigint;
  /** Whether it is whole: it never changes then. The last one is not while the log goes on in it. */
  isSealed: boolean;
  /** The last event from which a fact of the range follows, as checkpoints keep it: another log has another one. */
  landmark: Landmark | null;
  files: readonly SegmentFile[];
}>;

/** What a directory of segments holds. The same facts give the same manifest, byte for byte. */
export type Manifest = Readonly<{
  logId: string | null;
  /** Positions of a whole range. */
  positionsPerRange: bigint;
  tables: readonly TableShape[];
  ranges: readonly SegmentRange[];
}>;

export const fileNameOf = (
  table: string,
  { firstPosition, lastPosition }: Pick<SegmentRange, 'firstPosition' | 'lastPosition'>,
): string => `${table}.${paddedPosition(firstPosition)}-${paddedPosition(lastPosition)}.parquet`;

/** Names in the order of their ranges. */
const paddedPosition = (position: bigint): string => position.toString().padStart(12, '0');

export const lastPositionOf = ({ ranges }: Manifest): bigint => ranges.at(-1)?.lastPosition ?? 0n;

/** Why segments do not follow from a log; null where nothing speaks against it. */
export async function whyManifestOfOtherLog(manifest: Manifest, log: ReadableLog): Promise<string | null> {
  const logId = await logIdOf(log);
  if (manifest.logId !== logId) {
    return `it is of log ${manifest.logId ?? 'without an id'}, and this is ${logId ?? 'a log without an id'}`;
  }
  const last = lastPositionOf(manifest);
  if (last > (await log.lastPosition())) return `the log ends before position ${last}`;
  for (const { landmark } of manifest.ranges) {
    const reason = landmark === null ? null : await whyOtherLog(log, landmark);
    if (reason !== null) return reason;
  }
  return null;
}

export const manifestText = (manifest: Manifest): string =>
  `${JSON.stringify({ hutongSegments: manifestVersion, ...manifest }, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value), 2)}\n`;

/** Reads the text of a manifest. Throws `SegmentsError` where it is none, or of another version than these tables. */
export function manifestFrom(text: string, place: string, tables: readonly FactTable[]): Manifest {
  const version = versionIn(text);
  if (version === undefined) throw unreadable(place, 'it is no manifest of segments');
  if (version !== manifestVersion) {
    const reason = `${place} is of version ${JSON.stringify(version)}; this Hutong reads ${manifestVersion}: export again.`;
    throw new SegmentsError('otherVersion', reason);
  }
  const { tables: shapes, ...manifest } = readManifest(text, place);
  const expected = tables.map(shapeOfSegments);
  const names = new Set([...expected, ...shapes].map(({ name }) => name));
  for (const name of names) {
    const [ours, theirs] = [expected, shapes].map((all) => JSON.stringify(all.find((shape) => shape.name === name)));
    if (ours !== theirs) {
      const reason = `${place} has ${name} with other columns than this Hutong, or only one of them has it: export again.`;
      throw new SegmentsError('otherVersion', reason);
    }
  }
  const ranges = manifest.ranges.map((range, index) => {
    const files = tables.map(({ name }) => range.files.find(({ table }) => table === name));
    const isWhole = files.every((file) => file?.file === fileNameOf(file?.table ?? '', range));
    if (!isWhole || files.length !== range.files.length) {
      throw unreadable(place, `ranges[${index}].files is not one file of each table, called by table and positions`);
    }
    return range;
  });
  return { ...manifest, ranges, tables: shapes };
}

function versionIn(text: string): unknown {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && 'hutongSegments' in parsed
      ? parsed.hutongSegments
      : undefined;
  } catch {
    return undefined;
  }
}

const unreadable = (place: string, reason: string): SegmentsError =>
  new SegmentsError('manifestUnreadable', `${place} cannot be read: ${reason}.`);

/** Checks each field that is relied on: the file may have been written by anybody. */
function readManifest(text: string, place: string): Manifest {
  const fail = (field: string): never => {
    throw unreadable(place, `${field} is not what it should be`);
  };
  const parsed = JSON.parse(text) as Record<string, unknown>;
  const listOf = (value: unknown, field: string): readonly Record<string, unknown>[] =>
    Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null)
      ? (value as readonly Record<string, unknown>[])
      : fail(field);
  const position = (value: unknown, field: string): bigint =>
    typeof value === 'string' && /^\d{1,19}$/.test(value) ? BigInt(value) : fail(field);
  const textOf = (value: unknown, pattern: RegExp, field: string): string =>
    typeof value === 'string' && pattern.test(value) ? value : fail(field);
  const count = (value: unknown, field: string): number =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : fail(field);
  const landmark = (value: unknown, field: string): Landmark | null => {
    if (value === null) return null;
    const [fields] = listOf([value], field);
    return {
      position: position(fields?.['position'], `${field}.position`),
      digest: textOf(fields?.['digest'], sha256Pattern, `${field}.digest`),
    };
  };
  const file = (fields: Record<string, unknown>, field: string): SegmentFile => ({
    table: textOf(fields['table'], /^[a-zA-Z]+\.v\d+$/, `${field}.table`),
    file: textOf(fields['file'], /^[\w.-]+\.parquet$/, `${field}.file`),
    rows: count(fields['rows'], `${field}.rows`),
    digest: textOf(fields['digest'], /^[\da-f]+\.[\da-f]+$/, `${field}.digest`),
    bytes: count(fields['bytes'], `${field}.bytes`),
    sha256: textOf(fields['sha256'], sha256Pattern, `${field}.sha256`),
  });
  const positionsPerRange = position(parsed['positionsPerRange'], 'positionsPerRange');
  let next = 1n;
  const ranges = listOf(parsed['ranges'], 'ranges').map((fields, index): SegmentRange => {
    const field = `ranges[${index}]`;
    const range = {
      firstPosition: position(fields['firstPosition'], `${field}.firstPosition`),
      lastPosition: position(fields['lastPosition'], `${field}.lastPosition`),
      isSealed: typeof fields['isSealed'] === 'boolean' ? fields['isSealed'] : fail(`${field}.isSealed`),
      landmark: landmark(fields['landmark'], `${field}.landmark`),
      files: listOf(fields['files'], `${field}.files`).map((one, at) => file(one, `${field}.files[${at}]`)),
    };
    const positions = range.lastPosition + 1n - range.firstPosition;
    if (range.firstPosition !== next) fail(`${field}.firstPosition`);
    if (positions < 1n || positions > positionsPerRange) fail(`${field}.lastPosition`);
    if (range.isSealed !== (positions === positionsPerRange)) fail(`${field}.isSealed`);
    next = range.lastPosition + 1n;
    return range;
  });
  const logId = parsed['logId'];
  return {
    logId: logId === null || typeof logId === 'string' ? logId : fail('logId'),
    positionsPerRange,
    tables: listOf(parsed['tables'], 'tables') as unknown as Manifest['tables'],
    ranges,
  };
}

const sha256Pattern = /^[\da-f]{64}$/;
