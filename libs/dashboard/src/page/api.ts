// The part of the public API that this page reads; every figure on the page comes from one of these answers.
import {
  addressOf,
  type components,
  createHutongClient,
  type DataOf,
  dataOf,
  type GetPath,
  type ParametersOf,
} from '@hutong/client';

type Schemas = components['schemas'];

/** What every answer of the read side carries. */
export type Computed = Pick<Schemas['FiguresAnswer'], 'position' | 'definition'>;

/** Whole minor units as a decimal string. */
export type MoneyJson = Readonly<{ minorUnits: string; currency: string }>;

export type Payment = Pick<
  Schemas['PaymentAnswer'],
  | 'platform'
  | 'paymentRequestId'
  | 'orderIds'
  | 'channelId'
  | 'presentation'
  | 'payerApp'
  | 'buyer'
  | 'payer'
  | 'amount'
  | 'status'
  | 'requestedAt'
>;

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

export type Stage = Pick<
  Schemas['StageAnswer'],
  'stageId' | 'channelIds' | 'cohortBasisPoints' | 'rolledBack' | 'occurredAt'
>;

/** How far a projection has come, and why it stopped: at an event that it cannot take up, or with all others. */
export type ProjectionProgress = Schemas['ProjectionProgress'];

/** Chinese is what the page shows. */
export type Institution = Pick<Schemas['InstitutionAnswer'], 'institutionId' | 'names'>;

/** A platform's channels and stages, in the order in which they came. */
export type Rollout = Readonly<{
  channels: readonly Pick<Schemas['ChannelAnswer'], 'channelId' | 'names' | 'codeIssuer'>[];
  stages: readonly Stage[];
  revision: string;
}>;

/** A question to the API. The page links it by its address, so that a reader can check a figure. */
export type Question<Path extends GetPath> = Readonly<{ path: Path; params: ParametersOf<Path>; address: string }>;

const question = <Path extends GetPath>(path: Path, params: ParametersOf<Path>): Question<Path> => ({
  path,
  params,
  address: addressOf(path, params),
});
const figures = (query: ParametersOf<'/v1/figures'>['query']) => question('/v1/figures', { query });

const paymentsShown = 20;
/** Most rows that one answer has. */
const rowsMax = '10000';
const shared = { measures: 'value,count,net', shareOf: 'wallet', limit: rowsMax };

export const questions = {
  payments: question('/v1/payments', { query: { limit: paymentsShown } }),
  payment: (paymentRequestId: string) => question('/v1/payments/{paymentRequestId}', { path: { paymentRequestId } }),
  projections: question('/v1/projections', {}),
  shares: figures({ ...shared, by: 'platform,currency,wallet' }),
  /** At the position of the shares of all stages together, so that both are of the same payments. */
  sharesByStage: (position: string) => figures({ ...shared, by: 'platform,currency,stage,wallet', asOf: position }),
  days: ({ platform, currency }: VolumeSearch) =>
    figures({ measures: 'value', by: 'day', platform, currency, limit: rowsMax }),
  volumes: (search: VolumeSearch, { bucket, from }: Readonly<{ bucket: 'hour' | 'day'; from: string | null }>) =>
    figures({
      measures: 'value',
      by: `${bucket},channel`,
      ...search,
      ...(from !== null && { from }),
      limit: rowsMax,
    }),
  institution: (institutionId: string) => question('/v1/institutions/{institutionId}', { path: { institutionId } }),
  rollout: (platform: string) => question('/v1/rollouts/{platform}', { path: { platform } }),
};

export type VolumeSearch = Readonly<{ platform: string; currency: string }>;

/** The page asks again by itself, in its next round. */
const client = createHutongClient({ requestTimeoutMs: 10_000, attemptsMax: 1 });

/** Asks one question. Throws `ProblemAnswerError`, or what `fetch` throws when nobody answers. */
export const ask = <Path extends GetPath>({ path, params }: Question<Path>): Promise<DataOf<Path, 'get'>> =>
  // The types of one path follow from it; of any path the compiler cannot say which.
  dataOf(client.GET(path, ...([{ params }] as never))) as Promise<DataOf<Path, 'get'>>;

/** Asks for figures; which columns their rows have follows from the question. */
export const askFigures = async <Answer extends Computed>(asked: Question<'/v1/figures'>): Promise<Answer> =>
  (await ask(asked)) as unknown as Answer;
