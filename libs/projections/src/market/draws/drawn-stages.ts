import { isDrawn, type StageLife } from '../effects/stage-lives.js';

/** A stage whose draw has somebody inside and somebody outside, with the channels that it opened. */
export type DrawnStage = Pick<StageLife, 'platform' | 'stage' | 'cohortBasisPoints'> &
  Readonly<{ draw: string; channels: readonly string[] }>;

/** The draw is of buyers: its stages are checked, not each channel on its own. In the order in which they were opened. */
export function drawnStages(lives: readonly StageLife[]): readonly DrawnStage[] {
  const drawn = lives.filter(isDrawn);
  const stages = Map.groupBy(drawn, ({ platform, stage }) => JSON.stringify([platform, stage]));
  return [...stages.values()].flatMap((ofStage) => {
    const [first] = ofStage;
    if (first === undefined || first.draw === null) return [];
    const { platform, stage, cohortBasisPoints, draw } = first;
    return [{ platform, stage, cohortBasisPoints, draw, channels: ofStage.map(({ channel }) => channel).toSorted() }];
  });
}
