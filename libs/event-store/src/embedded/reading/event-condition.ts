import type { EventFilter } from '../../event-log.js';

/** Says whether a stream's name or an event's type is wanted, however it comes to know. */
export type TextMatcher = Readonly<{ matches: (text: string) => boolean }>;

/** A filter that may also ask a matcher of the caller's own. */
export type RecordFilter = Readonly<{
  types?: EventFilter['types'] | TextMatcher;
  streams?: EventFilter['streams'] | TextMatcher;
}>;

/** A filter in the form the file can be asked in: what SQL decides cheaply as SQL, regular expressions as a test per row. */
export type EventCondition = Readonly<{
  sql: string;
  parameters: readonly (string | number)[];
  matches: (stream: string, type: string) => boolean;
  /** It asks a matcher whose costs nobody here knows. */
  isForeign: boolean;
}>;

/** Most types or prefixes that are put into one SQL statement; longer lists are tested row by row. */
const sqlTermsMax = 64;

/** The condition of a filter; worked out once for every filter object. */
export function conditionOf(filter: RecordFilter): EventCondition {
  const known = conditions.get(filter) ?? newConditionOf(filter);
  conditions.set(filter, known);
  return known;
}

const conditions = new WeakMap<RecordFilter, EventCondition>();

type Part = Omit<EventCondition, 'isForeign'>;

function newConditionOf({ types, streams }: RecordFilter): EventCondition {
  const parts: Part[] = [];
  if (types !== undefined) parts.push(typePart(types));
  if (streams !== undefined) parts.push(streamPart(streams));
  return {
    sql: parts.map(({ sql }) => sql).join(''),
    parameters: parts.flatMap(({ parameters }) => parameters),
    matches: (stream, type) => parts.every(({ matches }) => matches(stream, type)),
    isForeign: [types, streams].some((wanted) => wanted !== undefined && 'matches' in wanted),
  };
}

function typePart(types: NonNullable<RecordFilter['types']>): Part {
  if (types instanceof RegExp) return typeTest(testOf(types));
  return 'matches' in types ? typeTest(types.matches) : typeList(types);
}

function streamPart(streams: NonNullable<RecordFilter['streams']>): Part {
  if (streams instanceof RegExp) return streamTest(testOf(streams));
  return 'matches' in streams ? streamTest(streams.matches) : streamPrefixes(streams.prefixes);
}

type TextTest = TextMatcher['matches'];
const typeTest = (test: TextTest): Part => ({ sql: '', parameters: [], matches: (_stream, type) => test(type) });
const streamTest = (test: TextTest): Part => ({ sql: '', parameters: [], matches: (stream) => test(stream) });

function typeList(types: readonly string[]): Part {
  const wanted = new Set(types);
  const matches = (_stream: string, type: string) => wanted.has(type);
  if (types.length > sqlTermsMax) return { sql: '', parameters: [], matches };
  return { sql: ` AND type IN (${types.map(() => '?').join(', ')})`, parameters: types, matches };
}

function streamPrefixes(prefixes: readonly string[]): Part {
  const matches = (stream: string) => prefixes.some((prefix) => stream.startsWith(prefix));
  if (prefixes.length > sqlTermsMax || prefixes.length === 0) return { sql: '', parameters: [], matches };
  // substr keeps SQLite on the order of positions; a range would tempt it to the index on streams and a sort.
  return {
    sql: ` AND (${prefixes.map(() => 'substr(stream, 1, ?) = ?').join(' OR ')})`,
    parameters: prefixes.flatMap((prefix) => [Array.from(prefix).length, prefix]),
    matches,
  };
}

// A global or sticky expression remembers where it stopped and would skip every second match.
function testOf({ source, flags }: RegExp): TextTest {
  const stateless = new RegExp(source, flags.replaceAll(/[gy]/g, ''));
  return (text) => stateless.test(text);
}
