import { amountMinorUnitsMax, moneyFromJson } from '@hutong/domain';
import { readWorld, shippedWorld } from '@hutong/world';
import { describe, expect, it } from 'vitest';
import type { OrderPlacement, OrderStep } from './order-draw.js';
import { defaultParameters, pilotParameters } from './parameters.js';
import { type PilotOptions, planPilot } from './pilot-plan.js';

const world = await readWorld(shippedWorld);
const stepsOf = (options: Omit<PilotOptions, 'world'>): readonly OrderStep[] =>
  [...planPilot({ world, ...options }).steps].filter((step) => step.kind === 'order');
const ordersOf = (options: Omit<PilotOptions, 'world'>): readonly OrderPlacement[] =>
  stepsOf(options).flatMap((step) => step.orders);
const fenOf = ({ amount }: OrderPlacement): bigint => moneyFromJson(amount).minorUnits;

describe('The calibration of a pilot of 20,000 orders', () => {
  const steps = stepsOf({ seed: 1, orders: 20_000 });
  const orders = steps.flatMap((step) => step.orders);
  const shareOf = (isSo: (step: OrderStep) => boolean): number => steps.filter(isSo).length / steps.length;

  it('has amounts of at least one fen, in yuan, and within what the ledger takes', () => {
    for (const order of orders) {
      expect(order.lines.map(({ amount }) => amount)).toEqual([order.amount]);
      expect(order.amount.currency).toBe('CNY');
      expect(fenOf(order)).toBeGreaterThanOrEqual(1n);
      expect(fenOf(order)).toBeLessThanOrEqual(amountMinorUnitsMax);
    }
  });

  it('has tickets with a median near 60 yuan and a mean near 110', () => {
    const sorted = orders.map((order) => Number(fenOf(order)) / 100).sort((one, other) => one - other);
    const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
    expect(sorted[sorted.length / 2]).toBeGreaterThan(55);
    expect(sorted[sorted.length / 2]).toBeLessThan(65);
    expect(mean).toBeGreaterThan(95);
    expect(mean).toBeLessThan(125);
  });

  it('ends prices in .00, .90 or .99 more often than not', () => {
    const endings = orders.filter((order) => [0n, 90n, 99n].includes(fenOf(order) % 100n)).length / orders.length;
    expect(endings).toBeGreaterThan(0.75);
    expect(endings).toBeLessThan(0.9);
  });

  it('has 10 to 30 % of orders from people who like WeChat Pay best, and 1 to 5 % paid by friends', () => {
    const tenpay = shareOf(({ shopper }) => shopper.preferences[0]?.payerApp === 'tenpay');
    expect(tenpay).toBeGreaterThan(0.1);
    expect(tenpay).toBeLessThan(0.3);
    const byFriends = shareOf(({ shopper }) => shopper.friends.length > 0);
    expect(byFriends).toBeGreaterThan(0.01);
    expect(byFriends).toBeLessThan(0.05);
  });

  it('has 1 to 3 % of failures, 5 to 10 % of refunds, and some duplicates and late payments', () => {
    const failures = shareOf(
      ({ shopper }) => shopper.ending === 'declines' || shopper.wrongFactors > 0 || shopper.slips.length > 0,
    );
    expect(failures).toBeGreaterThan(0.01);
    expect(failures).toBeLessThan(0.03);
    const refunds = shareOf(({ shopper }) => shopper.refund !== null);
    expect(refunds).toBeGreaterThan(0.05);
    expect(refunds).toBeLessThan(0.1);
    const duplicates = shareOf(({ shopper }) => shopper.duplicate !== null);
    expect(duplicates).toBeGreaterThan(0.002);
    expect(duplicates).toBeLessThan(0.01);
    const late = shareOf(({ shopper }) => shopper.ending === 'paysAfterCancelling');
    expect(late).toBeGreaterThan(0);
    expect(late).toBeLessThan(0.002);
  });

  it('comes by every way to pay and by what goes wrong a few times in 2,000 orders', () => {
    const few = stepsOf({ seed: 1, orders: 2_000 });
    const times = (isSo: (step: OrderStep) => boolean): number => few.filter(isSo).length;
    const inShop = few.filter(({ orders: [{ platform }], shopper }) => platform === 'meituan' && shopper.inShop);
    for (const code of ['staticCode', 'customerCode', 'dynamicCode'] as const)
      expect(inShop.filter(({ shopper }) => shopper.shopCode === code).length).toBeGreaterThan(10);
    for (const ending of ['revokesLink', 'takenLate', 'changesAmount'] as const)
      expect(
        times(({ shopper }) => shopper.ending === ending),
        ending,
      ).toBeGreaterThan(5);
    for (const name of ['phone', 'account'] as const)
      expect(times(({ shopper }) => shopper.friends.length > 0 && shopper.namesFriendBy === name)).toBeGreaterThan(3);
    expect(times(({ shopper }) => shopper.resultUnknown)).toBeGreaterThan(5);
    expect(times(({ shopper }) => shopper.refund?.byLine === true)).toBeGreaterThan(10);
    for (const abnormal of ['redirected', 'givenUp'] as const)
      expect(
        times(({ shopper }) => shopper.refund?.abnormal === abnormal),
        abnormal,
      ).toBeGreaterThan(2);
  });

  it('refunds at least one fen and never more than was paid', () => {
    for (const step of steps) {
      const { refund } = step.shopper;
      if (refund === null) continue;
      expect(moneyFromJson(refund.amount).minorUnits).toBeGreaterThanOrEqual(1n);
      expect(moneyFromJson(refund.amount).minorUnits).toBeLessThanOrEqual(fenOf(step.orders[0]));
    }
  });

  it('happens on all five platforms, most of it on Taobao, and pays some orders together', () => {
    const platforms = Map.groupBy(orders, ({ platform }) => platform);
    expect([...platforms.keys()].sort()).toEqual(['jd', 'meituan', 'pinduoduo', 'taobao', 'taobao-special']);
    expect((platforms.get('taobao')?.length ?? 0) / orders.length).toBeGreaterThan(0.6);
    const carts = shareOf((step) => step.orders.length > 1);
    expect(carts).toBeGreaterThan(0.03);
    expect(carts).toBeLessThan(0.07);
  });

  it('is busiest in the evening and asleep before dawn', () => {
    const hours = Array.from({ length: 24 }, () => 0);
    for (const { at } of steps) {
      const hour = new Date(at + 8 * 3_600_000).getUTCHours();
      hours[hour] = (hours[hour] ?? 0) + 1;
    }
    const evening = hours.slice(18, 23).reduce((sum, count) => sum + count, 0) / steps.length;
    expect(evening).toBeGreaterThan(0.4);
    expect(hours.slice(2, 7)).toEqual([0, 0, 0, 0, 0]);
  });

  it('is shopped by the same people again, each with the same preference', () => {
    const preferences = new Map<string, string>();
    for (const {
      orders: [order],
      shopper,
    } of steps) {
      const liked = JSON.stringify(shopper.preferences);
      expect(liked).toBe(preferences.get(order.buyer.value) ?? liked);
      preferences.set(order.buyer.value, liked);
    }
    expect(preferences.size).toBeLessThanOrEqual(20_000 / defaultParameters.ordersPerBuyer);
    expect(preferences.size).toBeGreaterThan(4_000);
  });

  it('says of every number where it comes from', () => {
    for (const { source } of Object.values(pilotParameters)) expect(source).not.toBe('');
    expect(defaultParameters.refundPerPayment).toBe(pilotParameters.refundPerPayment.value);
  });
});

describe('A ticket at the edges', () => {
  it('is one fen when the price draws below one, whatever its ending', () => {
    const parameters = {
      ticketMedianYuan: 0.0001,
      ticketSigma: 0,
      endsInZeroZero: 1,
      endsInNineZero: 0,
      endsInNineNine: 0,
    };
    for (const { amount } of ordersOf({ seed: 1, orders: 50, parameters })) expect(amount.minorUnits).toBe('1');
  });

  it('keeps what it draws when there is no yuan to end in .00', () => {
    const parameters = {
      ticketMedianYuan: 0.505,
      ticketSigma: 0,
      endsInZeroZero: 1,
      endsInNineZero: 0,
      endsInNineNine: 0,
    };
    for (const { amount } of ordersOf({ seed: 1, orders: 50, parameters })) expect(amount.minorUnits).toBe('50');
  });

  it('is at most the largest amount that the ledger takes', () => {
    const parameters = { ticketMedianYuan: 1e15, ticketSigma: 0 };
    for (const { amount } of ordersOf({ seed: 1, orders: 50, parameters })) {
      expect(BigInt(amount.minorUnits)).toBeLessThanOrEqual(amountMinorUnitsMax);
    }
  });
});
