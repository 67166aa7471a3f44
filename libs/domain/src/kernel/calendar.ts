import { type Instant, addMs, instant } from './instant.js';

const dayMs = 86_400_000;
/** Asia/Shanghai is UTC+8 all year, without daylight saving since 1991. */
const shanghaiAheadMs = 8 * 3_600_000;
/** Moments are stored and compared as text, which only years of four digits stand. */
const yearsFrom = instant(Date.parse('0000-01-01T00:00:00.000Z'));
const yearsTo = instant(Date.parse('9999-12-31T23:59:59.999Z'));

/** Reads an RFC 3339 moment with its offset. Null for what is not written so, and for what is in no calendar, such as 30 February. */
export function parseMoment(text: string): Instant | null {
  const [, time = ''] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/.exec(text) ?? [];
  const at = Date.parse(text);
  return inCalendar(time) !== null && at >= yearsFrom && at <= yearsTo ? instant(at) : null;
}

/** Reads what a clock in Shanghai shows, such as `2019-02-19 05:01:46`; null as with `parseMoment`. */
export function parseShanghaiTime(text: string): Instant | null {
  const asUtc = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) ? inCalendar(text.replace(' ', 'T')) : null;
  return asUtc === null ? null : addMs(asUtc, -shanghaiAheadMs);
}

/** The first moment of the natural day in Shanghai. */
export const shanghaiMidnight = (at: Instant): Instant =>
  instant(Math.floor((at + shanghaiAheadMs) / dayMs) * dayMs - shanghaiAheadMs);

/** A day and time as of UTC. The parser of dates takes 30 February as a day in March: such a day does not read back. */
function inCalendar(time: string): Instant | null {
  const at = Date.parse(`${time}Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(time) ? instant(at) : null;
}
