import type { Institution, MarketEntry, Party, Payment, Rollout, Shares, VolumeCell } from '../src/page/api.js';
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
  const cells = hourCells(pilot);
  const position = String(pilot.position);
  return {
    '/v1/projections': () =>
      ['payments.v2', 'channel-volumes.v1', 'market-shares.v1'].map((name) => ({
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
    '/v1/market-shares': () => ({
      position,
      definition:
        "Captured payments on the platform, all periods, imported ones included. Value is gross of refunds; net value subtracts refunds at the time of the refund. A party is the payer's app.",
      markets: [...stages, null].map((stageId) => marketEntry(stageId, cells)),
    }),
    '/v1/channel-volumes': (search) => ({
      position,
      definition: 'Captured payments by the time of capture; value gross of refunds, refunds in columns of their own.',
      cells: search.get('bucket') === 'day' ? byDay(cells) : since(cells, search.get('from')),
    }),
    [`/v1/rollouts/${platform}`]: () => rollout(pilot),
    ...Object.fromEntries(institutions.map((one) => [`/v1/institutions/${one.institutionId}`, () => one])),
  };
}

const stageAt = (pilot: Pilot, hour: number): number => Math.floor((hour * stages.length) / pilot.hours);

function hourCells(pilot: Pilot): readonly VolumeCell[] {
  const firstMs = pilot.latestHourMs - (pilot.hours - 1) * hourMs;
  return Array.from({ length: pilot.hours }).flatMap((_, hour) => {
    const startMs = firstMs + hour * hourMs;
    const ofDay = Number(formatHour(startMs).slice(0, 2));
    const traffic = ofDay < 7 ? 3 : 14 + ((ofDay * 7 + hour * 5) % 11) + (ofDay >= 19 ? 12 : 0);
    const stage = stageAt(pilot, hour);
    return channels
      .filter(({ weights }) => (weights[stage] ?? 0) > 0)
      .map(({ channelId, codeIssuer, weights }, index) => ({
        bucketStart: new Date(startMs).toISOString(),
        platform,
        channelId,
        payerApp: codeIssuer,
        stageId: stages[stage] ?? null,
        currency,
        capturedMinorUnits: String(traffic * (weights[stage] ?? 0) * (900 + ((hour * 31 + index * 17) % 83))),
      }));
  });
}

const since = (cells: readonly VolumeCell[], from: string | null): readonly VolumeCell[] =>
  cells.filter(({ bucketStart }) => from === null || Date.parse(bucketStart) >= Date.parse(from));

const byDay = (cells: readonly VolumeCell[]): readonly VolumeCell[] =>
  cells.map((cell) => {
    const midnight = `${formatDay(Date.parse(cell.bucketStart))}T00:00:00+08:00`;
    return { ...cell, bucketStart: new Date(midnight).toISOString() };
  });

function marketEntry(stageId: string | null, cells: readonly VolumeCell[]): MarketEntry {
  const sums = new Map<string, bigint>();
  for (const cell of cells) {
    if (stageId !== null && cell.stageId !== stageId) continue;
    sums.set(cell.payerApp, (sums.get(cell.payerApp) ?? 0n) + BigInt(cell.capturedMinorUnits));
  }
  return { platform, stageId, currency, byPayerApp: sharesOf(sums) };
}

function sharesOf(sums: ReadonlyMap<string, bigint>): Shares {
  const total = [...sums.values()].reduce((sum, value) => sum + value, 0n);
  const parts = [...sums.values()].map((value) => Number((value * 1_000_000n) / total) / 1_000_000);
  const largest = parts.toSorted((a, b) => b - a);
  const ratio = (count: number) =>
    largest
      .slice(0, count)
      .reduce((sum, part) => sum + part, 0)
      .toFixed(4);
  const concentration = { cr1: ratio(1), cr2: ratio(2), cr3: ratio(3), cr4: ratio(4) };
  const hhi = String(Math.round(parts.reduce((sum, part) => sum + part * part, 0) * 10_000));
  const parties = [...sums].map(([party, value], index): Party => {
    const share = (parts[index] ?? 0).toFixed(4);
    return {
      party,
      minorUnits: String(value),
      count: String(value / 12_345n),
      netMinorUnits: String((value * 97n) / 100n),
      shareByValue: share,
      shareByCount: share,
      shareByNetValue: share,
    };
  });
  return {
    totalMinorUnits: String(total),
    totalCount: String(total / 12_345n),
    netMinorUnits: String((total * 97n) / 100n),
    parties,
    hhiByValue: hhi,
    hhiByCount: hhi,
    concentrationByValue: concentration,
    concentrationByCount: concentration,
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
];

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
