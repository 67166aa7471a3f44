import { decodeEvent, everything, noRules, rollouts, saltHashOf } from '@hutong/domain';
import { beforeEach, describe, expect, it } from 'vitest';
import { feeRuleCommands } from '../fee-rules/fee-rules.commands.js';
import { institutionCommands } from '../institutions/institutions.commands.js';
import { LedgerInMemory } from '../ledger-in-memory.js';
import { rolloutCommands } from './rollouts.commands.js';

const { RegisterInstitution, GrantRole, WithdrawRole } = institutionCommands;
const { RegisterChannel, ArrangeChannel, CommitDraw, OpenStage, RollBackStage } = rolloutCommands;

const attested = { source: 'Customer service', certainty: 'secondary' } as const;
const names = { zh: '微信扫码', en: 'WeChat code' };
const channel = {
  platform: 'taobao',
  channelId: 'wechat.saved-code',
  names,
  presentation: 'dynamicCode',
  codeIssuer: 'tenpay',
  acquirer: 'tenpay',
  field: 'online',
  feeRuleId: 'list',
} as const;
const stage = { platform: 'taobao', stageId: 'pilot', channelIds: [channel.channelId], ...attested };
const part = { role: 'acquirer', hundredThousandths: 600, cap: null } as const;
const clause = { channelIds: null, tiers: null, categories: null, direction: 'payment', parts: [part] } as const;

describe('A platform', () => {
  let ledger: LedgerInMemory;
  beforeEach(async () => {
    ledger = new LedgerInMemory();
    await ledger.done(RegisterInstitution, { institutionId: 'taobao', names, roles: ['platform'] });
    await ledger.done(RegisterInstitution, { institutionId: 'tenpay', names, roles: ['codeIssuer', 'acquirer'] });
    const version = { validFrom: '2023-10-01T00:00:00.000Z', clauses: [clause], ...attested };
    await ledger.done(feeRuleCommands.PublishFeeRuleVersion, { feeRuleId: 'list', ...version });
  });
  const recorded = () =>
    ledger.log
      .readPage(0n, { streams: { prefixes: ['rollout-'] } })
      .events.map((event) => decodeEvent(rollouts, event));
  const refusalOf = async (changes: object) => {
    const answer = await ledger.ask(RegisterChannel, { ...channel, ...changes });
    return answer.outcome === 'refused' ? answer.refusal : null;
  };

  it('is told every default of a channel, and nothing of a request that is no part of one', async () => {
    await ledger.done(RegisterChannel, { ...channel, occurredAt: '2023-10-18T03:00:00.000Z' });
    expect(recorded().map(({ data }) => data)).toEqual([
      {
        platform: 'taobao',
        channel: {
          channelId: 'wechat.saved-code',
          names,
          presentation: 'dynamicCode',
          codeIssuer: 'tenpay',
          acquirer: 'tenpay',
          field: 'online',
          feeRuleId: 'list',
          interconnectionId: null,
          rank: 1,
          preselected: false,
          folded: false,
          amountMax: null,
          capabilities: {
            presents: 'code',
            captures: ['camera', 'album'],
            payer: 'anyone',
            lifetimeMs: 7_200_000,
            closableAfterMs: 300_000,
          },
        },
        occurredAt: '2023-10-18T03:00:00.000Z',
      },
    ]);
  });

  it.each([
    ['platformUnknown', { platform: 'tenpay' }],
    ['platformUnknown', { platform: 'nobody' }],
    ['codeIssuerUnknown', { codeIssuer: 'taobao' }],
    ['codeIssuerUnknown', { codeIssuer: 'nobody' }],
    ['acquirerUnknown', { acquirer: 'taobao' }],
    ['feeRuleUnknown', { feeRuleId: 'nothing' }],
  ])('has channels of registered parties in their roles only: %s, %j', async (refusal, changes) => {
    expect(await refusalOf(changes)).toBe(refusal);
    expect(recorded()).toEqual([]);
  });

  it('goes by the roles that institutions have now', async () => {
    await ledger.done(WithdrawRole, { institutionId: 'tenpay', role: 'acquirer' });
    expect(await refusalOf({})).toBe('acquirerUnknown');
    await ledger.done(GrantRole, { institutionId: 'tenpay', role: 'acquirer' });
    expect(await refusalOf({})).toBeNull();
  });

  it('registers a channel from the moment on at which a version of its fee rule is in force', async () => {
    const validFrom = new Date(ledger.now + 1).toISOString();
    const version = { validFrom, clauses: [clause], ...attested };
    await ledger.done(feeRuleCommands.PublishFeeRuleVersion, { feeRuleId: 'later', ...version });
    expect(await refusalOf({ feeRuleId: 'later' })).toBe('feeRuleUnknown');
    ledger.later(1);
    expect(await refusalOf({ feeRuleId: 'later' })).toBeNull();
  });

  it('moves a channel on the page', async () => {
    await ledger.done(RegisterChannel, channel);
    const arrangement = { rank: 7, preselected: true, folded: true };
    await ledger.done(ArrangeChannel, { platform: 'taobao', channelId: channel.channelId, ...arrangement });
    expect(recorded()[1]).toMatchObject({ type: 'ChannelArranged', data: arrangement });
  });

  it('opens a stage to everybody for everything, where it does not say otherwise', async () => {
    await ledger.done(RegisterChannel, channel);
    await ledger.done(OpenStage, { ...stage, cohortBasisPoints: 10_000 });
    expect(recorded()[1]).toMatchObject({ type: 'StageOpened', data: { drawId: null, rules: noRules, ...attested } });
  });

  it('opens a stage for what it names only, and for all of what it does not name', async () => {
    await ledger.done(RegisterChannel, channel);
    const categories = { included: null, excluded: ['gold'] };
    const least = { minorUnits: '100', currency: 'CNY' } as const;
    const rules = { categories, amount: { min: least, max: null } };
    await ledger.done(OpenStage, { ...stage, cohortBasisPoints: 10_000, rules });
    expect(recorded()[1]?.data).toHaveProperty('rules', {
      ...rules,
      products: everything,
      merchants: everything,
      cities: everything,
    });
  });

  it('commits to a draw, reveals it with the first stage, and rolls that stage back', async () => {
    await ledger.done(RegisterChannel, channel);
    const draw = { drawId: 'first', channelIds: [channel.channelId], saltHash: saltHashOf('hutong') };
    await ledger.done(CommitDraw, { platform: 'taobao', ...draw });
    await ledger.done(OpenStage, { ...stage, drawId: 'first', salt: 'hutong', cohortBasisPoints: 500 });
    await ledger.done(RollBackStage, { platform: 'taobao', stageId: 'pilot', reason: 'complaints' });
    expect(recorded().map(({ type }) => type)).toEqual([
      'ChannelRegistered',
      'DrawCommitted',
      'SaltRevealed',
      'StageOpened',
      'StageRolledBack',
    ]);
    expect(recorded()[2]?.data).toHaveProperty('salt', 'hutong');
    expect(JSON.stringify(recorded()[1]?.data)).not.toContain('"hutong"');
  });
});
