import type { Period } from '@hutong/market';
import type { MarketDefinition } from './market-question.js';

/** The period of a market; what only occurred before `until` has its end there. */
export function periodOf({ from, to, until }: Pick<MarketDefinition, 'from' | 'to' | 'until'>): Period {
  const ends = [to, until].flatMap((text) => (text === undefined ? [] : [Date.parse(text)]));
  return {
    ...(from === undefined ? {} : { fromMs: Date.parse(from) }),
    ...(ends.length === 0 ? {} : { toMs: Math.min(...ends) }),
  };
}
