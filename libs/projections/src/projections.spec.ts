import type { ImportedPaymentEvent, SettlementEvent } from '@hutong/domain';
import type { RecordedEvent } from '@hutong/event-store';
import { asRecorded, type LifeSpec, usualLife, wovenLives } from '@hutong/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelVolumes, type VolumeCell } from './channel-volumes/channel-volumes.projection.js';
import { marketShares } from './market-shares/market-shares.projection.js';
import { payments, type PaymentRow } from './payments/payments.projection.js';
import { bucketsOf } from './shanghai-time.js';

const seed = Number(process.env['FAST_CHECK_SEED'] ?? 20231018);
const settlementsOf = (events: readonly RecordedEvent[]) =>
  events.filter(({ stream }) => stream.startsWith('settlement-')) as unknown as SettlementEvent[];

/** The row after events about one payment; null while none of them makes one. */
function rowAfter(events: readonly RecordedEvent[]): PaymentRow | null {
  let row: PaymentRow | undefined;
  for (const event of events) {
    if (payments.eventTypes[event.type] === 'folded') row = payments.apply(row, event as never);
  }
  return row ?? null;
}

const cny = (minorUnits: string) => ({ minorUnits, currency: 'CNY' }) as const;
const imported = {
  importedPaymentId: 'tenpay.4200',
  source: { kind: 'wechatpay-bill', fileSha256: 'a'.repeat(64), row: 1 },
  institution: 'tenpay',
  transactionId: '4200',
  orderNumber: '1001',
  merchant: { merchantId: '1900000001', subMerchantId: '1900000109' },
  payer: { ref: 'wang' },
  tradeType: 'NATIVE',
  field: 'online',
  fundingType: null,
  clearingHouse: null,
  occurredAt: '2023-10-18T15:30:00.000Z',
} as const;
const paid = {
  type: 'PaymentImported',
  data: {
    ...imported,
    orderAmount: cny('1000'),
    settledAmount: cny('900'),
    couponAmount: cny('100'),
    feeThousandths: '5400',
  },
} as const;
const back = {
  ...imported,
  couponRefundAmount: cny('50'),
  requestedAmount: cny('350'),
  feeThousandths: '-1800',
};
/** Where all of it counts. */
const place = {
  bucket: 'hour',
  bucket_start: '2023-10-18T15:00:00.000Z',
  platform: 'tenpay.1900000001',
  channel_id: 'tenpay.NATIVE',
  payer_app: 'tenpay',
  payer_app_controller: 'tenpay',
  presentation: 'NATIVE',
  stage_id: '',
  currency: 'CNY',
};

const life = (changes: Partial<LifeSpec>) =>
  asRecorded(usualLife({ minorUnits: 100n, refundDelayMs: 60_000, ...changes }));

describe('The hour and day that a payment counts in', () => {
  it('change at the very millisecond of midnight in Shanghai, which is 16:00 in UTC', () => {
    expect(bucketsOf('2023-10-18T15:59:59.999Z')).toEqual({
      hour: '2023-10-18T15:00:00.000Z',
      day: '2023-10-17T16:00:00.000Z',
    });
    expect(bucketsOf('2023-10-18T16:00:00.000Z')).toEqual({
      hour: '2023-10-18T16:00:00.000Z',
      day: '2023-10-18T16:00:00.000Z',
    });
  });

  it('cannot be told from a moment that is not in the stored form', () => {
    expect(() => bucketsOf('2023-10-18T16:00:00+08:00')).toThrow(/not RFC 3339 UTC/);
  });
});

