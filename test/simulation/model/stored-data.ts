import type { RecordedEvent } from '@hutong/event-store';

// What the model reads of stored events: its own reading of the format, with no type of the product. What is null is not stored.

export type Amount = Readonly<{ minorUnits: string; currency: string }>;
type Person = Readonly<{ ref: string }>;
type PaidOrder = Readonly<{ orderId: string; amount: Amount }>;
export type Range = Readonly<{ min?: Amount; max?: Amount }>;
export type Selection = Readonly<{ included?: readonly string[]; excluded: readonly string[] }>;
type Arrangement = Readonly<{ rank: number; preselected: boolean; folded: boolean }>;
type FeePart = Readonly<{ party: string; role: string; amount: Amount }>;
type Posting = Readonly<{ account: Readonly<{ kind: string; holder: string }>; minorUnits: string }>;

type ChannelData = Readonly<{ channelId: string; codeIssuer: string; field: string; presentation: string }>;

export type Channel = Arrangement & ChannelData & Readonly<{ interconnectionId?: string; amountMax?: Amount }>;

export type Line = Readonly<{ productId: string; category: string }>;

export type Offer = Arrangement &
  Readonly<{
    channelId: string;
    stageId?: string;
    bucket?: number;
    inCohort?: boolean;
    interconnectionRevision?: string;
    reasons: readonly string[];
  }>;

export type Stage = Readonly<{
  stageId: string;
  drawId?: string;
  channelIds: readonly string[];
  cohortBasisPoints: number;
  rules: Readonly<Record<'categories' | 'products' | 'merchants' | 'cities', Selection> & { amount: Range }>;
}>;

type Terms = Readonly<{
  paymentRequestId: string;
  supersedes?: string;
  platform: string;
  orders: readonly PaidOrder[];
  buyer: Person;
  amount: Amount;
  channel: ChannelData;
}>;

/** Every field that the model reads, of whichever event: a rule reads those of the types that it is about. */
export type Data = Arrangement &
  Stage &
  Readonly<{
    orderId: string;
    paymentRequestId: string;
    dimensions?: Readonly<{ paymentRequestId: string }>;
    terms: Terms;
    platform: string;
    merchant: Readonly<{ merchantId: string }>;
    city?: string;
    buyer: Person;
    lines: readonly Line[];
    amount: Amount;
    rolloutRevision?: string;
    offers: readonly Offer[];
    reason: string;
    by: string;
    outcome: string;
    expiresAt: string;
    closableFrom: string;
    designatedPayer?: Person;
    capabilities: Readonly<{ payer: string; presents: string }>;
    payer: Person;
    payerApp: string;
    same: boolean;
    lockedUntil: string;
    funding: Readonly<{ kind: string }>;
    clearingHouse?: string;
    interconnection?: Readonly<{ interconnectionId: string; revision: string }>;
    basis: 'claimed' | 'reported';
    orders: readonly PaidOrder[];
    amounts: Readonly<{ total: Amount; cash: Amount; due: Amount; coupons: readonly Coupon[] }>;
    fee?: Readonly<{ total: Amount; parts: readonly FeePart[] }>;
    postings: readonly Posting[];
    refundId: string;
    beneficiary: Person;
    cash: Amount;
    coupons: readonly Coupon[];
    feeReturned: Readonly<{ total: Amount; parts: readonly FeePart[] }>;
    channelId: string;
    channel: Channel;
    drawId: string;
    salt: string;
    interconnectionId: string;
    validFrom: string;
    validTo: string;
    occurredAt: string;
  }>;
type Coupon = Readonly<{ funderRole: string; amount: Amount }>;

export const dataOf = (event: RecordedEvent): Data => event.data as unknown as Data;

/** When the ledger decided it, in milliseconds; in logs that do not say so, when it occurred. */
/** When it was stored, by the one clock that all processes share: machines' clocks differ. A log that was made up says only when it happened. */
export const storedAtOf = ({ metadata, data, recordedAtMs }: RecordedEvent): number =>
  'decidedAt' in metadata ? recordedAtMs : Date.parse(String(data['occurredAt']));

export const decidedAtOf = ({ metadata, data }: RecordedEvent): number =>
  Date.parse(String(metadata['decidedAt'] ?? data['occurredAt']));

export const valueOf = ({ minorUnits }: Amount): bigint => BigInt(minorUnits);

/** In minor units, of amounts of one currency; null where there are two. */
export function sumOf(amounts: readonly Amount[]): bigint | null {
  const [first] = amounts;
  if (amounts.some(({ currency }) => currency !== first?.currency)) return null;
  return amounts.reduce((sum, amount) => sum + valueOf(amount), 0n);
}

export const sameAmount = (one: Amount, other: Amount): boolean =>
  one.currency === other.currency && one.minorUnits === other.minorUnits;

export const isOutside = ({ min, max }: Range, amount: Amount): boolean =>
  (min !== undefined && (min.currency !== amount.currency || valueOf(amount) < valueOf(min))) ||
  (max !== undefined && (max.currency !== amount.currency || valueOf(amount) > valueOf(max)));
