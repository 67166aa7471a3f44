/** Every time on the page is of this zone; it has had no daylight saving since 1991, so buckets have one length. */
export const zoneName = 'Asia/Shanghai, UTC+8';

export type Bucket = 'hour' | 'day';

export const bucketLengthMs: Readonly<Record<Bucket, number>> = { hour: 3_600_000, day: 86_400_000 };

/** When a natural day of the zone begins. */
export const startOfDay = (day: string): number => Date.parse(`${day}T00:00:00+08:00`);

/** The natural day of an hour as the API writes it: `2023-10-18T15:00:00+08:00`. */
export const dayOfHour = (hour: string): string => hour.slice(0, 'yyyy-mm-dd'.length);

const format = (locale: string, options: Intl.DateTimeFormatOptions) => {
  const formatter = new Intl.DateTimeFormat(locale, { timeZone: 'Asia/Shanghai', ...options });
  return (epochMs: number) => formatter.format(epochMs);
};

/** `2026-11-22 16:20:05`. */
export const formatMoment = format('sv-SE', { dateStyle: 'short', timeStyle: 'medium' });

/** `16:20:05`. */
export const formatClock = format('sv-SE', { timeStyle: 'medium' });

/** `2026-11-22`. */
export const formatDay = format('sv-SE', { dateStyle: 'short' });

/** `22 Nov`. */
export const formatShortDay = format('en-GB', { day: 'numeric', month: 'short' });

/** `16:00`. */
export const formatHour = format('sv-SE', { timeStyle: 'short' });

/** A bucket by its name: `2026-11-22 16:00–17:00`, or `2026-11-22`. */
export const formatBucket = (startMs: number, bucket: Bucket): string =>
  bucket === 'day'
    ? formatDay(startMs)
    : `${formatDay(startMs)} ${formatHour(startMs)}–${formatHour(startMs + bucketLengthMs.hour)}`;