describe('The life of a payment', () => {
  it('is requested, reached, authorized, claimed and captured, in that order', () => {
    const row = rowAfter(life({}));
    expect(row).toMatchObject({
      status: 'captured',
      reason: null,
      buyer: 'lin',
      payer: 'wang',
      payer_app: 'tenpay',
      payer_app_controller: 'tencent',
      presentation: 'dynamicCode',
      field: 'online',
      capture: 'album',
      stage_id: 'pilot',
      category: 'books',
      captured_at: '2023-10-18T04:00:05.000Z',
    });
    expect(row?.steps.split('\n').map((step) => step.split(' ')[0])).toEqual([
      'PaymentRequested',
      'CodeIssued',
      'CodeScanned',
      'ScanAuthorized',
      'OrderClaimed',
      'PaymentCaptured',
      'OrderPaid',
      'PaymentRequestPaid',
    ]);
  });

  it.each([
    ['wechat.friend-link', 'link', 'wang'],
    ['alipay.direct', 'inApp', 'lin'],
  ])('is captured over %s as well', (channelId, presentation, payer) => {
    expect(rowAfter(life({ channelId }))).toMatchObject({ status: 'captured', presentation, payer });
  });

  it('knows all orders of a cart, and no merchant and category where there are several', () => {
    expect(rowAfter(life({ orderCount: 2, categories: ['books', 'lamps'] }))).toMatchObject({
      order_id: 'taobao.000000000001',
      cart: '\ntaobao.000000000001\ntaobao.000000000001-1\n',
      amount: 200n,
      merchant_id: null,
      category: null,
      status: 'captured',
    });
    expect(rowAfter(life({}))).toMatchObject({ cart: null, merchant_id: 'merchant-1' });
  });

  it.each([
    { refunds: [99n], status: 'partiallyRefunded' },
    { refunds: [99n, 1n], status: 'refunded' },
  ])('is $status after refunds of $refunds of 100', ({ refunds, status }) => {
    expect(rowAfter(life({ refunds }))).toMatchObject({ status, refunded: refunds.reduce((a, b) => a + b) });
  });

  it('is refunded when the money is back, not when it is asked for', () => {
    const asked = life({ refunds: [100n] }).filter(({ type }) => type !== 'RefundSucceeded');
    expect(asked.map(({ type }) => type)).toContain('RefundRequested');
    expect(rowAfter(asked)).toMatchObject({ status: 'captured', refunded: 0n });
  });

  it.each([
    ['declined', null],
    ['expired', null],
    ['closed', 'buyer'],
    ['voided', 'orderCancelled'],
  ] as const)('ends as %s, because of %s', (end, reason) => {
    expect(rowAfter(life({ end }))).toMatchObject({ status: end, reason });
  });

  it('stays captured when the request is closed in another stream at the same moment', () => {
    const captured = life({});
    const closing = life({ end: 'closed' }).filter(({ type }) => type.startsWith('PaymentRequestClose'));
    expect(closing).toHaveLength(2);
    expect(rowAfter([...captured, ...closing])).toMatchObject({ status: 'captured', reason: null });
  });

  it('stays as it is when nobody may close it, and keeps no reason', () => {
    const requested = life({ end: 'requested' });
    const asked = life({ end: 'closed' }).find(({ type }) => type === 'PaymentRequestCloseRequested')!;
    const refused = { ...asked, type: 'PaymentRequestCloseRefused', data: { ...asked.data, outcome: 'tooEarly' } };
    expect(rowAfter([...requested, asked, refused])).toMatchObject({ status: 'requested', reason: null });
  });

  it('is revoked once the buyer took the link back, and captured all the same by who authorized before', () => {
    const channelId = 'wechat.friend-link';
    const requested = life({ channelId, end: 'requested' });
    const taken = life({ channelId }).slice(requested.length);
    const last = requested.at(-1)!;
    const revoked = { ...last, type: 'LinkRevoked', position: last.position + 1n };
    expect(rowAfter(requested)).toMatchObject({ status: 'requested', capture: null });
    expect(rowAfter([...requested, revoked])).toMatchObject({ status: 'revoked', field: 'online' });
    expect(rowAfter([...requested, revoked, ...taken])).toMatchObject({ status: 'captured', capture: 'linkOpened' });
  });

  it('begins with its request: what is said of a payment that nobody requested makes no row', () => {
    expect(rowAfter(life({}).filter(({ type }) => type !== 'PaymentRequested'))).toBeNull();
  });
});

