import type { EventFilter } from '@hutong/event-store';
import { filterPatternCharactersMax } from '../limits.js';
import { refusals } from '../refusal.js';

/** The part of a filter message that says what is wanted, the same for reads and for persistent subscriptions. */
export type FilterExpressions = Readonly<{
  getStreamIdentifier: () => Expression | undefined;
  getEventType: () => Expression | undefined;
}>;
type Expression = Readonly<{ getRegex: () => string; getPrefixList: () => string[] }>;

/** The filter of the log that a client's filter means; throws a `Refusal` when it cannot be understood. */
export function filterOf(message: FilterExpressions): EventFilter {
  const stream = message.getStreamIdentifier();
  const type = message.getEventType();
  if (stream !== undefined) {
    const prefixes = stream.getPrefixList();
    return { streams: prefixes.length > 0 ? { prefixes } : patternOf(stream.getRegex()) };
  }
  if (type === undefined) throw refusals.invalid('The filter names neither streams nor types');
  const prefixes = type.getPrefixList();
  return { types: prefixes.length > 0 ? startsWithAny(prefixes) : patternOf(type.getRegex()) };
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
