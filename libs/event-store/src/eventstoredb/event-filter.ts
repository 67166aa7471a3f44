import type { EventFilter } from '../event-log.js';
import { isSystemEvent } from './recorded-event.js';

/** A condition that the server can hold: on the stream's name or on the event's type, by prefixes or by a pattern. */
export type ServerCondition = Readonly<
  { on: 'stream' | 'type' } & ({ prefixes: readonly string[]; pattern?: never } | { pattern: string; prefixes?: never })
>;

/**
 * A filter as one condition for the server, which holds for at least every wanted event, and the exact one for our side:
 * the server takes one condition only, knows no exact type, and reads patterns as .NET does.
 */
export type SplitFilter = Readonly<{
  server: ServerCondition;
  /** Whether an event is wanted; never one of the server's own. */
  matches: (stream: string, type: string) => boolean;
}>;

const everythingOfUsers: ServerCondition = { on: 'type', pattern: '^[^$]' };

/** Most prefixes that are sent to the server; longer lists are held on our side. */
const prefixesMax = 64;

export function splitFilter({ types, streams }: EventFilter = {}): SplitFilter {
  const conditions = [streamCondition(streams), typeCondition(types)];
  return {
    server: conditions.map(({ server }) => server).find((server) => server !== undefined) ?? everythingOfUsers,
    matches: (stream, type) => !isSystemEvent(stream, type) && conditions.every(({ matches }) => matches(stream, type)),
  };
}

type Condition = Readonly<{ server?: ServerCondition | undefined; matches: SplitFilter['matches'] }>;

function streamCondition(streams: EventFilter['streams']): Condition {
  if (streams === undefined) return { matches: () => true };
  if (streams instanceof RegExp) {
    const exact = withoutMemory(streams);
    return { server: patternCondition('stream', streams), matches: (stream) => exact.test(stream) };
  }
  const { prefixes } = streams;
  return {
    server: prefixCondition('stream', prefixes),
    matches: (stream) => prefixes.some((prefix) => stream.startsWith(prefix)),
  };
}

function typeCondition(types: EventFilter['types']): Condition {
  if (types === undefined) return { matches: () => true };
  if (types instanceof RegExp) {
    const exact = withoutMemory(types);
    return { server: patternCondition('type', types), matches: (_stream, type) => exact.test(type) };
  }
  const wanted = new Set(types);
  return { server: prefixCondition('type', types), matches: (_stream, type) => wanted.has(type) };
}

function prefixCondition(on: ServerCondition['on'], prefixes: readonly string[]): ServerCondition | undefined {
  const isSendable = prefixes.length > 0 && prefixes.length <= prefixesMax && !prefixes.includes('');
  return isSendable ? { on, prefixes } : undefined;
}

/**
 * Patterns that .NET reads as JavaScript does, or more widely: plain characters, anchors, groups, alternatives, quantifiers,
 * classes without negation. Everything else is held on our side only, at the price of reading all events.
 */
const portable =
  /^(?:[\w \-:,@/|^$.*+?]|\((?!\?)|\(\?:|\)|\{\d+(?:,\d*)?\}|\\[dws.\-$^*+?()[\]{}|/\\]|\[[\w \-:,@/.$]+\])*$/;

function patternCondition(on: ServerCondition['on'], { source, flags }: RegExp): ServerCondition | undefined {
  const isSendable = flags.replaceAll(/[gy]/g, '') === '' && portable.test(source);
  return isSendable ? { on, pattern: source } : undefined;
}

// A global or sticky expression remembers where it stopped and would skip every second match.
const withoutMemory = ({ source, flags }: RegExp) => new RegExp(source, flags.replaceAll(/[gy]/g, ''));
