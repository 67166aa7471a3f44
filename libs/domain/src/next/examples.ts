import { type Instant, type Times, instant, instantFromJson } from './kernel/index.js';

// The story that the specs of this library tell: a lamp and a book bought on Taobao, paid from WeChat. For specs only.

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;
export const noon = instantFromJson('2023-10-18T04:00:00.000Z');
export const noonJson = '2023-10-18T04:00:00.000Z';

/** Told as it happens. */
export const at = (moment: Instant): Times => ({ occurredAt: moment, decidedAt: moment });
export const later = (ms: number): Instant => instant(noon + ms);
