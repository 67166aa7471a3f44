import { readWorld, shippedWorld } from '@hutong/world';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OrderStep } from './order-draw.js';
import { type PilotOptions, type WorldStep, ordersMax, planPilot } from './pilot-plan.js';

const world = await readWorld(shippedWorld);
type Options = Omit<PilotOptions, 'world'>;
const stepsOf = (options: Options) => [...planPilot({ world, ...options }).steps];
const ordersOf = (options: Options): readonly OrderStep[] => stepsOf(options).filter((step) => step.kind === 'order');
const worldOf = (options: Options): readonly WorldStep[] => stepsOf(options).filter((step) => step.kind === 'world');

const idPattern = /^[A-Za-z0-9._-]{1,64}$/;
const uuidV7Pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('A planned pilot', () => {
  it('is the same to the byte for the same seed, however often it is read', () => {
    const plan = planPilot({ world, seed: 1, orders: 500 });
    const text = JSON.stringify([...plan.steps]);
    expect(JSON.stringify([...plan.steps])).toBe(text);
    expect(JSON.stringify(stepsOf({ seed: 1, orders: 500 }))).toBe(text);
  });

  it('is another for another seed', () => {
    const [one, other] = [ordersOf({ seed: 1, orders: 50 }), ordersOf({ seed: 2, orders: 50 })];
    expect(one.map(({ orders: [order] }) => order.amount)).not.toEqual(
      other.map(({ orders: [order] }) => order.amount),
    );
    const numbers = new Set([...one, ...other].flatMap(({ orders }) => orders.map(({ orderNumber }) => orderNumber)));
    expect(numbers.size).toBe(100);
  });

  it('makes its world before the first stage, and opens one before the first order', () => {
    const kinds = stepsOf({ seed: 1, orders: 10 }).map((step) =>
      step.kind === 'order' ? 'order' : step.lines.map(({ command }) => command)[0],
    );
    expect(kinds.slice(0, 6)).toEqual([
      'RegisterInstitution',
      'ChangeController',
      'OpenInterconnection',
      'PublishFeeRuleVersion',
      'RegisterChannel',
      'OpenStage',
    ]);
    expect(kinds.indexOf('order')).toBeGreaterThan(5);
  });

  it('commits to every draw on a day before its first stage', () => {
    const steps = worldOf({ seed: 1, orders: 10 });
    for (const { platform, drawId } of world.draws) {
      const committed = steps.findIndex(({ lines }) =>
        lines.some(({ command, body }) => command === 'CommitDraw' && Reflect.get(body, 'drawId') === drawId),
      );
      const first = world.stages.find((stage) => stage.platform === platform && stage.drawId === drawId);
      const opened = steps.findIndex(({ lines }) =>
        lines.some(
          ({ body }) => Reflect.get(body, 'stageId') === first?.stageId && Reflect.get(body, 'platform') === platform,
        ),
      );
      expect(committed).toBeGreaterThanOrEqual(0);
      expect(opened).toBeGreaterThan(committed);
    }
  });

  it('holds exactly the orders asked for, in order of time, those of a cart together', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 300 }), (seed, orders) => {
        const plan = planPilot({ world, seed, orders });
        const steps = [...plan.steps];
        const placed = steps.flatMap((step) => (step.kind === 'order' ? step.orders : []));
        expect(placed).toHaveLength(orders);
        expect(new Set(placed.map(({ orderNumber }) => orderNumber)).size).toBe(orders);
        expect(steps[0]?.at).toBe(plan.start);
        for (const [index, step] of steps.entries()) expect(step.at).toBeGreaterThanOrEqual(steps[index - 1]?.at ?? 0);
      }),
      { numRuns: 20 },
    );
  });

  it('puts orders of one buyer and one platform into a cart', () => {
    const carts = ordersOf({ seed: 1, orders: 500, parameters: { cart: 1 } });
    expect(carts.some(({ orders }) => orders.length > 2)).toBe(true);
    for (const { orders } of carts) {
      expect(new Set(orders.map(({ platform, buyer }) => `${platform} ${buyer.value}`)).size).toBe(1);
    }
  });

  it('shops only where a stage is open', () => {
    const open = new Set<string>();
    const shopped = stepsOf({ seed: 4, orders: 400 }).flatMap((step) => {
      if (step.kind === 'order') return [{ isOpen: open.has(step.orders[0].platform) }];
      if (step.stage) open.add(step.stage.platform);
      return [];
    });
    expect(shopped.length).toBeGreaterThan(300);
    expect(shopped.every(({ isOpen }) => isOpen)).toBe(true);
  });

  it('gives every command an idempotency key of its own, with the time in it', () => {
    const lines = worldOf({ seed: 3, orders: 1 }).flatMap(({ at, lines }) => lines.map(({ key }) => ({ at, key })));
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
    for (const { key, at } of lines) {
      expect(key).toMatch(uuidV7Pattern);
      expect(Number.parseInt(key.replaceAll('-', '').slice(0, 12), 16)).toBe(at);
    }
  });

  it('uses only ids that the API takes', () => {
    for (const { orders, shopper } of ordersOf({ seed: Number.MAX_SAFE_INTEGER, orders: 200 })) {
      const ids = orders.flatMap(({ orderNumber, merchant, city, lines }) => [
        orderNumber,
        merchant.merchantId,
        city,
        ...lines.flatMap(({ lineId, productId, category }) => [lineId, productId, category]),
      ]);
      const persons = [orders[0].buyer, ...shopper.friends].map(({ value }) => value);
      for (const id of [...ids, ...persons]) expect(id).toMatch(idPattern);
      expect(new Set(persons).size).toBe(persons.length);
    }
  });

  it('leaves every order the time to end before the next stage opens', () => {
    const steps = stepsOf({ seed: 5, orders: 3_000 });
    const endsLatestMs = 2.5 * 3_600_000;
    const quietMs = steps.flatMap(({ kind, at }, index) =>
      kind === 'world' && steps[index - 1]?.kind === 'order' ? [at - steps[index - 1]!.at] : [],
    );
    expect(quietMs.length).toBeGreaterThan(10);
    expect(Math.min(...quietMs)).toBeGreaterThan(endsLatestMs);
  });
});

describe('What a pilot refuses to plan', () => {
  it.each([1, ordersMax])('nothing about %i orders', (orders) => {
    expect(() => planPilot({ world, seed: 1, orders })).not.toThrow();
  });
  it.each([0, -1, 1.5, ordersMax + 1, Number.NaN])('%d orders', (orders) => {
    expect(() => planPilot({ world, seed: 1, orders })).toThrow(RangeError);
  });
  it.each([-1, 0.5, Number.NaN])('seed %d', (seed) => {
    expect(() => planPilot({ world, seed, orders: 1 })).toThrow(RangeError);
  });
  it('a world in which nothing ever opened', () => {
    expect(() => planPilot({ world: { ...world, stages: [], draws: [] }, seed: 1, orders: 1 })).toThrow('no stages');
  });
});
