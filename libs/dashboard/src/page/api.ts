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

/** Captured value of one channel in one bucket, which is named by its day or its hour. */
export type VolumeCell = Readonly<{ day?: string; hour?: string; channel: string; value: string }>;

/** Captured value of one day. */
export type DayVolume = Readonly<{ day: string; value: string }>;

/** What `GET /v1/figures` answers: a row for each combination of dimensions. */
export type Figures<Row> = Computed & Readonly<{ rows: readonly Row[] }>;

/** What a share is a share of, as the API calls it. */
export type Measure = 'value' | 'count' | 'net';

/** A platform and a currency, and a stage where the question is cut by stage: null before any. */
type InMarket = Readonly<{ platform: string; currency: string; stage?: string | null }>;

/** What one wallet carried in a market. Shares are null where they would be of nothing. */
export type WalletShare = InMarket &
  Readonly<{ wallet: string }> &
  Readonly<Record<Measure, string>> &
  Readonly<Record<`${Measure}Share`, string | null>>;

/** A market as a whole: what it carried, and how concentrated that is. */
export type MarketFigure = Readonly<{ whole: string }> &
  Readonly<Record<'hhi' | 'cr1' | 'cr2' | 'cr3' | 'cr4', string | null>>;
export type MarketFigures = InMarket & Readonly<{ figures: Readonly<Record<Measure, MarketFigure>> }>;

export type Shares = Figures<WalletShare> & Readonly<{ markets: readonly MarketFigures[] }>;

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
/** Most rows that one answer has. */
const rowsMax = '10000';
const shared = { measures: 'value,count,net', shareOf: 'wallet', limit: rowsMax };

/** The addresses of the answers: the page asks these, and links the same ones so that a reader can check a figure. */
export const addresses = {
  payments: `/v1/payments?limit=${paymentsShown}`,
  payment: (paymentRequestId: string) => `/v1/payments/${encodeURIComponent(paymentRequestId)}`,
  projections: '/v1/projections',
  shares: `/v1/figures?${query({ ...shared, by: 'platform,currency,wallet' })}`,
  /** At the position of the shares of all stages together, so that both are of the same payments. */
  sharesByStage: (position: string) =>
    `/v1/figures?${query({ ...shared, by: 'platform,currency,stage,wallet', asOf: position })}`,
  days: ({ platform, currency }: VolumeSearch) =>
    `/v1/figures?${query({ measures: 'value', by: 'day', platform, currency, limit: rowsMax })}`,
  volumes: (search: VolumeSearch, { bucket, from }: Readonly<{ bucket: 'hour' | 'day'; from: string | null }>) =>
    `/v1/figures?${query({ measures: 'value', by: `${bucket},channel`, ...search, from, limit: rowsMax })}`,
  institution: (institutionId: string) => `/v1/institutions/${encodeURIComponent(institutionId)}`,
  rollout: (platform: string) => `/v1/rollouts/${encodeURIComponent(platform)}`,
};

export type VolumeSearch = Readonly<{ platform: string; currency: string }>;

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
