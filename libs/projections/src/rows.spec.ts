import type { Row, Projection } from '@hutong/read-store';
import { asRecorded, type LifeSpec, usualLife, worldOf } from '@hutong/testing';
import { describe, expect, it } from 'vitest';
import { authorizations } from './authorizations/authorizations.projection.js';
import { orders } from './orders/orders.projection.js';
import { payments } from './payments/payments.projection.js';
import { rollouts } from './rollouts/rollouts.projection.js';

type AnyEvent = Readonly<{ type: string; data: object }>;

/** The rows that events make, by key, in order of appearance. */
function rowsAfter(projection: Projection<never, never>, events: readonly AnyEvent[]): Row[] {
  const rows = new Map<string, Row>();
  for (const event of events.filter(({ type }) => projection.eventTypes[type] === 'folded')) {
    for (const key of projection.keysOf(event as never)) {
      const row = projection.apply(rows.get(key) as never, event as never);
      if (row !== undefined) rows.set(key, row);
    }
  }
  return [...rows.values()];
}

const life = (changes: Partial<LifeSpec> = {}) => asRecorded(usualLife({ minorUnits: 100n, ...changes }));
const ofOrders = (changes: Partial<LifeSpec> = {}) => life(changes).filter(({ stream }) => stream.startsWith('order-'));
const orderRows = (events: readonly AnyEvent[]) => rowsAfter(orders as never, events);
const authorizationRows = (events: readonly AnyEvent[]) => rowsAfter(authorizations as never, events);

describe('The row of an order', () => {
  it('says what was placed, what the page offered and why not the rest', () => {
    const [row] = orderRows(ofOrders({ end: 'placed', categories: ['books', 'lamps'] }));
    expect(row).toMatchObject({
      order_id: 'taobao.000000000001',
      platform: 'taobao',
      order_number: '000000000001',
      buyer: 'lin',
      merchant_id: 'merchant-1',
      category: null,
      amount: 100n,
      currency: 'CNY',
      status: 'placed',
      payment_request_id: null,
      payer: null,
      claims_refused: 0n,
      paid_at: null,
    });
    expect(JSON.parse(`${row?.['lines']}`)).toHaveLength(2);
    expect(`${row?.['offers']}`.split('\n')).toContain('wechat.saved-code');
  });

  it('keeps each reason against a channel that was not offered', () => {
    const events = ofOrders({ end: 'placed' });
    const offers = [
      { channelId: 'a.code', reasons: [] },
      { channelId: 'b.link', reasons: ['notInCohort', 'cityExcluded'] },
    ];
    const evaluated = events.map((event) =>
      event.type === 'PaymentOffersEvaluated' ? { ...event, data: { ...event.data, offers } } : event,
    );
    expect(orderRows(evaluated)).toMatchObject([{ offers: 'a.code\nb.link notInCohort,cityExcluded' }]);
  });

  it('is claimed, then paid, by whom and with which request; every order of a cart', () => {
    const events = ofOrders({ orderCount: 2 });
    const claimed = events.filter(({ type }) => type !== 'OrderPaid');
    const by = { payment_request_id: '01926b3e-0000-7000-8000-000000000001', payer: 'wang' };
    expect(orderRows(claimed)).toMatchObject([
      { status: 'claimed', paid_at: null, ...by },
      { status: 'claimed', ...by },
    ]);
    expect(orderRows(events)).toMatchObject([
      { order_id: 'taobao.000000000001', status: 'paid', ...by },
      { order_id: 'taobao.000000000001-1', status: 'paid', ...by },
    ]);
    expect(orderRows(events)[0]?.['paid_at']).toBe(events.find(({ type }) => type === 'OrderPaid')?.data['occurredAt']);
  });

  it('is free again when its claim is released, and cancelled with the reason', () => {
    const events = ofOrders();
    const claimed = events.slice(0, events.findIndex(({ type }) => type === 'OrderClaimed') + 1);
    const last = claimed.at(-1)!;
    const released = { ...last, type: 'OrderClaimReleased' };
    expect(orderRows([...claimed, released])).toMatchObject([
      { status: 'placed', payment_request_id: null, payer: null },
    ]);
    const cancelled = { ...last, type: 'OrderCancelled', data: { ...last.data, reason: 'changed my mind' } };
    expect(orderRows([...claimed, released, cancelled])).toMatchObject([
      { status: 'cancelled', reason: 'changed my mind' },
    ]);
  });

  it('costs what it costs now, and counts the authorizations that came too late', () => {
    const events = ofOrders({ end: 'voided' });
    expect(orderRows(events)).toMatchObject([{ claims_refused: 1n }]);
    const placed = ofOrders({ end: 'placed' });
    const [first] = placed;
    const amount = { minorUnits: '70', currency: 'CNY' };
    const lines = [{ lineId: '1', productId: 'p', category: 'lamps', quantity: 1, amount }];
    const changed = { ...first!, type: 'OrderAmountChanged', data: { ...first!.data, lines, amount } };
    expect(orderRows([...placed, changed])).toMatchObject([
      { amount: 70n, category: 'lamps', lines: JSON.stringify(lines), status: 'placed' },
    ]);
  });
});

