// The part of the public API that this page reads; every figure on the page comes from one of these answers.

/** What every answer of the read side carries. */
export type Computed = Readonly<{ position: string; definition: string }>;

/** Whole minor units as a decimal string. */
export type MoneyJson = Readonly<{ minorUnits: string; currency: string }>;

/** A reference that stands for a person in this ledger. */
export type Person = Readonly<{ ref: string }>;

export type Payment = Readonly<{
  platform: string;
  paymentRequestId: string;
  orderIds: readonly string[];
  channelId: string;
  presentation: string;
  payerApp: string | null;
  buyer: Person;
  payer: Person | null;
  amount: MoneyJson;
  status: string;
  requestedAt: string;
}>;

export type Payments = Computed & Readonly<{ payments: readonly Payment[] }>;

export type VolumeCell = Readonly<{
  bucketStart: string;
  platform: string;
  channelId: string;
  payerApp: string;
  stageId: string | null;
  currency: string;
  capturedMinorUnits: string;
}>;

export type ChannelVolumes = Computed & Readonly<{ cells: readonly VolumeCell[] }>;

/** Null in a market without turnover, as every share of nothing. */
export type Concentration = Readonly<Record<'cr1' | 'cr2' | 'cr3' | 'cr4', string | null>>;

export type Party = Readonly<{
  party: string;
  minorUnits: string;
  count: string;
  netMinorUnits: string;
  shareByValue: string | null;
  shareByCount: string | null;
  shareByNetValue: string | null;
}>;

export type Shares = Readonly<{
  totalMinorUnits: string;
  totalCount: string;
  netMinorUnits: string;
  parties: readonly Party[];
  hhiByValue: string | null;
  hhiByCount: string | null;
  concentrationByValue: Concentration;
  concentrationByCount: Concentration;
}>;

/** Shares of one platform and currency in one stage; `stageId` null is all stages together. */
export type MarketEntry = Readonly<{ platform: string; stageId: string | null; currency: string; byPayerApp: Shares }>;

export type MarketShares = Computed & Readonly<{ markets: readonly MarketEntry[] }>;

export type Stage = Readonly<{
  stageId: string;
  channelIds: readonly string[];
  cohortBasisPoints: number;
  rolledBack: boolean;
  /** When the stage was opened. */
  occurredAt?: string;
}>;

/** How far a projection has come, and why it stopped: at an event that it cannot take up, or with all others. */
export type ProjectionProgress = Readonly<{
  name: string;
  position: string;
  /** Events of its streams that are in no figure. */
  setAsideEvents: number;
  stopped: Readonly<{ position?: string; stream?: string; type?: string; reason: string }> | null;
}>;

/** Chinese is what the page shows. */
export type Names = Readonly<{ zh: string; en: string }>;

export type Institution = Readonly<{ institutionId: string; names: Names }>;

/** A platform's channels and stages, in the order in which they came. */
export type Rollout = Readonly<{
  channels: readonly Readonly<{ channelId: string; names: Names; codeIssuer: string }>[];
  stages: readonly Stage[];
  revision: string;
}>;

const paymentsShown = 20;

/** The addresses of the answers: the page asks these, and links the same ones so that a reader can check a figure. */
export const addresses = {
  payments: `/v1/payments?limit=${paymentsShown}`,
  payment: (paymentRequestId: string) => `/v1/payments/${encodeURIComponent(paymentRequestId)}`,
  projections: '/v1/projections',
  marketShares: '/v1/market-shares',
  channelVolumes: (search: VolumeSearch) => `/v1/channel-volumes?${query(search)}`,
  institution: (institutionId: string) => `/v1/institutions/${encodeURIComponent(institutionId)}`,
  rollout: (platform: string) => `/v1/rollouts/${encodeURIComponent(platform)}`,
};

export type VolumeSearch = Readonly<{
  bucket: 'hour' | 'day';
  platform: string;
  currency: string;
  /** Start of the first bucket wanted; null for all. */
  from: string | null;
}>;

const requestTimeoutMs = 10_000;

function query(wanted: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(wanted).filter((entry): entry is [string, string] => entry[1] !== null);
  return new URLSearchParams(given).toString();
}

/** The server answered, but not with what was asked for. */
export class AnswerError extends Error {
  constructor(
    readonly status: number,
    address: string,
  ) {
    super(`${address} answered with status ${status}`);
  }
}

/** Asks for JSON, for at most `requestTimeoutMs`. Throws `AnswerError`, or what fetch throws when nobody answers. */
export async function getJson<T>(address: string): Promise<T> {
  const response = await fetch(address, {
    headers: { accept: 'application/json' },
    cache: 'no-store',
    signal: AbortSignal.timeout(requestTimeoutMs),
  });
  if (!response.ok) throw new AnswerError(response.status, address);
  return (await response.json()) as T;
}
