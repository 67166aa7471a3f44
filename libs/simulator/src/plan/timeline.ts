import { type Instant, addMs, instant, instantToJson, shanghaiMidnight } from '@hutong/domain';
import { type Stage, type World, type WorldCommand, datedCommands, momentOf } from '@hutong/world';
import { dayStartsAtHour } from './parameters.js';

/** The pilot of the article: whose cohorts `--stages` replaces. */
export const pilotPlatform = 'taobao';
const pilotDrawId = 'wechat';

export const stagesMax = 50;

/** A day on which something happens in the world, and what; shops are open for a while after a stage opens. */
export type DayOfStages = Readonly<{
  start: Instant;
  asked: readonly WorldCommand[];
  opened: readonly Pick<Stage, 'platform' | 'stageId'>[];
}>;

/** The days of draws and stages in their order, each beginning at six in the morning in Shanghai. */
export function daysOf(world: World): readonly DayOfStages[] {
  const days = new Map<Instant, Readonly<{ asked: WorldCommand[]; opened: Pick<Stage, 'platform' | 'stageId'>[] }>>();
  for (const { on, asked } of datedCommands(world)) {
    const midnight = shanghaiMidnight(on);
    const day = days.get(midnight) ?? { asked: [], opened: [] };
    days.set(midnight, day);
    day.asked.push(asked);
    if (asked.command === 'OpenStage') day.opened.push(asked.body as Stage);
  }
  return [...days].map(([midnight, day]) => ({ start: addMs(midnight, dayStartsAtHour * 3_600_000), ...day }));
}

/** The same world with cohorts of these percentages, over the same time. Throws `RangeError` when they make no pilot. */
export function withCohorts(world: World, percentages: readonly number[]): World {
  checkPercentages(percentages);
  const isCohort = ({ platform, drawId }: Stage): boolean => platform === pilotPlatform && drawId === pilotDrawId;
  const cohorts = world.stages.filter(isCohort);
  const [first] = cohorts;
  const last = cohorts.at(-1);
  if (first === undefined || last === undefined)
    throw new RangeError(`The world has no stages of the draw ${pilotDrawId} on ${pilotPlatform}.`);
  const lastsMs = momentOf(last.on) - momentOf(first.on);
  const replaced = percentages.map((percentage, index): Stage => {
    const progress = percentages.length === 1 ? 0 : index / (percentages.length - 1);
    const { salt: _, ...template } = cohorts[Math.floor(progress * (cohorts.length - 1))] ?? first;
    return {
      ...template,
      ...(index === 0 && { salt: first.salt ?? null }),
      stageId: `pilot-${percentage}`,
      on: instantToJson(instant(momentOf(first.on) + Math.round(progress * lastsMs))),
      cohortBasisPoints: Math.round(percentage * 100),
    };
  });
  return { ...world, stages: [...world.stages.filter((stage) => !isCohort(stage)), ...replaced] };
}

function checkPercentages(percentages: readonly number[]): void {
  if (percentages.length === 0 || percentages.length > stagesMax) {
    throw new RangeError(`A pilot has 1 to ${stagesMax} stages, not ${percentages.length}.`);
  }
  percentages.forEach((percentage, index) => {
    const basisPoints = percentage * 100;
    // 0.07 * 100 is not 7 in binary: a whole number of basis points is one that a hair's breadth away.
    if (!(basisPoints >= 0 && basisPoints <= 10_000) || Math.abs(basisPoints - Math.round(basisPoints)) > 1e-9) {
      throw new RangeError(`A stage opens to 0 to 100 % of buyers in steps of 0.01, not to ${percentage} %.`);
    }
    if (index > 0 && percentage <= (percentages[index - 1] ?? 0)) {
      throw new RangeError(`Stages widen: ${percentage} % cannot follow ${percentages[index - 1]} %.`);
    }
  });
}
