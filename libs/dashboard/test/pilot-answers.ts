import type { Institution, MarketFigures, Payment, Rollout, WalletShare } from '../src/page/api.js';
import { formatDay, formatHour } from '../src/page/time.js';
import type { Answers } from './fake-api.js';

const platform = 'taobao';
const currency = 'CNY';
const hourMs = 3_600_000;

export type Pilot = Readonly<{
  /** Start of the latest hour. */
  latestHourMs: number;
  hours: number;
  position: number;
  /** Stands for a buyer's reference, as the latest payment has it. */
  buyer: string;
}>;

const stages = ['incumbent', 'unionpay', 'pilot-1', 'pilot-5', 'pilot-20', 'pilot-50', 'pilot-100', 'tail'];

const channels = [
  {
    channelId: 'alipay.direct',
    names: { zh: '支付宝付款', en: 'Alipay' },
    codeIssuer: 'alipay',
    weights: [100, 86, 85, 83, 76, 66, 58, 55],
  },
  {
    channelId: 'wechat.saved-code',
    names: { zh: '微信扫码支付', en: 'WeChat Pay code' },
    codeIssuer: 'tenpay',
    weights: [0, 0, 1, 2, 6, 12, 17, 16],
  },
  {
    channelId: 'wechat.friend-link',
    names: { zh: '找微信好友帮我付', en: 'WeChat friend pay' },
    codeIssuer: 'tenpay',
    weights: [0, 0, 0, 1, 4, 8, 11, 12],
  },
  {
    channelId: 'unionpay.direct',
    names: { zh: '云闪付付款', en: 'QuickPass' },
    codeIssuer: 'unionpay-quickpass',
    weights: [0, 14, 14, 14, 14, 14, 14, 13],
  },
  {
    channelId: 'tail.saved-code',
    names: { zh: '小微扫码支付', en: 'Tail code' },
    codeIssuer: 'tail-pay',
    weights: [0, 0, 0, 0, 0, 0, 0, 4],
  },
];

const institutions: readonly Institution[] = [
  { institutionId: 'alipay', names: { zh: '支付宝', en: 'Alipay' } },
  { institutionId: 'tenpay', names: { zh: '微信支付', en: 'WeChat Pay' } },
  { institutionId: 'unionpay-quickpass', names: { zh: '云闪付', en: 'QuickPass' } },
  { institutionId: 'tail-pay', names: { zh: '小微支付', en: 'Tail Pay' } },
];

/** A pilot of four stages: deterministic, with the shapes and the definitions of the real API. */
export function pilotAnswers(pilot: Pilot): Answers {
  const hours = hourCells(pilot);
  const position = String(pilot.position);
  return {
    '/v1/projections': () =>
      ['payments.v4', 'facts.movements.v3'].map((name) => ({
        name,
        position,
        setAsideEvents: 0,
        stopped: null,
      })),
    '/v1/payments': () => ({
      position,
      definition: 'All payment requests of all platforms, newest first; amounts gross of refunds.',
      payments: payments(pilot),
      nextCursor: null,
    }),
    '/v1/figures': (search) => ({
      position,
      definition: 'value: Gross value: money captured, before coupons and refunds.',
      ...(search.has('shareOf')
        ? sharesOf(hours, search.get('by')?.includes('stage') === true)
        : volumesOf(hours, search)),
    }),
    [`/v1/rollouts/${platform}`]: () => rollout(pilot),
    ...Object.fromEntries(institutions.map((one) => [`/v1/institutions/${one.institutionId}`, () => one])),
  };
}

const stageAt = (pilot: Pilot, hour: number): number => Math.floor((hour * stages.length) / pilot.hours);

type HourCell = Readonly<{ startMs: number; stage: string | null; channel: string; wallet: string; value: bigint }>;

function hourCells(pilot: Pilot): readonly HourCell[] {
  const firstMs = pilot.latestHourMs - (pilot.hours - 1) * hourMs;
  return Array.from({ length: pilot.hours }).flatMap((_, hour) => {
    const startMs = firstMs + hour * hourMs;
    const ofDay = Number(formatHour(startMs).slice(0, 2));
    const traffic = ofDay < 7 ? 3 : 14 + ((ofDay * 7 + hour * 5) % 11) + (ofDay >= 19 ? 12 : 0);
    const stage = stageAt(pilot, hour);
    return channels
      .filter(({ weights }) => (weights[stage] ?? 0) > 0)
      .map(({ channelId, codeIssuer, weights }, index) => ({
        startMs,
        stage: stages[stage] ?? null,
        channel: channelId,
        wallet: codeIssuer,
        value: BigInt(traffic * (weights[stage] ?? 0) * (900 + ((hour * 31 + index * 17) % 83))),
      }));
  });
}

/** Value by day or hour, and by channel where that is asked for. */
function volumesOf(hours: readonly HourCell[], search: URLSearchParams) {
  const by = search.get('by')?.split(',') ?? [];
  const from = Date.parse(search.get('from') ?? '1970-01-01T00:00:00Z');
  const rows = new Map<string, { value: bigint }>();
  for (const { startMs, channel, value } of hours.filter((hour) => hour.startMs >= from)) {
    const day = formatDay(startMs);
    const place = {
      ...(by.includes('day') ? { day } : { hour: `${day}T${formatHour(startMs)}:00+08:00` }),
      ...(by.includes('channel') ? { channel } : {}),
    };
    const key = JSON.stringify(place);
    const row = rows.get(key) ?? { ...place, value: 0n };
    row.value += value;
    rows.set(key, row);
  }
  return { rows: [...rows.values()].map((row) => ({ ...row, value: String(row.value) })) };
}

