import type { InstantJson } from '@hutong/domain/kernel';
import type { MarketDefinition } from '../asking/market-question.js';
import type { Period } from './first-payments.js';
import { momentOf, type StageLife } from './stage-lives.js';

/** Two windows of the same length around the opening of a stage. */
export type Windows = Readonly<{ after: Period; before: Period }>;

const dayMs = 86_400_000;

/** Windows of so many days, or shorter where the stage ended or the facts end before; null where nothing is told of the time after. */
export function windowsAround(
  { openedAt, endedAt }: Pick<StageLife, 'openedAt' | 'endedAt'>,
  { windowDays, told }: Readonly<{ windowDays: number; told: InstantJson }>,
): Windows | null {
  const openedAtMs = Date.parse(openedAt);
  const lengthMs = Math.min(windowDays * dayMs, ...[endedAt ?? told, told].map((end) => Date.parse(end) - openedAtMs));
  if (lengthMs <= 0) return null;
  return {
    after: { from: openedAt, to: momentOf(openedAtMs + lengthMs) },
    before: { from: momentOf(openedAtMs - lengthMs), to: openedAt },
  };
}

/** What of a stage's life lies in the period asked for, and is told; null where nothing does. */
export function lifeWithin(
  { openedAt, endedAt }: Pick<StageLife, 'openedAt' | 'endedAt'>,
  { from, to, told }: Pick<MarketDefinition, 'from' | 'to'> & Readonly<{ told: string }>,
): Period | null {
  const begins = Math.max(...[openedAt, from ?? openedAt].map(Date.parse));
  // The last moment that is told is within.
  const ends = Math.min(...[endedAt, to].flatMap((end) => end ?? []).map(Date.parse), Date.parse(told) + 1);
  return begins < ends ? { from: momentOf(begins), to: momentOf(ends) } : null;
}

export type Ends = Pick<MarketDefinition, 'from' | 'to'>;

/** The part of the market's period before or after a moment; null where there is none. */
export function within({ from, to }: Ends, ends: Ends): Ends | null {
  const begins = [from, ends.from]
    .flatMap((at) => at ?? [])
    .toSorted()
    .at(-1);
  const until = [to, ends.to].flatMap((at) => at ?? []).toSorted()[0];
  if (begins !== undefined && until !== undefined && begins >= until) return null;
  return { ...(begins === undefined ? {} : { from: begins }), ...(until === undefined ? {} : { to: until }) };
}

/** A market until so many days after a stage opened, or its own end where that is earlier; null where it begins later. */
export function firstDaysOf(
  { openedAt }: Pick<StageLife, 'openedAt'>,
  market: MarketDefinition,
  days: number,
): MarketDefinition | null {
  const ends = within(market, { to: momentOf(Date.parse(openedAt) + days * dayMs) });
  return ends === null ? null : { ...market, ...ends };
}