describe('The row of whoever came to pay', () => {
  it.each([
    { channelId: 'wechat.saved-code', kind: 'scan', payer: 'wang', capture: 'album' },
    { channelId: 'wechat.friend-link', kind: 'friendAuthorization', payer: 'wang', capture: 'linkOpened' },
    { channelId: 'alipay.direct', kind: 'directAuthorization', payer: 'lin', capture: 'appOpened' },
  ])('over $channelId is of kind $kind, and tells how it was authorized', ({ channelId, ...expected }) => {
    const events = life({ channelId });
    const authorized = events.find(({ type }) => /(Scan|Friend|DirectPayment)Authorized$/.test(type))!;
    const { funding, payerApp, occurredAt } = authorized.data as unknown as {
      funding: { kind: string; institution: string };
      payerApp: string;
      occurredAt: string;
    };
    expect(authorizationRows(events)).toMatchObject([
      {
        authorization_id: `01926b3e-0000-7000-8000-000000000001/${payerApp}/${expected.payer}`,
        ...expected,
        status: 'authorized',
        failed_attempts: 0n,
        is_buyer: null,
        funding_kind: funding.kind,
        account_institution: funding.institution,
        authorized_at: occurredAt,
      },
    ]);
  });

  it('is declined, and nothing is known of funds and controller', () => {
    expect(authorizationRows(life({ end: 'declined' }))).toMatchObject([
      { status: 'declined', payer_app_controller: null, funding_kind: null, authorized_at: null },
    ]);
  });

  it('is one for each payer and app, counts what failed, and keeps a lock and what was stated of the person', () => {
    const reached = life({ end: 'declined' }).find(({ type }) => type === 'CodeScanned')!;
    const { occurredAt, paymentRequestId, payer, payerApp, capture } = reached.data as Record<string, unknown>;
    const ofPayer = { occurredAt, paymentRequestId, payer, payerApp };
    const tell = (type: string, data: object = {}) => ({ type, data: { ...ofPayer, ...data } });
    const refusedApp = {
      type: 'ScanRouteRefused',
      data: { ...ofPayer, payerApp: 'tailpay', capture, dimensions: { paymentRequestId } },
    };
    expect(
      authorizationRows([
        refusedApp,
        reached,
        tell('ScanFactorFailed'),
        tell('ScanLimitExceeded'),
        tell('ScanFactorFailed'),
        tell('ScanLocked', { lockedUntil: '2023-10-18T05:00:00.000Z' }),
        tell('BuyerIdentityStated', { by: 'tenpay', same: true }),
        tell('BuyerIdentityStated', { by: 'tenpay', same: false }),
        tell('ScanResultUnknown'),
      ]),
    ).toMatchObject([
      { payer_app: 'tailpay', status: 'refused', failed_attempts: 0n },
      {
        payer_app: payerApp,
        status: 'resultUnknown',
        failed_attempts: 3n,
        locked_until: '2023-10-18T05:00:00.000Z',
        is_buyer: 'no',
      },
    ]);
  });
});

describe('The row of a rollout', () => {
  const world = asRecorded(worldOf('open').events).filter(({ stream }) => stream === 'rollout-taobao');
  const rowOf = (events: readonly AnyEvent[]) => rowsAfter(rollouts as never, events)[0];

  it('has the channels in the order of registration, and the stages in force', () => {
    type Data = Readonly<{ stageId: string; channel: Readonly<{ channelId: string }> }>;
    const ids = (type: string, id: (data: Data) => string) =>
      world.filter((event) => event.type === type).map(({ data }) => id(data as unknown as Data));
    const stages = ids('StageOpened', ({ stageId }) => stageId);
    expect(stages.length).toBeGreaterThan(1);
    const row = rowOf(world);
    expect(row).toMatchObject({ platform: 'taobao', stage_id: stages.at(-1), stages_rolled_back: 0n });
    expect(`${row?.['channels']}`.split('\n')).toEqual(ids('ChannelRegistered', ({ channel }) => channel.channelId));
    expect(`${row?.['stages']}`.split('\n').map((line) => line.split(' ')[0])).toEqual(stages);
  });

  it('is in the stage before once the last is rolled back, and in none after the first', () => {
    const opened = world.filter(({ type }) => type === 'StageOpened').slice(0, 2);
    const back = opened.map((event) => ({ ...event, type: 'StageRolledBack' })).toReversed();
    const [before] = opened.map(({ data }) => data['stageId']);
    expect(rowOf([...opened, ...back.slice(0, 1)])).toMatchObject({ stage_id: before, stages_rolled_back: 1n });
    expect(rowOf([...opened, ...back])).toMatchObject({ stage_id: null, stages: '', stages_rolled_back: 2n });
  });
});

describe('The row of a payment', () => {
  it('has the city where all its orders are of one', () => {
    const events = life({ orderCount: 2 });
    const cityOf = (cities: readonly (string | null)[]) => {
      const requested = events.map((event) => {
        if (event.type !== 'PaymentRequested') return event;
        const { terms } = event.data as unknown as { terms: { orders: readonly object[] } };
        const inCities = terms.orders.map((order, index) => ({ ...order, city: cities[index] ?? null }));
        return { ...event, data: { ...event.data, terms: { ...terms, orders: inCities } } };
      });
      return rowsAfter(payments as never, requested)[0]?.['city'];
    };
    expect(cityOf(['Hangzhou', 'Hangzhou'])).toBe('Hangzhou');
    expect(cityOf(['Hangzhou', 'Beijing'])).toBeNull();
    expect(cityOf(['Hangzhou'])).toBeNull();
  });
});
