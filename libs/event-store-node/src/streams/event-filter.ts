import type { EventFilter } from '@hutong/event-store';
import { filterPatternCharactersMax } from '../limits.js';
import { refusals } from '../refusal.js';

/** The part of a filter message that says what is wanted, the same for reads and for persistent subscriptions. */
export type FilterExpressions = Readonly<{
  getStreamIdentifier: () => Expression | undefined;
  getEventType: () => Expression | undefined;
}>;
type Expression = Readonly<{ getRegex: () => string; getPrefixList: () => string[] }>;

/** A filter as the client wrote it, which can be stored and understood again. */
export type StoredFilter = Readonly<{ on: 'streams' | 'types'; prefixes: readonly string[]; pattern: string }>;

/** Reads a filter; throws a `Refusal` when it names nothing. */
export function storedFilterOf(message: FilterExpressions): StoredFilter {
  const stream = message.getStreamIdentifier();
  const expression = stream ?? message.getEventType();
  if (expression === undefined) throw refusals.invalid('The filter names neither streams nor types');
  const on = stream === undefined ? 'types' : 'streams';
  return { on, prefixes: expression.getPrefixList(), pattern: expression.getRegex() };
}

/** The filter of the log that a client's filter means; throws a `Refusal` when it cannot be understood. */
export function eventFilterOf({ on, prefixes, pattern }: StoredFilter): EventFilter {
  if (on === 'streams') return { streams: prefixes.length > 0 ? { prefixes } : patternOf(pattern) };
  return { types: prefixes.length > 0 ? startsWithAny(prefixes) : patternOf(pattern) };
}

const startsWithAny = (prefixes: readonly string[]) =>
  new RegExp(`^(?:${prefixes.map((prefix) => prefix.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)).join('|')})`);

function patternOf(pattern: string): RegExp {
  if (pattern.length > filterPatternCharactersMax) {
    throw refusals.invalid(`A filter's regular expression has at most ${filterPatternCharactersMax} characters`);
  }
  try {
    return new RegExp(pattern);
  } catch {
    throw refusals.invalid("The filter's regular expression cannot be understood");
  }
}
