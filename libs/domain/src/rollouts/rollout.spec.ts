import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { after, hourMs, noon, nothing, recorded } from '../examples.js';
import { type Decision, type Instant, fold, money, refuse } from '../kernel/index.js';
import { cohortBucket } from './cohort.js';
import { type OfferQuestion, evaluateOffers } from './eligibility.js';
import {
  type AdmitInstitution,
  type OpenStage,
  type RegisterChannel,
  type RolloutRefusal,
  type RolloutState,
  admitInstitution,
  channelDurationMsMax,
  openStage,
  registerChannel,
  rollBackStage,
  rollouts,
} from './rollout.js';
import type { RolloutEvent } from './rollout.events.js';

type RolloutCommand = (now: Instant, state: RolloutState) => Decision<RolloutEvent, RolloutRefusal>;
const platform = 'taobao';
const tenpay: AdmitInstitution = {
  platform,
  institutionId: 'tenpay',
  displayName: '微信支付',
  group: 'tencent',
  kind: 'wallet',
};
const netsunion: AdmitInstitution = {
  platform,
  institutionId: 'netsunion',
  displayName: '网联',
  group: 'netsunion',
  kind: 'clearing-house',
};
const savedCode: RegisterChannel = {
  platform,
  channelId: 'wechat.saved-code',
  displayName: '微信扫码支付',
  wallet: 'tenpay',
  method: 'saved-code',
  clearingHouse: 'netsunion',
  field: 'online',
};
const friendLink: RegisterChannel = { ...savedCode, channelId: 'wechat.friend-link', method: 'friend-link' };
const pilot: OpenStage = {
  platform,
  stageId: 'pilot',
  channelIds: ['wechat.saved-code'],
  cohortBasisPoints: 500,
  salt: 'taobao-2023-10',
  productRules: { includedCategories: ['home', 'books'], excludedCategories: ['virtual'] },
  attestation: 'Customer service, 2023-10-18',
};
const half: OpenStage = {
  ...pilot,
  stageId: 'half',
  cohortBasisPoints: 5_000,
  productRules: { includedCategories: null, excludedCategories: [] },
};

const admit =
  (command: AdmitInstitution): RolloutCommand =>
  (now, state) =>
    admitInstitution(now, state, command);
const register =
  (command: RegisterChannel): RolloutCommand =>
  (now, state) =>
    registerChannel(now, state, command);
const open =
  (command: OpenStage): RolloutCommand =>
  (now, state) =>
    openStage(now, state, command);
const rollBack =
  (stageId: string): RolloutCommand =>
  (now, state) =>
    rollBackStage(now, state, { platform, stageId, reason: 'complaints' });
const given = (...commands: readonly RolloutCommand[]): RolloutState =>
  commands.reduce((state, command) => after(rollouts, state, command(noon, state)), rollouts.initialState);

const admitted = given(admit(tenpay), admit(netsunion));
const registered = given(admit(tenpay), admit(netsunion), register(savedCode), register(friendLink));
const opened = after(rollouts, registered, open(pilot)(noon, registered));
const widened = after(rollouts, opened, open(half)(noon, opened));

const bucketOf = (buyer: string) => cohortBucket(pilot.salt, buyer);

describe('Admitting an institution', () => {
  it('is recorded once', () => {
    expect(recorded(admit(tenpay)(noon, rollouts.initialState))).toEqual(['InstitutionAdmitted']);
    expect(admit(tenpay)(noon, admitted)).toEqual(nothing);
  });
  it('refuses another group, kind or name under the same id', () => {
    expect(admit({ ...tenpay, group: 'other' })(noon, admitted)).toEqual(refuse('institutionChanged'));
    expect(admit({ ...tenpay, kind: 'bank' })(noon, admitted)).toEqual(refuse('institutionChanged'));
    expect(admit({ ...tenpay, displayName: 'Other' })(noon, admitted)).toEqual(refuse('institutionChanged'));
  });
});

