import { type Instant, addMs, shanghaiMidnight } from '@hutong/domain';
import { type Stage, type World, type WorldCommand, standingCommands } from '@hutong/world';
import { idempotencyKey } from './idempotency-key.js';
import { type OrderStep, OrderDraw } from './order-draw.js';
import { type PilotParameters, dayStartsAtHour, defaultParameters, hourlyWeights } from './parameters.js';
import { populationOf } from './population.js';
import { Random } from './random.js';
import { type DayOfStages, daysOf, withCohorts } from './timeline.js';

/** Commands about the world, as lines of one request. */
export type WorldStep = Readonly<{
  kind: 'world';
  at: Instant;
  lines: readonly (WorldCommand & Readonly<{ key: string }>)[];
  /** The stage that it opens; null where it opens none. */
  stage: Pick<Stage, 'platform' | 'stageId'> | null;
}>;

/** One thing that happens in the pilot, at its business time. */
export type PilotStep = WorldStep | OrderStep;

/** What will happen, decided before anything does: iterating it again gives the same steps. */
export type PilotPlan = Readonly<{
  seed: number;
  orders: number;
  /** The world that is played, with the cohorts that were asked for. */
  world: World;
  /** When the first day begins. */
  start: Instant;
  steps: Iterable<PilotStep>;
}>;

export type PilotOptions = Readonly<{
  world: World;
  seed: number;
  /** 1 to `ordersMax`. */
  orders: number;
  /** Cohorts of the pilot in per cent of buyers, widening; default as the world says. */
  stages?: readonly number[];
  parameters?: Partial<PilotParameters>;
}>;

export const ordersMax = 10_000_000;

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** How long after a day began its stages open; the world itself is there from the first day on. */
const stagesOpenAfterMs = 5 * minuteMs;

/** Draws the whole pilot from a seed. Throws `RangeError` when the options make no pilot. */
export function planPilot(options: PilotOptions): PilotPlan {
  const { seed, orders } = options;
  if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError(`A seed is a whole number from 0 on, not ${seed}.`);
  if (!Number.isSafeInteger(orders) || orders < 1 || orders > ordersMax) {
    throw new RangeError(`A pilot has 1 to ${ordersMax} orders, not ${orders}.`);
  }
  const world = options.stages ? withCohorts(options.world, options.stages) : options.world;
  const days = daysOf(world);
  const [first] = days;
  if (first === undefined) throw new RangeError('The world has no stages.');
  const parameters = { ...defaultParameters, ...options.parameters };
  const draw = { seed, orders, world, days, parameters };
  return { seed, orders, world, start: first.start, steps: { [Symbol.iterator]: () => drawSteps(draw) } };
}

type Draw = Readonly<{
  seed: number;
  orders: number;
  world: World;
  days: readonly DayOfStages[];
  parameters: PilotParameters;
}>;

function* drawSteps({ seed, orders, world, days, parameters }: Draw): Generator<PilotStep, void, undefined> {
  const population = populationOf(seed, orders, parameters);
  const orderDraw = new OrderDraw({ seed, parameters, population });
  const shoppingDays = days.filter(({ opened }) => opened.length > 0);
  yield* standing(seed, world, days[0]?.start);
  let [firstOrder, shopping] = [0, 0];
  const platforms = new Set<string>();
  for (const [index, day] of days.entries()) {
    yield* dated(seed, day);
    if (day.opened.length === 0) continue;
    for (const { platform } of day.opened) platforms.add(platform);
    shopping += 1;
    // Rounding down at both ends gives every order to exactly one day.
    const ordersEnd = Math.floor((shopping * orders) / shoppingDays.length);
    const playedDays = Math.min(parameters.daysPerStage, daysBetween(day, days[index + 1]));
    const times = drawTimes(new Random(`${seed}/times/${shopping}`), ordersEnd - firstOrder, playedDays);
    let nth = 0;
    while (nth < times.length) {
      const at = addMs(day.start, times[nth] ?? 0);
      const step = orderDraw.step(firstOrder + nth, { at, platforms, ordersMax: times.length - nth });
      yield step;
      nth += step.orders.length;
    }
    firstOrder = ordersEnd;
  }
}

function* standing(seed: number, world: World, start: Instant | undefined): Generator<WorldStep, void, undefined> {
  if (start === undefined) return;
  for (const [nth, group] of standingCommands(world).entries()) {
    yield worldStep(`${seed}/standing/${nth}`, addMs(start, nth * secondMs), { asked: group, stage: null });
  }
}

/** What the day brings, one after the other. */
function* dated(seed: number, { start, asked }: DayOfStages): Generator<WorldStep, void, undefined> {
  for (const [nth, each] of asked.entries()) {
    const stage = each.command === 'OpenStage' ? (each.body as Stage) : null;
    const at = addMs(start, stagesOpenAfterMs + nth * secondMs);
    yield worldStep(`${seed}/dated/${start}/${nth}`, at, { asked: [each], stage });
  }
}

const worldStep = (
  keySeed: string,
  at: Instant,
  { asked, stage }: Readonly<{ asked: readonly WorldCommand[]; stage: WorldStep['stage'] }>,
): WorldStep => ({
  kind: 'world',
  at,
  lines: asked.map((each, nth) => ({ ...each, key: idempotencyKey(`${keySeed}/${nth}`, at) })),
  stage,
});

/** Whole days from one day of stages to the next. */
const daysBetween = ({ start }: DayOfStages, next: DayOfStages | undefined): number =>
  next === undefined ? Infinity : Math.round((shanghaiMidnight(next.start) - shanghaiMidnight(start)) / dayMs);

/** Milliseconds after the stage's first day began, in order. */
function drawTimes(random: Random, count: number, playedDays: number): Float64Array {
  const hours = hourlyWeights.map((weight, hour) => ({ weight, value: (hour - dayStartsAtHour + 24) % 24 }));
  const times = new Float64Array(count);
  for (let index = 0; index < count; index += 1) {
    const day = random.between(0, playedDays - 1);
    times[index] = day * dayMs + random.choose(hours) * hourMs + random.between(0, hourMs - 1);
  }
  return times.sort();
}
