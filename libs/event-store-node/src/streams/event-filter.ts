import type { RecordFilter, TextMatcher } from '@hutong/event-store';
import { filterPrefixCharactersMax, filterPrefixesMax } from '../limits.js';
import { PatternError } from '../patterns/dotnet-pattern.js';
import { linearTestOf } from '../patterns/linear-pattern.js';
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
export function eventFilterOf({ on, prefixes, pattern }: StoredFilter): RecordFilter {
  checkPrefixes(prefixes);
  if (on === 'streams') return { streams: prefixes.length > 0 ? { prefixes } : patternOf(pattern) };
  return { types: prefixes.length > 0 ? startsWithAny(prefixes) : patternOf(pattern) };
}

const startsWithAny = (prefixes: readonly string[]): TextMatcher => ({
  matches: (text) => prefixes.some((prefix) => text.startsWith(prefix)),
});

function checkPrefixes(prefixes: readonly string[]): void {
  if (prefixes.length > filterPrefixesMax) throw refusals.invalid(`A filter has at most ${filterPrefixesMax} prefixes`);
  if (prefixes.reduce((sum, { length }) => sum + length, 0) > filterPrefixCharactersMax) {
    throw refusals.invalid(`The prefixes of a filter have at most ${filterPrefixCharactersMax} characters`);
  }
}

function patternOf(pattern: string): TextMatcher {
  try {
    return { matches: linearTestOf(pattern) };
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    throw refusals.invalid(`The filter's regular expression is not supported: ${error.message}`);
  }
}