describe('Registering a channel', () => {
  it('takes the group from the wallet, and two hours, five minutes and no limit where nothing is said', () =>
    expect(register(savedCode)(noon, admitted)).toMatchObject({
      events: [
        {
          type: 'ChannelRegistered',
          data: {
            channel: { group: 'tencent' },
            capabilities: { lifetimeMs: 2 * hourMs, closableAfterMs: 300_000, amountMax: null },
          },
        },
      ],
    }));
  it('lets a link live a day', () =>
    expect(register(friendLink)(noon, admitted)).toMatchObject({
      events: [{ data: { capabilities: { lifetimeMs: 24 * hourMs } } }],
    }));
  it('records nothing when repeated, also when the defaults are spelled out', () => {
    expect(register(savedCode)(noon, registered)).toEqual(nothing);
    expect(register({ ...savedCode, lifetimeMs: 2 * hourMs })(noon, registered)).toEqual(nothing);
  });
  it('refuses a changed channel under the same id', () => {
    expect(register({ ...savedCode, lifetimeMs: 1 })(noon, registered)).toEqual(refuse('channelChanged'));
    expect(register({ ...savedCode, amountMax: money(1n, 'CNY') })(noon, registered)).toEqual(refuse('channelChanged'));
  });
  it('needs an admitted wallet, and an admitted clearing house or none', () => {
    expect(register({ ...savedCode, wallet: 'unknown' })(noon, admitted)).toEqual(refuse('walletNotAdmitted'));
    expect(register({ ...savedCode, wallet: 'netsunion' })(noon, admitted)).toEqual(refuse('walletNotAdmitted'));
    expect(register({ ...savedCode, clearingHouse: 'tenpay' })(noon, admitted)).toEqual(
      refuse('clearingHouseNotAdmitted'),
    );
    expect(recorded(register({ ...savedCode, clearingHouse: null })(noon, admitted))).toEqual(['ChannelRegistered']);
  });
  it.each([
    [{ lifetimeMs: 0 }, 'lifetimeOutOfRange'],
    [{ lifetimeMs: 1.5 }, 'lifetimeOutOfRange'],
    [{ lifetimeMs: channelDurationMsMax + 1 }, 'lifetimeOutOfRange'],
    [{ closableAfterMs: -1 }, 'closableAfterOutOfRange'],
    [{ closableAfterMs: channelDurationMsMax + 1 }, 'closableAfterOutOfRange'],
  ])('refuses %j', (durations, refusal) =>
    expect(register({ ...savedCode, ...durations })(noon, admitted)).toEqual(refuse(refusal)),
  );
  it.each([{ lifetimeMs: 1 }, { lifetimeMs: channelDurationMsMax }, { closableAfterMs: 0 }])('takes %j', (durations) =>
    expect(recorded(register({ ...savedCode, ...durations })(noon, admitted))).toEqual(['ChannelRegistered']),
  );
});

