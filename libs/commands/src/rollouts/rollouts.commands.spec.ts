import { recordEvents, worldChannels, worldOf } from '@hutong/testing';
import { expect, it } from 'vitest';
import { feeRuleCommands } from '../fee-rules/fee-rules.commands.js';
import { LedgerInMemory } from '../ledger-in-memory.js';
import { rolloutCommands } from './rollouts.commands.js';

it('A channel is registered from the moment on at which a version of its fee rule is in force', async () => {
  const ledger = new LedgerInMemory();
  await recordEvents(ledger.log, worldOf().events);
  const [usual] = worldChannels;
  if (!usual) throw new Error('The world has no channel');
  const { codeIssuer: acquirer } = usual;
  const channel = { ...usual, channelId: 'alipay.another', acquirer, field: 'online', feeRuleId: 'later' } as const;
  const registering = () => ledger.ask(rolloutCommands.RegisterChannel, { platform: 'taobao', ...channel });
  expect(await registering()).toMatchObject({ refusal: 'feeRuleUnknown' });
  const parts = [{ role: 'acquirer', hundredThousandths: 600, cap: null }] as const;
  await ledger.done(feeRuleCommands.PublishFeeRuleVersion, {
    feeRuleId: 'later',
    validFrom: new Date(ledger.now + 1).toISOString(),
    clauses: [{ channelIds: null, tiers: null, categories: null, direction: 'payment', parts }],
    source: 'a spec',
    certainty: 'illustrative',
  });
  expect(await registering()).toMatchObject({ refusal: 'feeRuleUnknown' });
  ledger.later(1);
  expect(await registering()).toMatchObject({ outcome: 'accepted' });
});
