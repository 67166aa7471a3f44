import { type Instant, type MoneyJson, addMs, instantFromJson, moneyToJson } from '@hutong/domain';
import { type PersonIdentifier, pilotPlatform } from './catalogue.js';
import { idempotencyKey } from './idempotency-key.js';
import { type PilotParameters, dayStartsAtHour, defaultParameters, hourlyWeights } from './parameters.js';
import { type Population, populationOf } from './population.js';
import { Random } from './random.js';
import { type WorldCommand, setUpCommands, stageCommand } from './set-up.js';
import { type Shopper, drawShopper } from './shopper.js';
import { type StageOpening, defaultStagePercentages, pilotStages } from './stages.js';
import { drawTicket } from './ticket-size.js';

/** The body of an order. */
export type OrderPlacement = Readonly<{
  platform: string;
  orderNumber: string;
  buyer: PersonIdentifier;
  merchant: Readonly<{ merchantId: string }>;
  lines: readonly Readonly<{
    lineId: string;
    productId: string;
    category: string;
    quantity: number;
    amount: MoneyJson;
  }>[];
  amount: MoneyJson;
}>;

/** One thing that happens in the pilot, at its business time. */
export type PilotStep = Readonly<
  | { kind: 'setUp'; at: Instant; idempotencyKey: string; command: WorldCommand }
  | { kind: 'stage'; at: Instant; idempotencyKey: string; command: WorldCommand; stageId: string }
  | { kind: 'order'; at: Instant; keySeed: string; order: OrderPlacement; shopper: Shopper }
>;
export type OrderStep = Extract<PilotStep, { kind: 'order' }>;

/** What will happen, decided before anything does: iterating it again gives the same steps. */
export type PilotPlan = Readonly<{
  seed: number;
  platform: string;
  orders: number;
  stages: readonly StageOpening[];
  steps: Iterable<PilotStep>;
}>;

export type PilotOptions = Readonly<{
  seed: number;
  /** 1 to `ordersMax`. */
  orders: number;
  /** Cohorts of the pilot in per cent of buyers, widening; default 1, 5, 20, 50, 100. */
  stages?: readonly number[];
  parameters?: Partial<PilotParameters>;
}>;

export const ordersMax = 10_000_000;

/** The first day of the pilot begins at six in the morning of 1 October 2023 in Shanghai. */
export const pilotStart = instantFromJson('2023-09-30T22:00:00.000Z');

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Draws the whole pilot from a seed. Throws `RangeError` when the options make no pilot. */
export function planPilot(options: PilotOptions): PilotPlan {
  const { seed, orders } = options;
  if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError(`A seed is a whole number from 0 on, not ${seed}.`);
  if (!Number.isSafeInteger(orders) || orders < 1 || orders > ordersMax) {
    throw new RangeError(`A pilot has 1 to ${ordersMax} orders, not ${orders}.`);
  }
  const stages = pilotStages(seed, options.stages ?? defaultStagePercentages);
  const parameters = { ...defaultParameters, ...options.parameters };
  const draw = { seed, orders, stages, parameters, population: populationOf(seed, orders, parameters) };
  return { seed, orders, stages, platform: pilotPlatform, steps: { [Symbol.iterator]: () => drawSteps(draw) } };
}

type Draw = Readonly<{
  seed: number;
  orders: number;
  stages: readonly StageOpening[];
  parameters: PilotParameters;
  population: Population;
}>;

function* drawSteps(draw: Draw): Generator<PilotStep, void, undefined> {
  yield* setUp(draw.seed);
  let firstOrder = 0;
  for (const [index, stage] of draw.stages.entries()) {
    const dayStart = addMs(pilotStart, index * draw.parameters.daysPerStage * dayMs);
    const at = addMs(dayStart, 5 * minuteMs);
    const { stageId } = stage;
    const key = idempotencyKey(`${draw.seed}/stage/${stageId}`, at);
    yield { kind: 'stage', at, idempotencyKey: key, command: stageCommand(stage), stageId };
    // Rounding down at both ends gives every order to exactly one stage.
    const ordersEnd = Math.floor(((index + 1) * draw.orders) / draw.stages.length);
    const times = drawTimes(new Random(`${draw.seed}/times/${index}`), ordersEnd - firstOrder, draw.parameters);
    for (const [nth, afterMs] of times.entries()) yield drawOrder(draw, firstOrder + nth, addMs(dayStart, afterMs));
    firstOrder = ordersEnd;
  }
}

function* setUp(seed: number): Generator<PilotStep, void, undefined> {
  for (const [nth, command] of setUpCommands(seed).entries()) {
    const at = addMs(pilotStart, nth * 1_000);
    yield { kind: 'setUp', at, idempotencyKey: idempotencyKey(`${seed}/set-up/${nth}`, at), command };
  }
}

/** Milliseconds after the stage's first day began, in order. */
function drawTimes(random: Random, count: number, { daysPerStage }: PilotParameters): Float64Array {
  const hours = hourlyWeights.map((weight, hour) => ({ weight, value: (hour - dayStartsAtHour + 24) % 24 }));
  const times = new Float64Array(count);
  for (let index = 0; index < count; index += 1) {
    const day = random.between(0, daysPerStage - 1);
    times[index] = day * dayMs + random.choose(hours) * hourMs + random.between(0, hourMs - 1);
  }
  return times.sort();
}

function drawOrder({ seed, parameters, population }: Draw, index: number, at: Instant): OrderStep {
  const keySeed = `${seed}/order/${index}`;
  const random = new Random(keySeed);
  const buyerIndex = random.between(0, population.buyersCount - 1);
  const buyer = population.buyer(buyerIndex);
  const { merchant, category } = population.merchant(random.between(0, population.merchantsCount - 1));
  const amount = drawTicket(random, parameters);
  const total = moneyToJson(amount);
  const friends = drawFriends(random, buyerIndex, population);
  return {
    kind: 'order',
    at,
    keySeed,
    order: {
      platform: pilotPlatform,
      orderNumber: `S${seed}-${String(index + 1).padStart(8, '0')}`,
      buyer: buyer.buyer,
      merchant: { merchantId: merchant },
      lines: [{ lineId: '1', productId: `${merchant}-${random.between(1, 40)}`, category, quantity: 1, amount: total }],
      amount: total,
    },
    shopper: drawShopper(random, { buyer, friends, amount }, parameters),
  };
}

/** Two others of the population: a friend is never the buyer. */
function drawFriends(
  random: Random,
  buyerIndex: number,
  { buyersCount, buyer }: Population,
): readonly [PersonIdentifier, PersonIdentifier] {
  const step = random.between(1, buyersCount - 2);
  const friend = (count: number): PersonIdentifier => buyer((buyerIndex + count) % buyersCount).buyer;
  return [friend(step), friend(step + 1)];
}
