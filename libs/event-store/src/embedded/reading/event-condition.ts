import type { EventFilter } from '../../event-log.js';

/** A filter in the form the file can be asked in: what SQL decides cheaply as SQL, regular expressions as a test per row. */
export type EventCondition = Readonly<{
  sql: string;
  parameters: readonly (string | number)[];
  matches: (stream: string, type: string) => boolean;
}>;

/** Most types or prefixes that are put into one SQL statement; longer lists are tested row by row. */
const sqlTermsMax = 64;

/** The condition of a filter; worked out once for every filter object. */
export function conditionOf(filter: EventFilter): EventCondition {
  const known = conditions.get(filter) ?? newConditionOf(filter);
  conditions.set(filter, known);
  return known;
}

const conditions = new WeakMap<EventFilter, EventCondition>();

function newConditionOf({ types, streams }: EventFilter): EventCondition {
  const parts: EventCondition[] = [];
  if (types !== undefined) parts.push(types instanceof RegExp ? typePattern(types) : typeList(types));
  if (streams !== undefined)
    parts.push(streams instanceof RegExp ? streamPattern(streams) : streamPrefixes(streams.prefixes));
  return {
    sql: parts.map(({ sql }) => sql).join(''),
    parameters: parts.flatMap(({ parameters }) => parameters),
    matches: (stream, type) => parts.every(({ matches }) => matches(stream, type)),
  };
}

function typeList(types: readonly string[]): EventCondition {
  const wanted = new Set(types);
  const matches = (_stream: string, type: string) => wanted.has(type);
  if (types.length > sqlTermsMax) return { sql: '', parameters: [], matches };
  return { sql: ` AND type IN (${types.map(() => '?').join(', ')})`, parameters: types, matches };
}

function streamPrefixes(prefixes: readonly string[]): EventCondition {
  const matches = (stream: string) => prefixes.some((prefix) => stream.startsWith(prefix));
  if (prefixes.length > sqlTermsMax || prefixes.length === 0) return { sql: '', parameters: [], matches };
  // substr keeps SQLite on the order of positions; a range would tempt it to the index on streams and a sort.
  return {
    sql: ` AND (${prefixes.map(() => 'substr(stream, 1, ?) = ?').join(' OR ')})`,
    parameters: prefixes.flatMap((prefix) => [Array.from(prefix).length, prefix]),
    matches,
  };
}

const typePattern = (pattern: RegExp): EventCondition => {
  const stateless = withoutMemory(pattern);
  return { sql: '', parameters: [], matches: (_stream, type) => stateless.test(type) };
};

const streamPattern = (pattern: RegExp): EventCondition => {
  const stateless = withoutMemory(pattern);
  return { sql: '', parameters: [], matches: (stream) => stateless.test(stream) };
};

// A global or sticky expression remembers where it stopped and would skip every second match.
const withoutMemory = ({ source, flags }: RegExp) => new RegExp(source, flags.replaceAll(/[gy]/g, ''));
