import { describe, expect, it } from 'vitest';
import type { Institution, Rollout } from './api.js';
import { directoryOf } from './names.js';

const rollout: Rollout = {
  channels: [
    { channelId: 'wechat.saved-code', names: { zh: '微信扫码支付', en: 'WeChat code' }, codeIssuer: 'tenpay' },
    { channelId: 'alipay.direct', names: { zh: '支付宝付款', en: 'Alipay' }, codeIssuer: 'alipay' },
    { channelId: 'wechat.friend-link', names: { zh: '找微信好友帮我付', en: 'Friend pay' }, codeIssuer: 'tenpay' },
  ],
  stages: [],
  revision: '5',
};
const institutions: readonly Institution[] = [
  { institutionId: 'tenpay', names: { zh: '微信支付', en: 'WeChat Pay' } },
  { institutionId: 'alipay', names: { zh: '支付宝', en: 'Alipay' } },
];
const directory = directoryOf([rollout], institutions, {
  payerApps: ['zeta-pay', 'alipay'],
  channels: [{ channelId: 'zeta.direct', codeIssuer: 'zeta-pay' }],
});

describe('Names and colours', () => {
  it('are those of institutions and rollouts, and ids for what nobody names', () => {
    expect([directory.nameOfInstitution('tenpay'), directory.nameOfChannel('wechat.friend-link')]).toEqual([
      '微信支付',
      '找微信好友帮我付',
    ]);
    expect([directory.nameOfInstitution('zeta-pay'), directory.nameOfChannel('zeta.direct')]).toEqual([
      'zeta-pay',
      'zeta.direct',
    ]);
  });

  it('give each institution a colour by the order of its channels, whether or not it carried anything', () => {
    expect(directory.institutionIds).toEqual(['tenpay', 'alipay', 'zeta-pay']);
    expect(['tenpay', 'alipay', 'zeta-pay'].map((app) => directory.paintOfInstitution(app).hue)).toEqual([0, 1, 2]);
  });

  it('give the channels of one institution its colour and different patterns', () => {
    expect(directory.paintOfChannel('wechat.saved-code')).toEqual({ hue: 0, pattern: 0 });
    expect(directory.paintOfChannel('wechat.friend-link')).toEqual({ hue: 0, pattern: 1 });
  });

  it('stack the channels institution by institution', () => {
    expect(directory.channelIds).toEqual(['wechat.saved-code', 'wechat.friend-link', 'alipay.direct', 'zeta.direct']);
  });
});