describe('The cells of volumes and shares', () => {
  it('hold each captured payment once per hour and once per day, whatever the channel', () => {
    fc.assert(
      fc.property(wovenLives({ paymentsMax: 8 }), (lives) => {
        const settlements = settlementsOf(asRecorded(lives));
        const captured = settlements.filter(
          ({ type, data }) => type === 'PaymentCaptured' && data.basis === 'claimed',
        ).length;
        const cells = settlements.flatMap((event) => channelVolumes.delta(event));
        for (const bucket of ['hour', 'day']) expect(sum(cells, bucket)).toBe(BigInt(captured));
        const shares = settlements.flatMap((event) => marketShares.delta(event));
        expect(shares.reduce((total, { captured_count }) => total + captured_count, 0n)).toBe(BigInt(captured));
      }),
      { seed },
    );
  });

  it('hold nothing of what a provider took without a claim of ours, nor of giving it back', () => {
    const reported = settlementsOf(life({ end: 'reported' }));
    expect(reported.map(({ type }) => type)).toContain('RefundSucceeded');
    expect(reported.flatMap((event) => channelVolumes.delta(event))).toEqual([]);
    expect(settlementsOf(life({ refunds: [100n] })).flatMap((event) => channelVolumes.delta(event))).toHaveLength(4);
  });

  it.each([
    ['tail', 'tail'],
    [null, ''],
  ])('count a payment in the stage its platform was in (%s), whichever stage opened its channel', (stage, counted) => {
    const captured = settlementsOf(life({})).find(({ type }) => type === 'PaymentCaptured');
    if (captured?.type !== 'PaymentCaptured') throw new Error('nothing is captured');
    const { data } = captured;
    const then = { ...captured, data: { ...data, dimensions: { ...data.dimensions, platformStageId: stage } } };
    expect(data.dimensions.offer.stageId).toBe('pilot');
    for (const figures of [channelVolumes, marketShares]) {
      expect(figures.delta(then)[0]).toMatchObject({ stage_id: counted });
    }
  });

  it('count an app that nobody is known to control as its own controller', () => {
    const [cell] = settlementsOf(life({ channelId: 'tail.saved-code' })).flatMap((event) => marketShares.delta(event));
    expect(cell).toMatchObject({ payer_app: 'tailpay', payer_app_controller: 'tailpay' });
  });
});

describe('An imported payment', () => {
  it('counts under its merchant and trade type, as its bill says, in no stage', () => {
    expect(cellOf(paid)).toMatchObject({
      ...place,
      captured_count: 1n,
      captured_minor_units: 900n,
      order_minor_units: 1_000n,
      fee_thousandths: 5_400n,
    });
  });

  it('adds nothing for an amount that its bill does not state', () => {
    expect(cellOf({ ...paid, data: { ...paid.data, orderAmount: null } })).toMatchObject({ order_minor_units: 0n });
  });

  it.each([
    [
      'refund',
      { type: 'RefundImported', data: { ...back, refundId: '7', status: 'SUCCESS', refundAmount: cny('300') } },
    ],
    ['revocation', { type: 'RevocationImported', data: { ...back, revokedAmount: cny('300') } }],
  ] satisfies [string, ImportedPaymentEvent][])('is taken back by a %s', (_what, event) => {
    expect(cellOf(event)).toMatchObject({
      ...place,
      captured_count: 0n,
      refunded_count: 1n,
      refunded_minor_units: 300n,
      coupon_refunded_minor_units: 50n,
      requested_refund_minor_units: 350n,
      fee_thousandths: -1_800n,
    });
  });
});

const sum = (cells: readonly VolumeCell[], bucket: string): bigint =>
  cells.filter((cell) => cell.bucket === bucket).reduce((total, { captured_count }) => total + captured_count, 0n);
const cellOf = (event: ImportedPaymentEvent) => channelVolumes.delta(event)[0];
