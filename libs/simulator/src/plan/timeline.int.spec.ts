import { addMs, instantToJson, saltHashOf } from '@hutong/domain';
import { readWorld, shippedWorld } from '@hutong/world';
import { describe, expect, it } from 'vitest';
import { defaultParameters } from './parameters.js';
import { daysOf, withCohorts } from './timeline.js';
import { PlayedWorld } from './played-world.js';

const world = await readWorld(shippedWorld);
const pilotOf = ({ stages }: typeof world) => stages.filter(({ drawId }) => drawId === 'wechat');
const dayMs = 24 * 3_600_000;

describe('The days of the world', () => {
  it('tell the story in its order: a friend’s link for everybody, then the cohorts, and the direct method last', () => {
    const days = daysOf(world);
    const opened = days.flatMap((day) => day.opened).filter(({ platform }) => platform === 'taobao');
    expect(opened.map(({ stageId }) => stageId)).toEqual([
      'incumbent',
      'quickpass',
      'quickpass-all',
      'friend-link',
      'pilot-1',
      'pilot-5',
      'pilot-20',
      'pilot-50',
      'pilot-100',
      'tail',
      'direct-test',
      'direct',
    ]);
    expect(days.map(({ start }) => start)).toEqual(days.map(({ start }) => start).sort((one, other) => one - other));
    expect(days.every(({ start }) => instantToJson(start).endsWith('T22:00:00.000Z'))).toBe(true);
  });

  it('open a friend’s link to all buyers, and the saved code to cohorts, cities, products, merchants and amounts', () => {
    const link = world.stages.find(({ stageId }) => stageId === 'friend-link');
    expect(link).toMatchObject({ cohortBasisPoints: 10_000, channelIds: ['wechat.friend-link'] });
    expect(link?.rules).toBeUndefined();
    const [first] = pilotOf(world);
    expect(Object.keys(first?.rules ?? {}).sort()).toEqual(['amount', 'categories', 'cities', 'merchants', 'products']);
  });

  it('open interconnections only outside the days that are played, so that the plan knows who can pay', () => {
    for (const opening of new PlayedWorld(world).openings) {
      for (const { start, opened } of daysOf(world).filter((day) => day.opened.length > 0)) {
        const end = addMs(start, (defaultParameters.daysPerStage + 1) * dayMs);
        expect([instantToJson(start), opened, opening > start && opening < end]).toEqual([
          expect.anything(),
          opened,
          false,
        ]);
      }
    }
  });
});

describe('Cohorts of other percentages', () => {
  it('take the place of the world’s over the same time, and reveal the salt with the first', () => {
    const replaced = pilotOf(withCohorts(world, [10, 30, 100]));
    expect(replaced.map(({ stageId, cohortBasisPoints }) => [stageId, cohortBasisPoints])).toEqual([
      ['pilot-10', 1_000],
      ['pilot-30', 3_000],
      ['pilot-100', 10_000],
    ]);
    const [first, ...later] = replaced;
    expect(saltHashOf(first?.salt ?? '')).toBe(world.draws.find(({ drawId }) => drawId === 'wechat')?.saltHash);
    expect(later.every(({ salt }) => salt === undefined)).toBe(true);
    const days = (stages: typeof replaced) => stages.map(({ on }) => Date.parse(on));
    expect(Math.min(...days(replaced))).toBe(Math.min(...days(pilotOf(world))));
    expect(Math.max(...days(replaced))).toBe(Math.max(...days(pilotOf(world))));
    expect(replaced.at(-1)?.rules).toEqual(pilotOf(world).at(-1)?.rules);
  });

  it('need a world that has the pilot', () => {
    expect(() => withCohorts({ ...world, stages: [] }, [100])).toThrow('no stages of the draw wechat');
  });

  it.each([[[100]], [[0, 0.01, 0.07, 100]], [[12.34]]])('may be %o per cent', (percentages) => {
    expect(pilotOf(withCohorts(world, percentages))).toHaveLength(percentages.length);
  });

  it.each([[[]], [[-1]], [[0.001]], [[0.015]], [[100.01]], [[5, 5]], [[20, 5]], [[Number.NaN]]])(
    'may not be %o per cent',
    (percentages) => {
      expect(() => withCohorts(world, percentages)).toThrow(RangeError);
    },
  );
});