/** Shares of wallets, of all stages together or stage by stage. */
function sharesOf(hours: readonly HourCell[], isByStage: boolean) {
  const ofStages = isByStage ? [...Map.groupBy(hours, ({ stage }) => stage)] : [[undefined, hours] as const];
  const places = ofStages.map(([stage, cells]) => {
    const values = new Map<string, bigint>();
    for (const { wallet, value } of cells) values.set(wallet, (values.get(wallet) ?? 0n) + value);
    return { place: { platform, currency, ...(stage === undefined ? {} : { stage }) }, values };
  });
  return {
    rows: places.flatMap(({ place, values }) => [...values].map((one) => ({ ...place, ...walletShare(one, values) }))),
    markets: places.map(({ place, values }) => ({ ...place, figures: marketFigures(values) })),
  };
}

const total = (values: ReadonlyMap<string, bigint>): bigint =>
  [...values.values()].reduce((sum, value) => sum + value, 0n);
const partOf = (value: bigint, values: ReadonlyMap<string, bigint>): number =>
  Number((value * 1_000_000n) / total(values)) / 1_000_000;
/** Captured payments and what is left of their value after refunds, from the value. */
const countOf = (value: bigint): string => String(value / 12_345n);
const netOf = (value: bigint): string => String((value * 97n) / 100n);

function walletShare(
  [wallet, value]: readonly [string, bigint],
  values: ReadonlyMap<string, bigint>,
): Omit<WalletShare, 'platform' | 'currency'> {
  const share = partOf(value, values).toFixed(4);
  return {
    wallet,
    value: String(value),
    count: countOf(value),
    net: netOf(value),
    valueShare: share,
    countShare: share,
    netShare: share,
  };
}

function marketFigures(values: ReadonlyMap<string, bigint>): MarketFigures['figures'] {
  const parts = [...values.values()].map((value) => partOf(value, values));
  const largest = parts.toSorted((a, b) => b - a);
  const ratio = (count: number) =>
    largest
      .slice(0, count)
      .reduce((sum, part) => sum + part, 0)
      .toFixed(4);
  const concentration = {
    hhi: String(Math.round(parts.reduce((sum, part) => sum + part * part, 0) * 10_000)),
    cr1: ratio(1),
    cr2: ratio(2),
    cr3: ratio(3),
    cr4: ratio(4),
  };
  const whole = total(values);
  return {
    value: { whole: String(whole), ...concentration },
    count: { whole: countOf(whole), ...concentration },
    net: { whole: netOf(whole), ...concentration },
  };
}

const statuses = [
  'requested',
  'reached',
  'captured',
  'captured',
  'partiallyRefunded',
  'voided',
  'captured',
  'declined',
] as const;

function payments({ latestHourMs, position, buyer }: Pilot): readonly Payment[] {
  return Array.from({ length: 20 }, (_, index) => {
    const serial = position - index;
    const [channel] = channels.slice(serial % channels.length);
    if (channel === undefined) throw new Error('a remainder is below its divisor');
    const person = index === 0 ? buyer : `buyer-${String((serial * 37) % 997).padStart(3, '0')}`;
    const orderId = `${platform}.20261122${String(serial).padStart(6, '0')}`;
    const status = statuses[serial % statuses.length] ?? 'captured';
    const friend =
      channel.channelId === 'wechat.friend-link' ? `friend-${serial % 97}` : `at-the-wallet-${serial % 997}`;
    return {
      paymentRequestId: `01936f2e-${serial}`,
      platform,
      orderIds: index === 1 ? [orderId, `${platform}.gift`] : [orderId],
      channelId: channel.channelId,
      presentation: channel.channelId === 'wechat.friend-link' ? 'link' : 'dynamicCode',
      payerApp: status === 'requested' ? null : channel.codeIssuer,
      buyer: { ref: person },
      payer: status === 'requested' ? null : { ref: friend },
      amount: { minorUnits: String(1_290 + ((serial * 7_919) % 300_000)), currency },
      status,
      requestedAt: new Date(latestHourMs + 2_400_000 - index * 7_300).toISOString(),
    };
  });
}

function rollout(pilot: Pilot): Rollout {
  const firstMs = pilot.latestHourMs - (pilot.hours - 1) * hourMs;
  const openedAt = (stage: number) =>
    new Date(firstMs + Math.ceil((stage * pilot.hours) / stages.length) * hourMs).toISOString();
  return {
    channels: channels.map(({ channelId, names, codeIssuer }) => ({ channelId, names, codeIssuer })),
    stages: stages.map((stageId, stage) => ({
      stageId,
      channelIds: channels.filter(({ weights }) => (weights[stage] ?? 0) > 0).map(({ channelId }) => channelId),
      cohortBasisPoints: [10_000, 10_000, 100, 500, 2_000, 5_000, 10_000, 10_000][stage] ?? 0,
      rolledBack: false,
      occurredAt: openedAt(stage),
    })),
    revision: '13',
  };
}
