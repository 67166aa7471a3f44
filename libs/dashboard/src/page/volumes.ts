import type { DayVolume, VolumeCell } from './api.js';
import { type Bucket, bucketLengthMs, startOfDay } from './time.js';

/** Captured minor units per bucket and channel, bucket by bucket without a gap. */
export type VolumeTable = Readonly<{
  bucket: Bucket;
  channelIds: readonly string[];
  rows: readonly VolumeRow[];
  totalByChannel: ReadonlyMap<string, bigint>;
  /** The largest total of one bucket. */
  rowMax: bigint;
}>;

export type VolumeRow = Readonly<{
  startMs: number;
  byChannel: ReadonlyMap<string, bigint>;
  total: bigint;
}>;

/** A chart of fewer buckets is filled up with empty ones, so that one bar is not taken for the whole history. */
export const bucketsMin: Readonly<Record<Bucket, number>> = { hour: 12, day: 7 };

/** The latest buckets shown; older ones are in the JSON. */
export const bucketsMax: Readonly<Record<Bucket, number>> = { hour: 72, day: 62 };

/** The cells up to the last capture; channels come in the given order, and only those with volume. */
export function volumeTableOf(
  cells: readonly VolumeCell[],
  bucket: Bucket,
  channelOrder: readonly string[],
): VolumeTable | null {
  const sums = sumByBucket(cells.filter(hasCaptured));
  const starts = [...sums.keys()].toSorted((a, b) => a - b);
  const lastMs = starts.at(-1);
  const earliestMs = starts[0];
  if (lastMs === undefined || earliestMs === undefined) return null;
  const lengthMs = bucketLengthMs[bucket];
  const span = (lastMs - earliestMs) / lengthMs + 1;
  const buckets = Math.min(bucketsMax[bucket], Math.max(bucketsMin[bucket], span));
  const firstMs = lastMs - (buckets - 1) * lengthMs;
  const rows = Array.from({ length: buckets }, (_, index): VolumeRow => {
    const startMs = firstMs + index * lengthMs;
    const byChannel = sums.get(startMs) ?? new Map<string, bigint>();
    return { startMs, byChannel, total: sum(byChannel.values()) };
  });
  const channelIds = channelOrder.filter((channelId) => rows.some(({ byChannel }) => byChannel.has(channelId)));
  return {
    bucket,
    channelIds,
    rows,
    totalByChannel: new Map(
      channelIds.map((channelId) => [channelId, sum(rows.map(({ byChannel }) => byChannel.get(channelId) ?? 0n))]),
    ),
    rowMax: rows.reduce((max, { total }) => (total > max ? total : max), 0n),
  };
}

/** The first bucket worth asking for, from days that hold the latest capture; null while there is none. */
export function windowStart(days: readonly DayVolume[], bucket: Bucket): string | null {
  const captured = days.filter(hasCaptured).map(({ day }) => startOfDay(day));
  if (captured.length === 0) return null;
  const latestMs = Math.max(...captured) + (bucket === 'hour' ? bucketLengthMs.day - bucketLengthMs.hour : 0);
  return new Date(latestMs - (bucketsMax[bucket] - 1) * bucketLengthMs[bucket]).toISOString();
}

// Refunds have cells, too, and come for weeks after the last capture: the chart is not about them.
const hasCaptured = ({ value }: Readonly<{ value: string }>): boolean => value !== '0';

function sumByBucket(cells: readonly VolumeCell[]): ReadonlyMap<number, ReadonlyMap<string, bigint>> {
  const sums = new Map<number, Map<string, bigint>>();
  for (const { day, hour, channel, value } of cells) {
    const startMs = hour === undefined ? startOfDay(day ?? '') : Date.parse(hour);
    const row = sums.get(startMs) ?? new Map<string, bigint>();
    sums.set(startMs, row.set(channel, BigInt(value)));
  }
  return sums;
}

const sum = (values: Iterable<bigint>): bigint => [...values].reduce((total, value) => total + value, 0n);
