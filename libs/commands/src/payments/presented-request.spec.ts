import { type JsonObject, MemoryEventLog } from '@hutong/event-store';
import { LedgerSecret, systemClock } from '@hutong/platform';
import { type LifeSpec, recordEvents, type StreamEvent, usualLife } from '@hutong/testing';
import { describe, expect, it } from 'vitest';
import { Ledger } from '../handling/ledger.js';
import { loadPresentedRequest } from './presented-request.js';

const paymentRequestId = '01926b3e-0000-7000-8000-000000000001';
const [first, second] = ['taobao.000000000001', 'taobao.000000000001-1'];
const cart = { orderCount: 2 };
const occurredAt = '2023-10-18T05:00:00.000Z';
const untouched = { paid: false, closed: false, orderCancelled: false, amountChanged: false };

/** What a payer meets when this event of the payment was the last one, and then what happened elsewhere. */
async function metAfter(last: string, changes: Partial<LifeSpec> = {}, elsewhere: readonly StreamEvent[] = []) {
  const events = usualLife(changes);
  const end = events.findIndex(({ type }) => type === last);
  if (end < 0) throw new Error(`The life has no ${last}`);
  const log = new MemoryEventLog(systemClock);
  await recordEvents(log, [...events.slice(0, end + 1), ...elsewhere]);
  return loadPresentedRequest(new Ledger(log, systemClock, new LedgerSecret(Buffer.alloc(32, 7))), paymentRequestId);
}
const ofOrder = (orderId: string | undefined, type: string, data: JsonObject): StreamEvent => ({
  stream: `order-${orderId}`,
  type,
  data: { orderId: orderId ?? null, occurredAt, ...data },
});
const claimedBy = (orderId: string | undefined, request: string) =>
  ofOrder(orderId, 'OrderClaimed', {
    paymentRequestId: request,
    payer: { ref: 'somebody' },
    authorization: 'scan',
    remaining: [],
  });

describe('A payment request as a payer meets it', () => {
  it('is nothing before it was requested', async () => {
    expect(await metAfter('PaymentOffersEvaluated')).toBeUndefined();
  });

  it('can be paid while nobody holds an order, with what its code shows only as a hash', async () => {
    const met = await metAfter('ScanAuthorized', cart);
    expect(met).toMatchObject({ ...untouched, capabilities: { presents: 'code' } });
    expect(met?.terms.orders.map(({ orderId }) => orderId)).toEqual([first, second]);
    expect(met?.nonceHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each(['OrderClaimed', 'PaymentCaptured', 'OrderPaid', 'PaymentRequestPaid'])(
    'cannot be paid any more after %s of one of its orders',
    async (last) => {
      expect(await metAfter(last)).toMatchObject({ ...untouched, paid: true });
      expect(await metAfter(last, cart)).toMatchObject({ ...untouched, paid: true });
    },
  );

  it.each([first, second])(
    'cannot be paid once another request holds %s, and can again when it is free',
    async (id) => {
      const claimed = claimedBy(id, 'another');
      const released = ofOrder(id, 'OrderClaimReleased', { paymentRequestId: 'another' });
      const paid = ofOrder(id, 'OrderPaid', { paymentRequestId: 'another' });
      expect(await metAfter('CodeIssued', cart, [claimed])).toMatchObject({ ...untouched, paid: true });
      expect(await metAfter('CodeIssued', cart, [claimed, paid])).toMatchObject({ ...untouched, paid: true });
      expect(await metAfter('CodeIssued', cart, [claimed, released])).toMatchObject(untouched);
    },
  );

  it.each([first, second])('knows that %s was cancelled', async (id) => {
    const cancelled = ofOrder(id, 'OrderCancelled', { reason: 'too slow' });
    expect(await metAfter('CodeIssued', cart, [cancelled])).toMatchObject({ ...untouched, orderCancelled: true });
  });

  it.each([first, second])('knows that %s costs something else now, and that it costs the same again', async (id) => {
    const costing = (minorUnits: string, currency = 'CNY') => {
      const amount = { minorUnits, currency };
      const line = { lineId: '1', productId: 'a-book', category: 'books', quantity: 1, amount };
      return ofOrder(id, 'OrderAmountChanged', { lines: [line], amount });
    };
    const changed = { ...untouched, amountChanged: true };
    expect(await metAfter('CodeIssued', cart, [costing('12901')])).toMatchObject(changed);
    expect(await metAfter('CodeIssued', cart, [costing('12900', 'HKD')])).toMatchObject(changed);
    expect(await metAfter('CodeIssued', cart, [costing('12901'), costing('12900')])).toMatchObject(untouched);
  });

  it('is closed when it was closed, and has only expired when that came first', async () => {
    expect(await metAfter('PaymentRequestClosed', { end: 'closed' })).toMatchObject({ ...untouched, closed: true });
    const expired = usualLife({ end: 'expired' }).find(({ type }) => type === 'PaymentRequestExpired');
    const { closableFrom: _, ...data } = expired?.data ?? {};
    const closed = [{ stream: `paymentRequest-${paymentRequestId}`, type: 'PaymentRequestClosed', data }];
    expect(await metAfter('PaymentRequestExpired', { end: 'expired' }, closed)).toMatchObject(untouched);
  });
});
