import type { Rule } from '@hutong/market';
import {
  type Amounts,
  amountsBy,
  count,
  type ExpectedVerdict,
  gapVerdict,
  rounded,
  total,
} from './expected-shares-under-test.js';
import type { Moved, Opened, Ordered, Refused, ReplayedMarket, Requested } from './replayed-market-under-test.js';

// Who chooses what, whose app pays whose code, what is live, and how tiers are treated, by loops over lists.

type Row = Readonly<Record<string, unknown>>;
const textOf = (parts: readonly unknown[]): string => JSON.stringify(parts);
const sortedRows = (rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));

/** From one channel to another: pairs that a request makes, where it had a choice. */
export function switchingRows(pairs: readonly Readonly<{ from: string | null; to: string }>[]): readonly Row[] {
  const rows = [...Map.groupBy(pairs, ({ from, to }) => textOf([from, to]))].map(([key, alike]) => {
    const [from, to] = JSON.parse(key) as readonly [string | null, string];
    const share = rounded(count(alike), count(pairs.filter((pair) => pair.from === from)));
    return { from, to, requests: String(alike.length), share };
  });
  return sortedRows(rows);
}

export const hasChoice = ({ terms }: Requested): boolean => terms.alternatives.length > 0;

export const preselectedPairs = (requests: readonly Requested[]) =>
  requests
    .filter(hasChoice)
    .map(({ terms }) => ({ from: terms.preselectedChannelId ?? null, to: terms.channel.channelId }));

/** The channel of each buyer's request before, whenever that was, to that of this one. */
export function previousPairs(all: readonly Requested[], isMeant: (request: Requested) => boolean) {
  return all.flatMap((request, index) => {
    const before = all.slice(0, index).findLast(({ terms }) => terms.buyer.ref === request.terms.buyer.ref);
    if (before === undefined || !isMeant(request) || !hasChoice(request)) return [];
    return [{ from: before.terms.channel.channelId, to: request.terms.channel.channelId }];
  });
}

/** Attempts to pay codes by the app and by who issued the code. */
export function crossScanRows(requests: readonly Requested[], refusals: readonly Refused[]): readonly Row[] {
  const attempts = [
    ...requests.flatMap(({ terms: { channel }, outcome, wallet }) =>
      (outcome === 'captured' || outcome === 'voided') && channel.presentation.endsWith('Code')
        ? [{ wallet, codeIssuer: channel.codeIssuer, end: outcome }]
        : [],
    ),
    ...refusals.flatMap(({ wallet, codeIssuer, presentation, reason }) =>
      presentation.endsWith('Code') ? [{ wallet, codeIssuer, end: reason === null ? 'declined' : 'routeRefused' }] : [],
    ),
  ];
  const rows = [...Map.groupBy(attempts, ({ wallet, codeIssuer }) => textOf([wallet, codeIssuer]))].map(
    ([key, ofPair]) => {
      const [wallet, codeIssuer] = JSON.parse(key) as readonly [string, string];
      const ended = (word: string) => count(ofPair.filter(({ end }) => end === word));
      const words = ['captured', 'voided', 'routeRefused', 'declined'];
      return {
        wallet,
        codeIssuer,
        ...Object.fromEntries(words.map((word) => [word, String(ended(word))])),
        attempts: String(ofPair.length),
        successRate: rounded(ended('captured'), count(ofPair)),
      };
    },
  );
  return sortedRows(rows);
}

/** The pairs that some stage has open at the last moment before another. */
export const livePairs = (stages: readonly Opened[], beforeMs: number): readonly string[] => {
  const live = stages.filter(({ openedMs, rolledBackMs }) => openedMs < beforeMs && rolledBackMs >= beforeMs);
  return [...new Set(live.map(({ platform, channel }) => `${platform} ${channel}`))].toSorted();
};

/** Institutions by tier: from a tenth, from a hundredth, and below, of everything that was paid. */
export function tierIn(amounts: Amounts): (issuer: string) => 'top' | 'middle' | 'tail' {
  const whole = total(amounts.values());
  return (issuer) => {
    const amount = amounts.get(issuer) ?? 0n;
    return 10n * amount >= whole ? 'top' : 100n * amount >= whole ? 'middle' : 'tail';
  };
}

export type Treated = Readonly<{
  orders: readonly Ordered[];
  requests: readonly Requested[];
  refusals: readonly Refused[];
  moved: readonly Moved[];
}>;

