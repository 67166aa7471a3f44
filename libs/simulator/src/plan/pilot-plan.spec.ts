import { amountMinorUnitsMax, interconnectionIdOf, moneyFromJson, saltHashOf } from '@hutong/domain';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  pilotChannels,
  pilotExcludedCategories,
  pilotFeeRule,
  pilotInstitutions,
  pilotInterconnections,
} from './catalogue.js';
import { defaultParameters, pilotParameters } from './parameters.js';
import { type OrderStep, type PilotOptions, ordersMax, pilotStart, planPilot } from './pilot-plan.js';
import { setUpCommands } from './set-up.js';
import { pilotDraw } from './stages.js';

const stepsOf = (options: PilotOptions) => [...planPilot(options).steps];
const ordersOf = (options: PilotOptions): readonly OrderStep[] =>
  stepsOf(options).filter((step) => step.kind === 'order');

const fenOf = ({ order }: OrderStep): bigint => moneyFromJson(order.amount).minorUnits;

const idPattern = /^[A-Za-z0-9._-]{1,64}$/;
const uuidV7Pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('A planned pilot', () => {
  it('is the same to the byte for the same seed, however often it is read', () => {
    const plan = planPilot({ seed: 1, orders: 500 });
    const text = JSON.stringify([...plan.steps]);
    expect(JSON.stringify([...plan.steps])).toBe(text);
    expect(JSON.stringify(stepsOf({ seed: 1, orders: 500 }))).toBe(text);
  });

  it('is another for another seed', () => {
    const [one, other] = [ordersOf({ seed: 1, orders: 50 }), ordersOf({ seed: 2, orders: 50 })];
    expect(one.map(({ order }) => order.amount)).not.toEqual(other.map(({ order }) => order.amount));
    const numbers = new Set([...one, ...other].map(({ order }) => order.orderNumber));
    expect(numbers.size).toBe(100);
  });

  it('makes its world before the first stage, and opens one before the first order', () => {
    const steps = stepsOf({ seed: 1, orders: 10 });
    const setUp = setUpCommands(1);
    expect(steps.slice(0, setUp.length).map(({ kind }) => kind)).toEqual(setUp.map(() => 'setUp'));
    expect(steps[setUp.length]?.kind).toBe('stage');
  });

  it('names only institutions that it registers, in the roles that they have', () => {
    const rolesOf = (id: string) =>
      pilotInstitutions.find(({ registration }) => registration.institutionId === id)?.registration.roles ?? [];
    const interconnectionIds = pilotInterconnections.map(interconnectionIdOf);
    for (const { codeIssuer, acquirer, feeRuleId, interconnectionId } of pilotChannels) {
      expect(rolesOf(codeIssuer)).toContain('codeIssuer');
      expect(rolesOf(acquirer)).toContain('acquirer');
      expect(feeRuleId).toBe(pilotFeeRule.feeRuleId);
      expect([...interconnectionIds, null]).toContain(interconnectionId);
    }
    for (const { payerApp, codeIssuer, clearingHouse } of pilotInterconnections) {
      expect(rolesOf(payerApp)).toContain('wallet');
      expect(rolesOf(codeIssuer)).toContain('codeIssuer');
      expect(rolesOf(clearingHouse ?? '')).toContain('clearingHouse');
    }
  });

  it('commits to the draw of the entrant before anything opens, and reveals its salt with the first cohort only', () => {
    const draw = pilotDraw(1);
    const paths = setUpCommands(1).map(({ path }) => path);
    expect(paths.at(-1)).toBe('/v1/rollouts/taobao/draws');
    const drawn = planPilot({ seed: 1, orders: 10 }).stages.filter(({ drawId }) => drawId !== null);
    const [first, ...later] = drawn;
    expect(saltHashOf(first?.salt ?? '')).toBe(draw.saltHash);
    expect(new Set(drawn.map(({ drawId }) => drawId))).toEqual(new Set([draw.drawId]));
    expect(later.map(({ salt }) => salt)).toEqual(later.map(() => null));
  });

  it('begins with the incumbent alone, widens the cohorts, and has the tail institution join last', () => {
    const { stages } = planPilot({ seed: 1, orders: 10 });
    expect(stages.map(({ stageId, cohortBasisPoints }) => [stageId, cohortBasisPoints])).toEqual([
      ['incumbent', 10_000],
      ['unionpay', 10_000],
      ['pilot-1', 100],
      ['pilot-5', 500],
      ['pilot-20', 2_000],
      ['pilot-50', 5_000],
      ['pilot-100', 10_000],
      ['tail', 10_000],
    ]);
    const pilot = stages.filter(({ stageId }) => stageId.startsWith('pilot-'));
    for (const { channelIds, rules } of pilot) {
      expect(channelIds).toEqual(['wechat.saved-code', 'wechat.friend-link']);
      expect(rules.categories).toEqual({ included: null, excluded: pilotExcludedCategories });
    }
  });

  it('holds exactly the orders asked for, in order of time, each in one stage', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 300 }), (seed, orders) => {
        const steps = stepsOf({ seed, orders });
        expect(steps.filter(({ kind }) => kind === 'order')).toHaveLength(orders);
        expect(steps[0]?.at).toBe(pilotStart);
        for (const [index, step] of steps.entries()) expect(step.at).toBeGreaterThanOrEqual(steps[index - 1]?.at ?? 0);
      }),
      { numRuns: 30 },
    );
  });

  it('gives every step an idempotency key of its own, with the time in it', () => {
    const steps = stepsOf({ seed: 3, orders: 1 }).filter((step) => step.kind !== 'order');
    expect(new Set(steps.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(steps.length);
    for (const { idempotencyKey, at } of steps) {
      expect(idempotencyKey).toMatch(uuidV7Pattern);
      expect(Number.parseInt(idempotencyKey.replaceAll('-', '').slice(0, 12), 16)).toBe(at);
    }
  });

  it('uses only ids that the API takes', () => {
    for (const { order, shopper } of ordersOf({ seed: Number.MAX_SAFE_INTEGER, orders: 200 })) {
      const lines = order.lines.flatMap(({ lineId, productId, category }) => [lineId, productId, category]);
      const persons = [order.buyer, ...shopper.friends].map(({ value }) => value);
      for (const id of [order.orderNumber, order.merchant.merchantId, ...lines, ...persons])
        expect(id).toMatch(idPattern);
      expect(new Set(persons).size).toBe(persons.length);
    }
  });

  it('leaves every order the time to end before the next stage opens', () => {
    const steps = stepsOf({ seed: 5, orders: 3_000 });
    const endsLatestMs = 2.5 * 3_600_000;
    const quietBeforeStagesMs = steps.flatMap(({ kind, at }, index) =>
      kind === 'stage' && steps[index - 1]?.kind === 'order' ? [at - steps[index - 1]!.at] : [],
    );
    expect(quietBeforeStagesMs).toHaveLength(7);
    expect(Math.min(...quietBeforeStagesMs)).toBeGreaterThan(endsLatestMs);
  });
});

