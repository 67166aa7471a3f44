import { lateRefundId } from '@hutong/domain';
import type { Counted, Happening } from '../driver/pilot-summary.js';
import { capturedOver, happenings } from '../driver/happenings.js';
import { grouped } from './figures.js';
import type { InvariantCheck } from './invariant-check.js';
import { textTable } from './text-table.js';

/** What of an event tells what happened, as far as it is read. */
export type HappeningLine = Readonly<{
  type?: string;
  data?: Readonly<{
    basis?: string;
    refundId?: string;
    lineId?: string | null;
    designatedPayer?: object | null;
    terms?: Readonly<{ supersedes: string | null }>;
    dimensions?: Readonly<{ channel: Readonly<{ presentation: Parameters<typeof capturedOver>[0] }> }>;
  }>;
  end?: Readonly<{ complete: boolean }>;
}>;
type Data = NonNullable<HappeningLine['data']>;

const always = (what: string) => () => [what];
const ofKinds = (fact: string, what: string) =>
  Object.fromEntries(['Scan', 'Friend', 'Direct'].map((kind) => [`${kind}${fact}`, always(what)]));

/** What each event tells of the story. */
const toldBy: Readonly<Record<string, (data: Data) => readonly string[]>> = {
  PaymentRequested: ({ designatedPayer, terms }) => [
    ...(designatedPayer ? [happenings.named] : []),
    ...(terms?.supersedes ? [happenings.superseded] : []),
  ],
  PaymentCaptured: ({ basis, dimensions }) =>
    basis === 'reported' || !dimensions ? [happenings.takenLate] : [capturedOver(dimensions.channel.presentation)],
  OrderAmountChanged: always(happenings.amountChanged),
  OrderCancelled: always(happenings.cancelled),
  FriendLinkOpened: always(happenings.linkOpened),
  LinkRevoked: always(happenings.linkRevoked),
  // What was taken late goes back by itself: nobody in the plan asks for it.
  RefundRequested: ({ refundId, lineId }) =>
    refundId === lateRefundId ? [] : [happenings.refundAsked, ...(lineId ? [happenings.refundByLine] : [])],
  RefundAbnormal: always(happenings.refundAbnormal),
  RefundRedirected: always(happenings.refundRedirected),
  RefundClosed: always(happenings.refundGivenUp),
  ...ofKinds('RouteRefused', happenings.noRoute),
  ...ofKinds('FactorFailed', happenings.wrongFactor),
  ...ofKinds('Locked', happenings.lockedOut),
  ...ofKinds('ResultUnknown', happenings.resultUnknown),
  ScanDeclined: always(happenings.declined),
  FriendDeclined: always(happenings.declined),
};

/** The events that are asked of the log. */
export const happeningTypes: readonly string[] = Object.keys(toldBy);

/** What the log tells of the story. Throws when the events were not told to their end. */
export function happeningsInLog(lines: readonly HappeningLine[]): Counted<Happening> {
  if (lines.at(-1)?.end?.complete !== true) throw new Error('The events of the log were not told to their end');
  const counts = new Map<string, number>();
  for (const { type = '', data } of lines) {
    const told = data === undefined ? [] : (toldBy[type]?.(data) ?? []);
    for (const what of told) counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  return [...counts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([what, times]) => ({ what, times }));
}

/** Whether the log tells of as much as the plan expects, of each way to pay and of all that goes wrong. */
export function checkHappenings(planned: Counted<Happening>, found: Counted<Happening>): InvariantCheck {
  const name = 'each way to pay and what went wrong happened as often as the plan expects';
  const differing = whatOf(planned, found).filter((what) => timesOf(planned, what) !== timesOf(found, what));
  const examined = found.reduce((sum, { times }) => sum + times, 0);
  if (differing.length === 0) return { name, holds: true, detail: `${examined} examined` };
  const told = differing.map((what) => `${what}: expected ${timesOf(planned, what)}, found ${timesOf(found, what)}`);
  return { name, holds: false, detail: told.slice(0, differencesToldMax).join('; ') };
}

const differencesToldMax = 5;

/** In the order of the story; what the plan knows beside what the log tells. */
export function happeningTable(planned: Counted<Happening>, found: Counted<Happening>): readonly string[] {
  return textTable(
    ['what', 'planned', 'in the log'],
    whatOf(planned, found).map((what) => [what, grouped(timesOf(planned, what)), grouped(timesOf(found, what))]),
  );
}

function whatOf(planned: Counted<Happening>, found: Counted<Happening>): readonly string[] {
  const seen = new Set([...planned, ...found].map(({ what }) => what));
  const [paid, others] = [[...seen].filter(isPaid).sort(), [...seen].filter((what) => !isPaid(what))];
  const inOrder: readonly string[] = Object.values(happenings);
  return [...paid, ...others.sort((one, other) => inOrder.indexOf(one) - inOrder.indexOf(other))];
}

const isPaid = (what: string): boolean => !(Object.values(happenings) as readonly string[]).includes(what);
const timesOf = (counted: Counted<Happening>, of: string): number =>
  counted.find(({ what }) => what === of)?.times ?? 0;
