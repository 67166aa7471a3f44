import { type InstantJson, instantFromJson, instantToJson, shanghaiMidnight } from '@hutong/domain/kernel';

const hoursKeptMax = 20_000;

/** The hour and the natural day in Asia/Shanghai that hold a moment: their first moments. */
export type Buckets = Readonly<{ hour: InstantJson; day: InstantJson }>;

// Parsing a date costs more than the rest of a cell; a log has few hours and many events.
const keptByHour = new Map<string, Buckets>();

/** The buckets of a stored moment. Throws when it is not in the stored form. */
export function bucketsOf(occurredAt: InstantJson): Buckets {
  const hourText = storedMoment(occurredAt).slice(0, 13);
  const kept = keptByHour.get(hourText);
  if (kept !== undefined) return kept;
  const hour = `${hourText}:00:00.000Z`;
  const buckets = { hour, day: instantToJson(shanghaiMidnight(instantFromJson(hour))) };
  if (keptByHour.size >= hoursKeptMax) keptByHour.clear();
  keptByHour.set(hourText, buckets);
  return buckets;
}

/** Moments are compared as text, so each must be in the one stored form: `2023-10-18T04:00:00.000Z`. */
export function storedMoment(occurredAt: InstantJson): InstantJson {
  if (occurredAt.length === 24 && occurredAt.endsWith('Z')) return occurredAt;
  throw new TypeError(`occurredAt ${JSON.stringify(occurredAt)} is not RFC 3339 UTC with milliseconds`);
}
