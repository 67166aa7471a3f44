import { shanghaiDayOf } from '../shanghai-day.js';

/** The day of a moment in Shanghai and in UTC, each named with its zone. */
export const daysOf = (occurredAt: string): readonly string[] => [
  `Asia/Shanghai ${shanghaiDayOf(occurredAt)}`,
  `UTC ${occurredAt.slice(0, 10)}`,
];
