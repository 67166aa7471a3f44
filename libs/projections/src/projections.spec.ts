import type { RecordedEvent } from '@hutong/event-store';
import { asRecorded, type LifeSpec, usualLife } from '@hutong/testing';
import { describe, expect, it } from 'vitest';
import { payments, type PaymentRow } from './payments/payments.projection.js';

/** The row after events about one payment; null while none of them makes one. */
function rowAfter(events: readonly RecordedEvent[]): PaymentRow | null {
  let row: PaymentRow | undefined;
  for (const event of events) {
    if (payments.eventTypes[event.type] === 'folded') row = payments.apply(row, event as never);
  }
  return row ?? null;
}

const life = (changes: Partial<LifeSpec>) =>
  asRecorded(usualLife({ minorUnits: 100n, refundDelayMs: 60_000, ...changes }));

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
      cart: '["taobao.000000000001","taobao.000000000001-1"]',
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
