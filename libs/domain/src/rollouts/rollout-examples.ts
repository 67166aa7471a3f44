import { hourMs, noonJson } from '../examples.js';
import { specFor } from '../spec-for.js';
import type { RegisterChannel } from './channel-registration.js';
import { saltHashOf } from './draw.js';
import type { Channel, RolloutEvent, StageOpenedData } from './rollout.events.js';
import { rollouts } from './rollout.js';
import { noRules } from './stage-rules.js';
import type { OpenStage } from './stages.js';

// What the specs of rollouts begin with: one platform, its channels, a draw and a stage.

export const { given } = specFor(rollouts);
export const platform = 'taobao';
export const parties = { platformKnown: true, codeIssuerKnown: true, acquirerKnown: true, feeRuleKnown: true };
export const register: RegisterChannel = {
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
export const savedCode: Channel = {
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
export const registered = (channel: Channel): RolloutEvent => ({
  type: 'ChannelRegistered',
  data: { platform, channel, occurredAt: noonJson },
});
export const code = registered(savedCode);
export const link = registered({ ...savedCode, channelId: 'wechat.friend-link', rank: 2 });
export const salt = 'kept secret until the first stage opens';
export const saltHash = saltHashOf(salt);
export const drawn = {
  type: 'DrawCommitted',
  data: { platform, drawId: 'wechat', channelIds: ['wechat.saved-code'], saltHash, occurredAt: noonJson },
} as const satisfies RolloutEvent;
export const revealed = {
  type: 'SaltRevealed',
  data: { platform, drawId: 'wechat', salt, occurredAt: noonJson },
} as const satisfies RolloutEvent;
export const pilot: OpenStage = {
  stageId: 'pilot',
  drawId: 'wechat',
  salt,
  channelIds: ['wechat.saved-code'],
  cohortBasisPoints: 100,
  rules: noRules,
  source: 'customer service',
  certainty: 'secondary',
};
export const opened = (stage: Partial<StageOpenedData> = {}): RolloutEvent => {
  const { salt: _salt, ...rest } = pilot;
  return { type: 'StageOpened', data: { platform, ...rest, ...stage, occurredAt: noonJson } };
};
export const rolledBack = {
  type: 'StageRolledBack',
  data: {
    platform,
    stageId: 'pilot',
    channelIds: ['wechat.saved-code'],
    reason: 'complaints',
    occurredAt: noonJson,
  },
} as const satisfies RolloutEvent;
