import { describe, expect, it } from 'vitest';
import { at, noon } from '../examples.js';
import { saltHashOf } from './draw.js';
import type { RolloutEvent } from './rollout.events.js';
import {
  given,
  platform,
  code,
  link,
  salt,
  saltHash,
  drawn,
  revealed,
  opened,
  rolledBack,
  pilot,
} from './rollout-examples.js';
import { commitDraw, currentStage, rollouts, stageOfChannel } from './rollout.js';
import { noRules } from './stage-rules.js';
import { type OpenStage, openStage, rollBackStage } from './stages.js';

describe('Committing to a draw', () => {
  const commit = { platform, drawId: 'wechat', channelIds: ['wechat.saved-code'], saltHash };
  const committing = (command: Partial<typeof commit>) => (state: typeof rollouts.initialState) =>
    commitDraw(at(noon), state, { ...commit, ...command });
  it('records the hash of the salt and not the salt', () => given(code).when(committing({})).then(drawn));
  it('records nothing when it is repeated', () => given(code, drawn).when(committing({})).then());
  it('is refused when the id stands for another draw', () => {
    const elsewhere = given(code, link, drawn);
    elsewhere.when(committing({ saltHash: saltHashOf('another') })).thenRefused('drawIdTaken');
    elsewhere.when(committing({ channelIds: ['wechat.friend-link'] })).thenRefused('drawIdTaken');
    elsewhere.when(committing({ channelIds: ['wechat.saved-code', 'wechat.friend-link'] })).thenRefused('drawIdTaken');
  });
  it('is refused for a channel that has a draw or was opened without one', () => {
    given(code, drawn)
      .when(committing({ drawId: 'again' }))
      .thenRefused('channelAlreadyDrawn');
    given(code, link, drawn)
      .when(committing({ drawId: 'again', channelIds: ['wechat.friend-link', 'wechat.saved-code'] }))
      .thenRefused('channelAlreadyDrawn');
    const openedToAll = opened({ drawId: null, cohortBasisPoints: 10_000 });
    given(code, openedToAll).when(committing({})).thenRefused('channelAlreadyOpened');
    given(code, link, openedToAll)
      .when(committing({ channelIds: ['wechat.friend-link', 'wechat.saved-code'] }))
      .thenRefused('channelAlreadyOpened');
  });
  it('is refused without channels, for unknown ones, and for what is no hash', () => {
    given(code)
      .when(committing({ channelIds: [] }))
      .thenRefused('drawWithoutChannels');
    given().when(committing({})).thenRefused('channelUnknown');
    given(code)
      .when(committing({ channelIds: ['wechat.saved-code', 'alipay.direct'] }))
      .thenRefused('channelUnknown');
    for (const malformed of ['', saltHash.slice(1), `${saltHash}0`, saltHash.toUpperCase(), salt]) {
      given(code)
        .when(committing({ saltHash: malformed }))
        .thenRefused('saltHashMalformed');
    }
  });
  it('happens once', () => given(code, drawn).cannotBeFollowedBy(drawn));
  it('cannot follow where one of its channels is unknown, drawn for or opened already', () => {
    const both = ['wechat.friend-link', 'wechat.saved-code'];
    const second: RolloutEvent = { ...drawn, data: { ...drawn.data, drawId: 'again', channelIds: both } };
    given(code).cannotBeFollowedBy(second);
    given(code, link, drawn).cannotBeFollowedBy(second);
    given(code, link, opened({ drawId: null, cohortBasisPoints: 10_000 })).cannotBeFollowedBy(second);
  });
});

