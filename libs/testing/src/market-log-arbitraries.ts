import { categoryOf, decodeEvent, judge, paymentRequests, streamTypes } from '@hutong/domain';
import * as fc from 'fast-check';
import type { StreamEvent } from './made-log.js';
import { marketDisturbances } from './market-disturbances.js';
import { wovenLives } from './payment-life-arbitraries.js';
import { worldOf } from './payment-world.js';

type Disturbance = Readonly<{
  what: keyof typeof marketDisturbances | 'repeated' | 'late';
  /** Which of the requests it is about, counted round. */
  request: number;
  /** How many events after the request it is recorded. */
  later: number;
  /** How long after the request it occurred; less than nothing where business times are out of order. */
  afterMs: number;
  salt: number;
}>;

const words = [
  ...(Object.keys(marketDisturbances) as (keyof typeof marketDisturbances)[]),
  'repeated',
  'late',
] as const;
const disturbance: fc.Arbitrary<Disturbance> = fc.record({
  what: fc.constantFrom(...words),
  request: fc.nat(30),
  later: fc.oneof(fc.nat(3), fc.nat(40)),
  afterMs: fc.constantFrom(-86_400_000, -1, 0, 9, 10, 25, 1_999, 3_600_000),
  salt: fc.nat(999),
});

/**
 * Logs of whole lives woven into one another on the world of `worldOf`, with requests that end in every way, payments requested anew, pages
 * shown anew, rows of bills, a stage and an interconnection that end, and events that come late, out of order or twice: all that counts of it.
 */
export const marketLogs = (
  size: Readonly<{ paymentsMax: number; disturbancesMax: number }>,
): fc.Arbitrary<StreamEvent[]> =>
  fc
    .record({
      lives: wovenLives({ paymentsMax: size.paymentsMax, areSomeUnconnected: true }),
      disturbances: fc.array(disturbance, { maxLength: size.disturbancesMax }),
    })
    .map(({ lives, disturbances }) => {
      const disturbed = disturbances.reduce<readonly StreamEvent[]>(withDisturbance, lives);
      return whatCounts([...worldOf().events, ...disturbed]);
    });

/** The events that can follow in their streams; the others would be set aside. */
function whatCounts(events: readonly StreamEvent[]): StreamEvent[] {
  const states = new Map<string, unknown>();
  return events.filter((event) => {
    const type = streamTypes.find(({ category }) => category === categoryOf(event.stream));
    if (!type) return false;
    const judgement = judge(type, states.has(event.stream) ? states.get(event.stream) : type.initialState, event);
    if (judgement.counts) states.set(event.stream, judgement.state);
    return judgement.counts;
  });
}

function withDisturbance(
  events: readonly StreamEvent[],
  { what, request, later, afterMs, salt }: Disturbance,
  index: number,
): readonly StreamEvent[] {
  const requests = events.flatMap((event, at) => {
    if (event.type !== 'PaymentRequested') return [];
    const { data } = decodeEvent(paymentRequests, event);
    return 'terms' in data ? [{ at, terms: data.terms }] : [];
  });
  const meant = requests[request % Math.max(1, requests.length)];
  if (meant === undefined) return events;
  if (what === 'late') return withLateEvent(events, meant.at + (later % 8), afterMs);
  const at = Math.min(events.length, meant.at + 1 + later);
  const occurredAt = movedBy(meant.terms.requestedAt, afterMs);
  const more =
    what === 'repeated'
      ? events.slice(at - 1, at)
      : marketDisturbances[what]({ terms: meant.terms, occurredAt, index, salt });
  return [...events.slice(0, at), ...more, ...events.slice(at)];
}

/** One event occurred at another time than those around it. */
const withLateEvent = (events: readonly StreamEvent[], at: number, byMs: number): readonly StreamEvent[] =>
  events.map((event, index) => {
    const { occurredAt } = event.data;
    if (index !== at || typeof occurredAt !== 'string') return event;
    return { ...event, data: { ...event.data, occurredAt: movedBy(occurredAt, byMs) } };
  });

const movedBy = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString();
