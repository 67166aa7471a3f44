import { type Instant, instant, parseMoment } from '@hutong/domain/kernel';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** How far the clocks of a zone are ahead of UTC. Shanghai has had no summer time since 1991. */
export const zones = { 'Asia/Shanghai': 8, UTC: 0 } as const satisfies Record<string, number>;
export type Zone = keyof typeof zones;

/** Stretches of time that figures are cut by; each begins at a whole hour, day or month of its zone, a week on its Monday. */
export const timeBuckets = ['hour', 'day', 'week', 'month'] as const;
export type TimeBucket = (typeof timeBuckets)[number];

export const isTimeBucket = (word: string): word is TimeBucket => (timeBuckets as readonly string[]).includes(word);

/** How many buckets a stretch of time has at most. */
export const bucketsBetween = (bucket: TimeBucket, fromMs: number, toMs: number): number =>
  Math.ceil((toMs - fromMs) / shortestMs[bucket]) + 1;

const shortestMs: Record<TimeBucket, number> = { hour: hourMs, day: dayMs, week: 7 * dayMs, month: 28 * dayMs };

/** 1970 began on a Thursday: so long after a Monday. */
const thursdayMs = 3 * dayMs;
/** A whole number of weeks before every moment: DuckDB divides towards 0, and nothing is to lie before that. */
const twoThousandYearsMs = 5 * 146_097 * dayMs;

/**
 * What the zone's clocks show at the beginning of the bucket of a moment, as SQL: both in milliseconds, as if the clocks were UTC's.
 * Whole numbers are many times faster than DuckDB's functions of time.
 */
export function bucketSql(bucket: TimeBucket, momentSql: string, zone: Zone): string {
  const shown = `(${momentSql} + ${zones[zone] * hourMs})`;
  if (bucket === 'month') return `epoch_ms(date_trunc('month', epoch_ms(${shown})))`;
  const lengthMs = shortestMs[bucket];
  const beforeMs = twoThousandYearsMs + (bucket === 'week' ? thursdayMs : 0);
  return `((${shown} + ${beforeMs}) // ${lengthMs} * ${lengthMs} - ${beforeMs})`;
}

/** How a bucket is written, by what the zone's clocks show at its beginning, as if that were UTC. */
export function bucketText(bucket: TimeBucket, shownMs: number, zone: Zone): string {
  const shown = new Date(shownMs).toISOString();
  switch (bucket) {
    case 'hour':
      return `${shown.slice(0, 'yyyy-mm-ddThh:mm:ss'.length)}${zones[zone] === 0 ? 'Z' : '+08:00'}`;
    case 'day':
    case 'week':
      return shown.slice(0, 'yyyy-mm-dd'.length);
    case 'month':
      return shown.slice(0, 'yyyy-mm'.length);
  }
}

/** The moments at which a written bucket begins and at which it has ended. */
export function bucketBounds(bucket: TimeBucket, text: string, zone: Zone): Readonly<{ from: Instant; to: Instant }> {
  const shown =
    bucket === 'hour'
      ? `${text.slice(0, 'yyyy-mm-ddThh:mm:ss'.length)}Z`
      : `${bucket === 'month' ? `${text}-01` : text}T00:00:00Z`;
  const begins = new Date(shown);
  const ends = new Date(begins);
  if (bucket === 'month') ends.setUTCMonth(ends.getUTCMonth() + 1);
  else ends.setTime(ends.getTime() + shortestMs[bucket]);
  const utc = (at: Date) => instant(at.getTime() - zones[zone] * hourMs);
  return { from: utc(begins), to: utc(ends) };
}

/** The bucket that a moment lies in, as it is written. */
export function bucketAt(bucket: TimeBucket, atMs: number, zone: Zone): string {
  const shownMs = atMs + zones[zone] * hourMs;
  if (bucket === 'month') return bucketText(bucket, shownMs, zone);
  const beforeMs = bucket === 'week' ? thursdayMs : 0;
  const lengthMs = shortestMs[bucket];
  return bucketText(bucket, Math.floor((shownMs + beforeMs) / lengthMs) * lengthMs - beforeMs, zone);
}

/** Every bucket from that of a moment to the last that begins before another. */
export function bucketsFrom(
  bucket: TimeBucket,
  { fromMs, toMs, zone }: Readonly<{ fromMs: number; toMs: number; zone: Zone }>,
): readonly string[] {
  const buckets: string[] = [];
  for (let atMs = fromMs; atMs < toMs;) {
    const text = bucketAt(bucket, atMs, zone);
    buckets.push(text);
    atMs = bucketBounds(bucket, text, zone).to;
  }
  return buckets;
}

/** The first moment of a written day in the zone, or the moment that is written; null for what is neither or in no calendar. */
export function dayOrMoment(text: string, zone: Zone): Instant | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return parseMoment(text);
  const midnight = parseMoment(`${text}T00:00:00Z`);
  return midnight === null ? null : instant(midnight - zones[zone] * hourMs);
}