describe('Opening a stage', () => {
  const opening = (command: Partial<OpenStage>) => (state: typeof rollouts.initialState) =>
    openStage(at(noon), state, { ...pilot, ...command, platform });
  const wider = { stageId: 'wider', cohortBasisPoints: 500 };
  it('reveals the salt with the first stage of a draw', () =>
    given(code, drawn).when(opening({})).then(revealed, opened()));
  it('needs no salt for a later stage of the draw', () =>
    given(code, drawn, revealed, opened())
      .when(opening({ ...wider, salt: null }))
      .then(opened(wider)));
  it('draws nothing where everybody is in the cohort', () =>
    given(code)
      .when(opening({ drawId: null, salt: null, cohortBasisPoints: 10_000 }))
      .then(opened({ drawId: null, cohortBasisPoints: 10_000 })));
  it('records nothing when it is repeated', () => given(code, drawn, revealed, opened()).when(opening({})).then());
  it.each<Partial<OpenStage>>([
    { cohortBasisPoints: 101 },
    { channelIds: ['wechat.saved-code', 'wechat.friend-link'] },
    { drawId: null, cohortBasisPoints: 100 },
    { source: 'a newspaper' },
    { certainty: 'published' },
    { rules: { ...noRules, cities: { included: ['hangzhou'], excluded: [] } } },
  ])('is refused when the id stands for another stage: %o', (other) =>
    given(code, link, drawn, revealed, opened()).when(opening(other)).thenRefused('stageIdTaken'),
  );
  it('is refused when the id stands for a stage of more channels', () =>
    given(code, link, opened({ drawId: null, channelIds: ['wechat.saved-code', 'wechat.friend-link'] }))
      .when(opening({ drawId: null }))
      .thenRefused('stageIdTaken'));
  it('is refused when the id stands for a stage that was rolled back', () =>
    given(code, drawn, revealed, opened(), rolledBack).when(opening({})).thenRefused('stageIdTaken'));
  it('is refused with a salt that was not committed to, and without the one that was', () => {
    given(code, drawn)
      .when(opening({ salt: 'another' }))
      .thenRefused('saltDiffers');
    given(code, drawn)
      .when(opening({ salt: null }))
      .thenRefused('saltMissing');
    given(code, drawn, revealed, opened())
      .when(opening({ ...wider, salt: 'another' }))
      .thenRefused('saltDiffers');
  });
  it('is refused for part of the buyers when nothing was drawn', () => {
    given(code)
      .when(opening({ drawId: null, cohortBasisPoints: 9_999 }))
      .thenRefused('cohortWithoutDraw');
    given(code).when(opening({})).thenRefused('drawUnknown');
    given(code, link, drawn)
      .when(opening({ channelIds: ['wechat.friend-link'] }))
      .thenRefused('channelNotInDraw');
    given(code, link, drawn)
      .when(opening({ channelIds: ['wechat.saved-code', 'wechat.friend-link'] }))
      .thenRefused('channelNotInDraw');
  });
  it.each([0, 10_000])('takes a cohort of %i basis points', (cohortBasisPoints) =>
    given(code, drawn).when(opening({ cohortBasisPoints })).then(revealed, opened({ cohortBasisPoints })),
  );
  it.each([-1, 10_001, 0.5])('refuses a cohort of %d basis points', (cohortBasisPoints) =>
    given(code, drawn).when(opening({ cohortBasisPoints })).thenRefused('cohortOutOfRange'),
  );
  it('is refused without channels and for unknown ones', () => {
    given(code, drawn)
      .when(opening({ channelIds: [] }))
      .thenRefused('stageWithoutChannels');
    given(code, drawn)
      .when(opening({ channelIds: ['alipay.direct'] }))
      .thenRefused('channelUnknown');
    given(code, drawn)
      .when(opening({ channelIds: ['wechat.saved-code', 'alipay.direct'] }))
      .thenRefused('channelUnknown');
  });
  it('takes nothing from anybody: the cohort, the draw and the rules only widen', () => {
    const before = given(code, drawn, revealed, opened());
    before.when(opening({ stageId: 'less', cohortBasisPoints: 99 })).thenRefused('cohortShrinks');
    before.when(opening({ stageId: 'same' })).then(opened({ stageId: 'same' }));
    before
      .when(opening({ stageId: 'rules', rules: { ...noRules, products: { included: null, excluded: ['tea'] } } }))
      .thenRefused('rulesNarrow');
    before
      .when(opening({ stageId: 'all', drawId: null, salt: null, cohortBasisPoints: 10_000 }))
      .then(opened({ stageId: 'all', drawId: null, cohortBasisPoints: 10_000 }));
  });
  it('may narrow again what only a stage that was rolled back gave', () =>
    given(code, drawn, revealed, opened(), rolledBack)
      .when(opening({ stageId: 'again', cohortBasisPoints: 1 }))
      .then(opened({ stageId: 'again', cohortBasisPoints: 1 })));
  it('cannot follow with a draw that nobody committed to, or whose salt is not revealed', () => {
    given(code, drawn, revealed).cannotBeFollowedBy(opened({ drawId: 'older' }));
    given(code, drawn).cannotBeFollowedBy(opened());
  });
  it('is one of a thousand at most', () => {
    const stages = Array.from({ length: 1_000 }, (_, index) => opened({ stageId: `stage-${index}` }));
    given(code, drawn, revealed, ...stages.slice(1))
      .when(opening({}))
      .then(opened());
    given(code, drawn, revealed, ...stages)
      .when(opening({}))
      .thenRefused('tooManyStages');
  });
  it('cannot follow out of turn', () => {
    given(code, drawn, revealed, opened()).cannotBeFollowedBy(opened());
    given(code, drawn, revealed).cannotBeFollowedBy(opened({ channelIds: ['wechat.saved-code', 'alipay.direct'] }));
    given(code).cannotBeFollowedBy(revealed);
    given(code, drawn, revealed).cannotBeFollowedBy(revealed);
    given(code, drawn).cannotBeFollowedBy({ ...revealed, data: { ...revealed.data, salt: 'another' } });
  });
});

describe('Rolling a stage back', () => {
  const rollingBack = (stageId: string) => (state: typeof rollouts.initialState) =>
    rollBackStage(at(noon), state, { platform, stageId, reason: 'complaints' });
  const two = [code, drawn, revealed, opened(), opened({ stageId: 'wider', cohortBasisPoints: 500 })];
  it('takes back the stage the platform is in', () =>
    given(code, drawn, revealed, opened()).when(rollingBack('pilot')).then(rolledBack));
  it('records nothing when it is repeated', () =>
    given(code, drawn, revealed, opened(), rolledBack).when(rollingBack('pilot')).then());
  it('is refused for an earlier stage and for one nobody opened', () => {
    given(...two)
      .when(rollingBack('pilot'))
      .thenRefused('stageNotLatest');
    given(...two)
      .when(rollingBack('other'))
      .thenRefused('stageUnknown');
  });
  it('leaves its channels to the stage before', () => {
    const after = given(...two, { ...rolledBack, data: { ...rolledBack.data, stageId: 'wider' } });
    expect(stageOfChannel(given(...two).state, 'wechat.saved-code')?.stageId).toBe('wider');
    expect(currentStage(after.state)?.stageId).toBe('pilot');
    expect(stageOfChannel(after.state, 'wechat.saved-code')?.stageId).toBe('pilot');
    expect(stageOfChannel(after.state, 'wechat.friend-link')).toBeUndefined();
  });
  it('happens once', () => {
    given(code, drawn, revealed, opened(), rolledBack).cannotBeFollowedBy(rolledBack);
    given(code).cannotBeFollowedBy(rolledBack);
  });
});