describe('What a pilot refuses to plan', () => {
  it.each([1, ordersMax])('nothing about %i orders', (orders) => {
    expect(() => planPilot({ seed: 1, orders })).not.toThrow();
  });
  it.each([0, -1, 1.5, ordersMax + 1, Number.NaN])('%d orders', (orders) => {
    expect(() => planPilot({ seed: 1, orders })).toThrow(RangeError);
  });
  it.each([-1, 0.5, Number.NaN])('seed %d', (seed) => {
    expect(() => planPilot({ seed, orders: 1 })).toThrow(RangeError);
  });
  it.each([[[100]], [[0, 0.01, 0.07, 100]], [[12.34]]])('nothing about stages of %o per cent', (stages) => {
    expect(() => planPilot({ seed: 1, orders: 1, stages })).not.toThrow();
  });
  it.each([[[]], [[-1]], [[0.001]], [[0.015]], [[100.01]], [[5, 5]], [[20, 5]], [[Number.NaN]]])(
    'stages of %o per cent',
    (stages) => {
      expect(() => planPilot({ seed: 1, orders: 1, stages })).toThrow(RangeError);
    },
  );
});

describe('The calibration of a pilot of 20,000 orders', () => {
  const orders = ordersOf({ seed: 1, orders: 20_000 });
  const shareOf = (isSo: (step: OrderStep) => boolean): number => orders.filter(isSo).length / orders.length;

  it('has amounts of at least one fen, in yuan, and within what the ledger takes', () => {
    for (const step of orders) {
      expect(step.order.lines.map(({ amount }) => amount)).toEqual([step.order.amount]);
      expect(step.order.amount.currency).toBe('CNY');
      expect(fenOf(step)).toBeGreaterThanOrEqual(1n);
      expect(fenOf(step)).toBeLessThanOrEqual(amountMinorUnitsMax);
    }
  });

  it('has tickets with a median near 60 yuan and a mean near 110', () => {
    const sorted = orders.map((step) => Number(fenOf(step)) / 100).sort((one, other) => one - other);
    const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
    expect(sorted[sorted.length / 2]).toBeGreaterThan(55);
    expect(sorted[sorted.length / 2]).toBeLessThan(65);
    expect(mean).toBeGreaterThan(95);
    expect(mean).toBeLessThan(125);
  });

  it('ends prices in .00, .90 or .99 more often than not', () => {
    const endings = shareOf((step) => [0n, 90n, 99n].includes(fenOf(step) % 100n));
    expect(endings).toBeGreaterThan(0.75);
    expect(endings).toBeLessThan(0.9);
  });

  it('has 10 to 30 % of orders from people who like WeChat Pay best, and 1 to 5 % paid by friends', () => {
    const tenpay = shareOf(({ shopper }) => shopper.walletPreference[0] === 'tenpay');
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

  it('refunds at least one fen and never more than was paid', () => {
    for (const step of orders) {
      const { refund } = step.shopper;
      if (refund === null) continue;
      expect(moneyFromJson(refund.amount).minorUnits).toBeGreaterThanOrEqual(1n);
      expect(moneyFromJson(refund.amount).minorUnits).toBeLessThanOrEqual(fenOf(step));
    }
  });

  it('is busiest in the evening and asleep before dawn', () => {
    const hours = Array.from({ length: 24 }, () => 0);
    for (const { at } of orders) {
      const hour = new Date(at + 8 * 3_600_000).getUTCHours();
      hours[hour] = (hours[hour] ?? 0) + 1;
    }
    const evening = hours.slice(18, 23).reduce((sum, count) => sum + count, 0) / orders.length;
    expect(evening).toBeGreaterThan(0.4);
    expect(hours.slice(2, 7)).toEqual([0, 0, 0, 0, 0]);
  });

  it('is shopped by the same people again, each with the same preference', () => {
    const preferences = new Map<string, string>();
    for (const { order, shopper } of orders) {
      const known = preferences.get(order.buyer.value) ?? shopper.walletPreference.join();
      expect(shopper.walletPreference.join()).toBe(known);
      preferences.set(order.buyer.value, known);
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
    for (const { order } of ordersOf({ seed: 1, orders: 50, parameters })) expect(order.amount.minorUnits).toBe('1');
  });

  it('keeps what it draws when there is no yuan to end in .00', () => {
    const parameters = {
      ticketMedianYuan: 0.505,
      ticketSigma: 0,
      endsInZeroZero: 1,
      endsInNineZero: 0,
      endsInNineNine: 0,
    };
    for (const { order } of ordersOf({ seed: 1, orders: 50, parameters })) expect(order.amount.minorUnits).toBe('50');
  });

  it('is at most the largest amount that the ledger takes', () => {
    const parameters = { ticketMedianYuan: 1e15, ticketSigma: 0 };
    for (const { order } of ordersOf({ seed: 1, orders: 50, parameters })) {
      expect(BigInt(order.amount.minorUnits)).toBeLessThanOrEqual(amountMinorUnitsMax);
    }
  });
});
