import { describe, expect, it } from 'vitest';
import { at, hourMs, noon, noonJson } from '../examples.js';
import { money } from '../kernel/index.js';
import { specFor } from '../spec-for.js';
import { type RegisterChannel, channelDurationMsMax } from './channel-registration.js';
import { saltHashOf } from './draw.js';
import type { Channel, RolloutEvent, StageOpenedData } from './rollout.events.js';
import {
  arrangeChannel,
  channelsPerPlatformMax,
  commitDraw,
  currentStage,
  rankMax,
  registerChannel,
  rollouts,
  stageOfChannel,
} from './rollout.js';
import { noRules } from './stage-rules.js';
import { type OpenStage, openStage, rollBackStage, stagesPerPlatformMax } from './stages.js';

const { given } = specFor(rollouts);
const platform = 'taobao';
const parties = { platformKnown: true, codeIssuerKnown: true, acquirerKnown: true, feeRuleKnown: true };
const register: RegisterChannel = {
  channelId: 'wechat.saved-code',
  names: { zh: '微信扫码', en: 'WeChat code' },
  presentation: 'dynamicCode',
  codeIssuer: 'tenpay',
  acquirer: 'tenpay',
  field: 'online',
  feeRuleId: 'list',
  interconnectionId: null,
  lifetimeMs: null,
  closableAfterMs: null,
  amountMax: null,
  rank: null,
  preselected: false,
  folded: false,
};
const savedCode: Channel = {
  channelId: 'wechat.saved-code',
  names: { zh: '微信扫码', en: 'WeChat code' },
  presentation: 'dynamicCode',
  codeIssuer: 'tenpay',
  acquirer: 'tenpay',
  field: 'online',
  feeRuleId: 'list',
  interconnectionId: null,
  capabilities: {
    presents: 'code',
    captures: ['camera', 'album'],
    payer: 'anyone',
    lifetimeMs: 2 * hourMs,
    closableAfterMs: 300_000,
  },
  amountMax: null,
  rank: 1,
  preselected: false,
  folded: false,
};
const registered = (channel: Channel): RolloutEvent => ({
  type: 'ChannelRegistered',
  data: { platform, channel, occurredAt: noonJson },
});
const code = registered(savedCode);
const link = registered({ ...savedCode, channelId: 'wechat.friend-link', rank: 2 });
const salt = 'kept secret until the first stage opens';
const saltHash = saltHashOf(salt);
const drawn: RolloutEvent = {
  type: 'DrawCommitted',
  data: { platform, drawId: 'wechat', channelIds: ['wechat.saved-code'], saltHash, occurredAt: noonJson },
};
const revealed: RolloutEvent = {
  type: 'SaltRevealed',
  data: { platform, drawId: 'wechat', salt, occurredAt: noonJson },
};
const pilot: OpenStage = {
  stageId: 'pilot',
  drawId: 'wechat',
  salt,
  channelIds: ['wechat.saved-code'],
  cohortBasisPoints: 100,
  rules: noRules,
  source: 'customer service',
  certainty: 'secondary',
};
const opened = (stage: Partial<StageOpenedData> = {}): RolloutEvent => {
  const { salt: _salt, ...rest } = pilot;
  return { type: 'StageOpened', data: { platform, ...rest, ...stage, occurredAt: noonJson } };
};
const rolledBack: RolloutEvent = {
  type: 'StageRolledBack',
  data: { platform, stageId: 'pilot', reason: 'complaints', occurredAt: noonJson },
};