/** What a question about a platform in the period looks at. */
export const treatedIn = (
  market: ReplayedMarket,
  platform: string | null = null,
  isIn: (atMs: number) => boolean = () => true,
): Treated => {
  const isOn = (of: string) => platform === null || of === platform;
  return {
    orders: [...market.orders.values()].filter((order) => isOn(order.platform) && isIn(order.placedMs)),
    requests: [...market.payments.values()].filter(
      ({ terms, requestedMs }) => isOn(terms.platform) && isIn(requestedMs),
    ),
    refusals: market.refusals.filter((refusal) => isOn(refusal.platform) && isIn(refusal.atMs)),
    moved: market.moved.filter((one) => isOn(one.platform) && isIn(one.atMs)),
  };
};

/** The shortest time from the request to the end, in whole steps of 10 ms, that half of them do not exceed. */
export function medianTime(ended: readonly Requested[]): number | null {
  const times = ended
    .map(({ requestedMs, endedMs }) => Math.max(0, Math.floor(((endedMs ?? requestedMs) - requestedMs) / 10)) * 10)
    .toSorted((one, other) => one - other);
  return times[Math.ceil(times.length / 2) - 1] ?? null;
}

/** What is counted of the institutions of a tier. */
export function tierCounts({ orders, requests, moved }: Treated, isMember: (issuer: string) => boolean) {
  const looked = orders.flatMap(({ offers }) => offers).filter(({ codeIssuer }) => isMember(codeIssuer));
  const offered = looked.filter(({ reasons }) => reasons.length === 0);
  const ended = requests.filter(({ terms, outcome }) => outcome !== 'open' && isMember(terms.channel.codeIssuer));
  const captured = ended.filter(({ outcome }) => outcome === 'captured');
  const money = moved.filter(({ codeIssuer }) => isMember(String(codeIssuer)));
  return {
    looked: count(looked),
    offered: count(offered),
    preselected: count(offered.filter(({ preselected }) => preselected)),
    folded: count(offered.filter(({ folded }) => folded)),
    ranks: total(offered.map(({ rank }) => BigInt(rank))),
    ended: count(ended),
    captured: count(captured),
    fees: total(moneyOf(money, ({ feeThousandths }) => feeThousandths)),
    net: total(moneyOf(money, ({ amount }) => amount)),
    timeToPay: medianTime(captured),
  };
}

export const moneyOf = (moved: readonly Moved[], of: (one: Moved) => bigint): readonly bigint[] =>
  moved.map((one) => one.sign * of(one));

export const feeRate = (fees: bigint, net: bigint): string | null => rounded(fees, net * 1_000n);

/** The row of a tier, without the ends of its intervals. */
export function tierRow(counts: ReturnType<typeof tierCounts>) {
  return {
    looked: String(counts.looked),
    offered: String(counts.offered),
    offerRate: rounded(counts.offered, counts.looked),
    preselectionRate: rounded(counts.preselected, counts.offered),
    foldingRate: rounded(counts.folded, counts.offered),
    meanRank: rounded(counts.ranks, counts.offered),
    ended: String(counts.ended),
    captured: String(counts.captured),
    completion: rounded(counts.captured, counts.ended),
    timeToPay: counts.timeToPay === null ? null : String(counts.timeToPay),
    fees: String(counts.fees),
    net: String(counts.net),
    feeRate: feeRate(counts.fees, counts.net),
  };
}

/** How payments ended that were not captured, and what kept payers away, as `tier reason count`. */
export function failuresIn({ requests, refusals }: Treated, tierOf: (issuer: string) => string): readonly string[] {
  const failures = [
    ...requests
      .filter(({ outcome }) => outcome !== 'open' && outcome !== 'captured')
      .map(({ terms, outcome }) => `${tierOf(terms.channel.codeIssuer)} ${outcome}`),
    ...refusals.map(
      ({ codeIssuer, reason }) => `${tierOf(codeIssuer)} ${reason === null ? 'declined' : `routeRefused ${reason}`}`,
    ),
  ];
  return [...Map.groupBy(failures, (failure) => failure)].map(([name, alike]) => `${name} ${alike.length}`).toSorted();
}

/** Whether the top is offered more often than the tail, by the tiers of what was paid there. */
export function gapAmong(rule: Rule, treated: Treated): ExpectedVerdict {
  const amounts = amountsBy(treated.moved, 'codeIssuer', 'value');
  if (total(amounts.values()) === 0n) return { isMet: null, metBy: [], figure: null, why: 'nothingPaid' };
  const tierOf = tierIn(amounts);
  const rateOf = (tier: string) => {
    const { offered, looked } = tierCounts(treated, (issuer) => tierOf(issuer) === tier);
    return { part: offered, whole: looked };
  };
  return gapVerdict(rule, rateOf('tail'), rateOf('top'));
}
