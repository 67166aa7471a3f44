import { orders } from '@hutong/domain';
import { recordEvents, usualLife, worldInterconnectionIdOf, worldOf } from '@hutong/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { interconnectionCommands } from '../interconnections/interconnections.commands.js';
import { LedgerInMemory } from '../ledger-in-memory.js';
import { orderCommands } from './orders.commands.js';

const { PlaceOrder, ChangeOrderAmount, CancelOrder, ClaimOrder, ReleaseOrderClaim } = orderCommands;
const cny = (minorUnits: string) => ({ minorUnits, currency: 'CNY' }) as const;
const lineOf = (minorUnits: string, category = 'books') => ({
  lineId: '1',
  productId: 'a-book',
  category,
  quantity: 2,
  amount: cny(minorUnits),
});
const buyer = { scheme: 'openid', scope: 'wx8888888888888888', value: 'oUpF8uMuAJO' } as const;
const order = {
  platform: 'taobao',
  orderNumber: '2023|10*18',
  buyer,
  merchant: { merchantId: 'teahouse' },
  lines: [lineOf('12900')],
  amount: cny('12900'),
};
const orderId = 'taobao.2023|10*18';

describe('An order', () => {
  let ledger: LedgerInMemory;
  beforeEach(async () => {
    ledger = new LedgerInMemory();
    await recordEvents(ledger.log, worldOf('pilot').events);
  });
  const stateOf = async (id: string) => {
    const { state } = await ledger.ledger.load(orders, id);
    if (state.status === 'absent') throw new Error(`Nobody placed ${id}`);
    return state;
  };
  const reasonsIn = ({ offers }: { offers?: readonly { channelId: string; reasons: readonly string[] }[] }) =>
    Object.fromEntries((offers ?? []).map(({ channelId, reasons }) => [channelId, reasons]));

  it('holds its buyer by reference, who is recorded besides, and answers with every channel', async () => {
    const answer = await ledger.ask(PlaceOrder, order);
    expect(answer).toMatchObject({
      outcome: 'accepted',
      location: '/v1/orders/taobao.2023%7C10*18',
      body: { orderId },
    });
    const ref = ledger.secret.refOf(buyer);
    expect((await stateOf(orderId)).placed).toMatchObject({
      buyer: { ref },
      merchant: { merchantId: 'teahouse', subMerchantId: null },
      city: null,
      lines: order.lines,
    });
    const [placed] = ledger.log.readPage(0n, { types: ['OrderPlaced'] }).events;
    expect(placed?.data).not.toHaveProperty('city');
    expect(placed?.data['merchant']).toEqual({ merchantId: 'teahouse' });
    expect(ledger.typesIn(`person-${ref}`)).toEqual(['PersonKnown']);
    const reasons = reasonsIn(answer.outcome === 'accepted' ? answer.body : {});
    expect(reasons).toMatchObject({ 'wechat.saved-code': [], 'wechat.friend-link': [] });
  });

  it.each(['nowhere', 'tenpay'])('is not placed on %s, which is no registered platform', async (platform) => {
    expect(await ledger.ask(PlaceOrder, { ...order, platform })).toMatchObject({ refusal: 'platformUnknown' });
    expect(ledger.typesIn('order-')).toEqual([]);
    expect(ledger.typesIn('person-')).toEqual([]);
  });

  it('is placed with nothing to offer, and says why', async () => {
    const rejected = { lines: [lineOf('12900', 'gold')] };
    const body = await ledger.done(PlaceOrder, { ...order, ...rejected });
    const reasons = Object.values(reasonsIn(body));
    expect(reasons.length).toBeGreaterThan(0);
    for (const each of reasons) expect(each).toContain('categoryExcluded');
    expect((await stateOf(orderId)).status).toBe('placed');
  });

  it('is offered a channel only while the interconnection that it names is open when the order is placed', async () => {
    const interconnectionId = worldInterconnectionIdOf('tenpay', 'tenpay', 'dynamicCode');
    const attested = { source: 'Announcement', certainty: 'published' } as const;
    const validTo = '2023-10-18T02:00:00.000Z';
    await ledger.done(interconnectionCommands.CloseInterconnection, { interconnectionId, validTo, ...attested });
    const reasons = async (orderNumber: string, occurredAt: string) =>
      reasonsIn(await ledger.done(PlaceOrder, { ...order, orderNumber, occurredAt }))['wechat.saved-code'];
    expect(await reasons('before', '2023-10-18T01:59:59.999Z')).toEqual([]);
    expect(await reasons('after', validTo)).toEqual(['interconnectionClosed']);
  });

  it('is offered what holds when it is asked for, however many orders share what is read for that', async () => {
    const reasonsOf = async (orderNumber: string) =>
      reasonsIn(await ledger.done(PlaceOrder, { ...order, orderNumber }))['wechat.saved-code'];
    expect(await Promise.all([reasonsOf('one'), reasonsOf('two')])).toEqual([[], []]);
    const interconnectionId = worldInterconnectionIdOf('tenpay', 'tenpay', 'dynamicCode');
    const attested = { source: 'Announcement', certainty: 'published' } as const;
    const validTo = '2023-10-18T02:00:00.000Z';
    await ledger.done(interconnectionCommands.CloseInterconnection, { interconnectionId, validTo, ...attested });
    const closed = ['interconnectionClosed'];
    expect(await Promise.all([reasonsOf('three'), reasonsOf('four')])).toEqual([closed, closed]);
  });

  it('costs something else after its amount was changed, and what it is offered is evaluated anew', async () => {
    await ledger.done(PlaceOrder, order);
    const changed = { orderId, lines: [lineOf('5000', 'gold')], amount: cny('5000') };
    expect(reasonsIn(await ledger.done(ChangeOrderAmount, changed))['wechat.saved-code']).toEqual(['categoryExcluded']);
    expect(await stateOf(orderId)).toMatchObject({ amount: cny('5000'), lines: changed.lines });
    expect(await ledger.ask(ChangeOrderAmount, { ...changed, orderId: 'taobao.none' })).toMatchObject({
      refusal: 'orderNotFound',
    });
    expect(await ledger.ask(ChangeOrderAmount, { ...changed, amount: cny('5001') })).toMatchObject({
      refusal: 'linesDoNotSum',
    });
  });

  it('is cancelled', async () => {
    await ledger.done(PlaceOrder, order);
    expect(await ledger.done(CancelOrder, { orderId, reason: 'changed my mind' })).toEqual({
      orderId,
      status: 'cancelled',
    });
  });

  describe('of a payment request', () => {
    const requested = usualLife({ end: 'requested' });
    const claim = {
      orderId: 'taobao.000000000001',
      paymentRequestId: '01926b3e-0000-7000-8000-000000000001',
      payer: { ref: 'wang' },
      authorization: 'scan',
      remaining: [],
    } as const;
    beforeEach(() => recordEvents(ledger.log, requested));

    it('is claimed at the price that the request says, and free again once it is released', async () => {
      await ledger.done(ClaimOrder, claim);
      expect((await stateOf(claim.orderId)).claim).toMatchObject({ payer: { ref: 'wang' } });
      await ledger.done(ReleaseOrderClaim, { orderId: claim.orderId, paymentRequestId: claim.paymentRequestId });
      expect(await stateOf(claim.orderId)).toMatchObject({ status: 'placed', claim: null });
    });

    it('is not claimed once it costs something else', async () => {
      await ledger.done(ChangeOrderAmount, { orderId: claim.orderId, lines: [lineOf('100')], amount: cny('100') });
      await ledger.done(ClaimOrder, claim);
      expect(ledger.typesIn(`order-${claim.orderId}`).at(-1)).toBe('OrderClaimRefused');
    });

    it('is not claimed by a request for other orders: such a claim follows from nothing', async () => {
      await ledger.done(PlaceOrder, order);
      await expect(ledger.ask(ClaimOrder, { ...claim, orderId })).rejects.toThrow(
        `Payment request ${claim.paymentRequestId} is not for order ${orderId}`,
      );
    });
  });
});