describe('Registering a channel', () => {
  const registering =
    (command: Partial<RegisterChannel>, known = {}) =>
    (state: typeof rollouts.initialState) =>
      registerChannel(at(noon), state, { ...register, ...command, platform, parties: { ...parties, ...known } });
  it('records it with every default written out', () => given().when(registering({})).then(code));
  it('puts it below every other unless it says where', () =>
    given(code)
      .when(registering({ channelId: 'wechat.friend-link' }))
      .then(link));
  it.each([
    ['staticCode', 'merchantCode', ['camera', 'album'], 'anyone', 2],
    ['customerCode', 'nothing', ['merchantScanner'], 'buyer', 2],
    ['link', 'link', ['linkOpened'], 'anotherPerson', 24],
    ['inApp', 'nothing', ['appOpened'], 'buyer', 2],
  ] as const)('of %s presents %s, is taken up by %j, is paid by %s and lives %i hours', (...expected) => {
    const [presentation, presents, captures, payer, hours] = expected;
    const capabilities = { presents, captures, payer, lifetimeMs: hours * hourMs, closableAfterMs: 300_000 };
    given()
      .when(registering({ presentation }))
      .then(registered({ ...savedCode, presentation, capabilities }));
  });
  it('records nothing when it is repeated', () => given(code).when(registering({})).then());
  it.each<Partial<RegisterChannel>>([
    { names: { zh: '微信', en: 'WeChat code' } },
    { presentation: 'link' },
    { codeIssuer: 'alipay' },
    { acquirer: 'alipay' },
    { field: 'barcode' },
    { feeRuleId: 'other' },
    { interconnectionId: 'alipay.tenpay.online.dynamicCode.balance' },
    { lifetimeMs: 1 },
    { closableAfterMs: 1 },
    { amountMax: money(1n, 'CNY') },
    { rank: 2 },
    { preselected: true },
    { folded: true },
  ])('is refused when it says something else under the same id: %o', (other) =>
    given(code).when(registering(other)).thenRefused('channelChanged'),
  );
  it.each([
    [{ platformKnown: false }, 'platformUnknown'],
    [{ codeIssuerKnown: false }, 'codeIssuerUnknown'],
    [{ acquirerKnown: false }, 'acquirerUnknown'],
    [{ feeRuleKnown: false }, 'feeRuleUnknown'],
  ] as const)('is refused when %j', (known, refusal) => given().when(registering({}, known)).thenRefused(refusal));
  it.each([
    'a.alipay.online.dynamicCode.balance',
    'a.tenpay.barcode.dynamicCode.balance',
    'a.tenpay.online.link.balance',
  ])('is refused with the interconnection of another issuer, field or presentation: %s', (interconnectionId) =>
    given().when(registering({ interconnectionId })).thenRefused('interconnectionDiffers'),
  );
  it('records nothing of a command but what a channel has', () => {
    const names = { zh: '微信扫码', en: 'WeChat code', fr: 'Code WeChat' };
    const more = { color: 'green', names };
    given().when(registering(more)).then(code);
  });
  it('keeps its durations and its rank within their bounds', () => {
    const rule = (command: Partial<RegisterChannel>) => given().when(registering(command));
    rule({ lifetimeMs: 0 }).thenRefused('lifetimeOutOfRange');
    rule({ lifetimeMs: channelDurationMsMax + 1 }).thenRefused('lifetimeOutOfRange');
    rule({ lifetimeMs: 0.5 }).thenRefused('lifetimeOutOfRange');
    rule({ closableAfterMs: -1 }).thenRefused('closableAfterOutOfRange');
    rule({ closableAfterMs: channelDurationMsMax + 1 }).thenRefused('closableAfterOutOfRange');
    rule({ rank: 0 }).thenRefused('rankOutOfRange');
    rule({ rank: rankMax + 1 }).thenRefused('rankOutOfRange');
    const { capabilities } = savedCode;
    rule({ lifetimeMs: channelDurationMsMax, closableAfterMs: 0, rank: rankMax }).then(
      registered({
        ...savedCode,
        rank: rankMax,
        capabilities: { ...capabilities, lifetimeMs: channelDurationMsMax, closableAfterMs: 0 },
      }),
    );
  });
  it('is one of as many as the bound allows', () => {
    const channels = Array.from({ length: channelsPerPlatformMax }, (_, index) =>
      registered({ ...savedCode, channelId: `channel-${index}` }),
    );
    given(...channels.slice(1))
      .when(registering({ rank: 1 }))
      .then(code);
    given(...channels)
      .when(registering({ rank: 1 }))
      .thenRefused('tooManyChannels');
  });
  it('happens once', () => given(code).cannotBeFollowedBy(code));
});

describe('Arranging a channel on the page', () => {
  const below = { platform, channelId: 'wechat.saved-code', rank: 9, preselected: false, folded: true };
  const arranged: RolloutEvent = { type: 'ChannelArranged', data: { ...below, occurredAt: noonJson } };
  const arrange = (command: Partial<typeof below>) => (state: typeof rollouts.initialState) =>
    arrangeChannel(at(noon), state, { ...below, ...command });
  it('moves and folds it', () => {
    given(code).when(arrange({})).then(arranged);
    expect(given(code, arranged).state.channels.get('wechat.saved-code')).toEqual({
      ...savedCode,
      rank: 9,
      folded: true,
    });
  });
  it('records nothing when it stands there', () => given(code, arranged).when(arrange({})).then());
  it.each([{ rank: 8 }, { preselected: true }, { folded: false }])('changes %j alone', (change) =>
    given(code, arranged)
      .when(arrange(change))
      .then({ type: 'ChannelArranged', data: { ...below, ...change, occurredAt: noonJson } }),
  );
  it('is refused for a channel nobody registered and a place off the page', () => {
    given().when(arrange({})).thenRefused('channelUnknown');
    given(code)
      .when(arrange({ rank: 0 }))
      .thenRefused('rankOutOfRange');
    given().cannotBeFollowedBy(arranged);
  });
});

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
    given(code, opened({ drawId: null, cohortBasisPoints: 10_000 }))
      .when(committing({}))
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
  it('is one of as many as the bound allows', () => {
    const stages = Array.from({ length: stagesPerPlatformMax }, (_, index) => opened({ stageId: `stage-${index}` }));
    given(code, drawn, revealed, ...stages.slice(1))
      .when(opening({}))
      .then(opened());
    given(code, drawn, revealed, ...stages)
      .when(opening({}))
      .thenRefused('tooManyStages');
  });
  it('cannot follow out of turn', () => {
    given(code, drawn, revealed, opened()).cannotBeFollowedBy(opened());
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
    expect(currentStage(after.state)?.stageId).toBe('pilot');
    expect(stageOfChannel(after.state, 'wechat.saved-code')?.stageId).toBe('pilot');
    expect(stageOfChannel(after.state, 'wechat.friend-link')).toBeUndefined();
  });
  it('happens once', () => {
    given(code, drawn, revealed, opened(), rolledBack).cannotBeFollowedBy(rolledBack);
    given(code).cannotBeFollowedBy(rolledBack);
  });
});