describe('Opening a stage', () => {
  it('is recorded once', () => {
    expect(recorded(open(pilot)(noon, registered))).toEqual(['StageOpened']);
    expect(open(pilot)(noon, opened)).toEqual(nothing);
  });
  it('refuses other content under the same id, and the id of a stage that was rolled back', () => {
    expect(open({ ...pilot, cohortBasisPoints: 600 })(noon, opened)).toEqual(refuse('stageIdTaken'));
    const rolledBack = after(rollouts, opened, rollBack('pilot')(noon, opened));
    expect(open(pilot)(noon, rolledBack)).toEqual(refuse('stageIdTaken'));
  });
  it('refuses channels that nobody registered, and no channels', () => {
    expect(open({ ...pilot, channelIds: ['wechat.saved-code', 'x'] })(noon, registered)).toEqual(
      refuse('channelUnknown'),
    );
    expect(open({ ...pilot, channelIds: [] })(noon, registered)).toEqual(refuse('stageWithoutChannels'));
  });
  it.each([-1, 10_001, 0.5, Number.NaN])('refuses a cohort of %d basis points', (cohortBasisPoints) =>
    expect(open({ ...pilot, cohortBasisPoints })(noon, registered)).toEqual(refuse('cohortOutOfRange')),
  );
  it.each([0, 10_000])('takes a cohort of %d basis points', (cohortBasisPoints) =>
    expect(recorded(open({ ...pilot, cohortBasisPoints })(noon, registered))).toEqual(['StageOpened']),
  );
  it('may keep a cohort or widen it, never shrink it', () => {
    const next = { ...pilot, stageId: 'next' };
    expect(open({ ...next, cohortBasisPoints: 499 })(noon, opened)).toEqual(refuse('cohortShrinks'));
    expect(recorded(open({ ...next, cohortBasisPoints: 500 })(noon, opened))).toEqual(['StageOpened']);
  });
  it('keeps the salt of a channel, because another draw would take it from some', () =>
    expect(open({ ...half, salt: 'other' })(noon, opened)).toEqual(refuse('saltChanged')));
  it('keeps every product that a channel was opened for', () => {
    const rules = (includedCategories: string[] | null, excludedCategories: string[]) =>
      open({ ...half, productRules: { includedCategories, excludedCategories } })(noon, opened);
    expect(rules(['home'], [])).toEqual(refuse('productRulesNarrow'));
    expect(rules(null, ['books'])).toEqual(refuse('productRulesNarrow'));
    expect(recorded(rules(null, ['cars']))).toEqual(['StageOpened']);
    const named = open({ ...half, stageId: 'x', productRules: pilot.productRules })(noon, widened);
    expect(named).toEqual(refuse('productRulesNarrow'));
  });
  it('binds only the channels it names', () =>
    expect(
      recorded(
        open({ ...pilot, stageId: 'links', channelIds: ['wechat.friend-link'], salt: 'other', cohortBasisPoints: 1 })(
          noon,
          opened,
        ),
      ),
    ).toEqual(['StageOpened']));
});

describe('Rolling back', () => {
  it('takes back the latest stage, once', () => {
    expect(recorded(rollBack('half')(noon, widened))).toEqual(['StageRolledBack']);
    expect(rollBack('half')(noon, after(rollouts, widened, rollBack('half')(noon, widened)))).toEqual(nothing);
  });
  it('refuses an earlier stage while a later one is in force, and an unknown one', () => {
    expect(rollBack('pilot')(noon, widened)).toEqual(refuse('stageNotLatest'));
    expect(rollBack('x')(noon, widened)).toEqual(refuse('stageUnknown'));
  });
  it('leaves the stage before as the one to widen from', () => {
    const back = after(rollouts, widened, rollBack('half')(noon, widened));
    expect(recorded(open({ ...pilot, stageId: 'tenth', cohortBasisPoints: 1_000 })(noon, back))).toEqual([
      'StageOpened',
    ]);
  });
});

describe('What the payment page offers', () => {
  const buyers = Array.from({ length: 1_000 }, (_, number) => `buyer-${number}`);
  const inside = buyers.find((buyer) => bucketOf(buyer) < 500)!;
  const outside = buyers.find((buyer) => bucketOf(buyer) >= 500 && bucketOf(buyer) < 5_000)!;
  const ask = (state: RolloutState, question: Partial<OfferQuestion> = {}) =>
    evaluateOffers(state, { buyer: inside, category: 'home', amount: money(100n, 'CNY'), ...question });

  it('is nothing before any stage, and says so', () =>
    expect(ask(registered)).toMatchObject({
      stageId: null,
      offered: [],
      refused: [
        { channelId: 'wechat.saved-code', reasons: ['stageNotOpened'] },
        { channelId: 'wechat.friend-link', reasons: ['stageNotOpened'] },
      ],
    }));
  it('is the channel with its terms for a buyer in the cohort', () =>
    expect(ask(opened)).toMatchObject({
      stageId: 'pilot',
      offered: [{ channelId: 'wechat.saved-code', lifetimeMs: 2 * hourMs, closableAfterMs: 300_000 }],
      refused: [{ channelId: 'wechat.friend-link', reasons: ['stageNotOpened'] }],
    }));
  it('names every reason that applies', () => {
    const limited = given(
      admit(tenpay),
      admit(netsunion),
      register({ ...savedCode, amountMax: money(30_000n, 'CNY') }),
      open(pilot),
    );
    expect(ask(limited, { buyer: outside, category: 'cars', amount: money(30_001n, 'CNY') }).refused).toMatchObject([
      { reasons: ['notInCohort', 'productExcluded', 'amountOverLimit'] },
    ]);
    expect(ask(limited, { amount: money(30_000n, 'CNY') }).offered).toHaveLength(1);
    expect(ask(limited, { amount: money(30_001n, 'CNY') }).refused).toMatchObject([{ reasons: ['amountOverLimit'] }]);
    expect(ask(limited, { amount: money(1n, 'USD') }).refused).toMatchObject([{ reasons: ['amountOverLimit'] }]);
  });
  it('follows the latest stage that was not rolled back', () => {
    expect(ask(opened, { buyer: outside }).offered).toEqual([]);
    expect(ask(widened, { buyer: outside })).toMatchObject({
      stageId: 'half',
      offered: [{ channelId: 'wechat.saved-code' }],
    });
    const back = after(rollouts, widened, rollBack('half')(noon, widened));
    expect(ask(back, { buyer: outside })).toMatchObject({ stageId: 'pilot', offered: [] });
  });
  it('never loses a channel as stages open, whatever is asked of the rollout', () => {
    const categories = fc.constantFrom('home', 'books', 'cars');
    const stages = fc.record({
      cohortBasisPoints: fc.integer({ min: 0, max: 10_000 }),
      channelIds: fc.subarray(['wechat.saved-code', 'wechat.friend-link']),
      salt: fc.constantFrom('one', 'other'),
      includedCategories: fc.option(fc.subarray(['home', 'books', 'cars'])),
      excludedCategories: fc.subarray(['home', 'books', 'cars']),
    });
    fc.assert(
      fc.property(fc.array(stages, { maxLength: 12 }), categories, fc.nat(), (plan, category, buyerNumber) => {
        let state = registered;
        let before: readonly string[] = [];
        for (const [index, { includedCategories, excludedCategories, ...stage }] of plan.entries()) {
          const productRules = { includedCategories, excludedCategories };
          const command = { platform, stageId: `s-${index}`, attestation: 'x', productRules, ...stage };
          state = after(rollouts, state, openStage(noon, state, command));
          const offered = ask(state, { buyer: `buyer-${buyerNumber}`, category }).offered.map(
            ({ channelId }) => channelId,
          );
          expect(offered).toEqual(expect.arrayContaining([...before]));
          before = offered;
        }
      }),
    );
  });
});

it('Any sequence of commands folds without throwing, and repeating one records nothing', () => {
  const commands = fc.constantFrom(
    admit(tenpay),
    admit(netsunion),
    register(savedCode),
    register(friendLink),
    open(pilot),
    open(half),
    rollBack('pilot'),
    rollBack('half'),
  );
  fc.assert(
    fc.property(fc.array(commands, { maxLength: 25 }), (asked) => {
      const events: RolloutEvent[] = [];
      for (const command of asked) {
        const decision = command(noon, fold(rollouts, events));
        if (decision.outcome === 'accepted') events.push(...decision.events);
        const repeated = command(noon, fold(rollouts, events));
        expect(repeated.outcome === 'refused' || repeated.events.length === 0).toBe(true);
      }
    }),
  );
});
