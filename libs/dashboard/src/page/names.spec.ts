import { describe, expect, it } from 'vitest';
import type { Rollout } from './api.js';
import { directoryOf } from './names.js';

const rollout: Rollout = {
  institutions: [
    { institutionId: 'netsunion', displayName: '网联', kind: 'clearing-house' },
    { institutionId: 'tenpay', displayName: '微信支付', kind: 'wallet' },
    { institutionId: 'alipay', displayName: '支付宝', kind: 'wallet' },
  ],
  channels: [
    { channelId: 'alipay.direct', displayName: '支付宝付款', wallet: 'alipay' },
    { channelId: 'wechat.saved-code', displayName: '微信扫码支付', wallet: 'tenpay' },
    { channelId: 'wechat.friend-link', displayName: '找微信好友帮我付', wallet: 'tenpay' },
  ],
  stages: [],
  revision: '5',
};
const directory = directoryOf([rollout], {
  wallets: ['zeta-pay', 'alipay'],
  channels: [{ channelId: 'zeta.direct', wallet: 'zeta-pay' }],
});

describe('Names and colours', () => {
  it('are those of the rollout, and ids for what no rollout names', () => {
    expect([directory.nameOfWallet('tenpay'), directory.nameOfChannel('wechat.friend-link')]).toEqual([
      '微信支付',
      '找微信好友帮我付',
    ]);
    expect([directory.nameOfWallet('zeta-pay'), directory.nameOfChannel('zeta.direct')]).toEqual([
      'zeta-pay',
      'zeta.direct',
    ]);
  });

  it('give each wallet a colour by its admission, whether or not it carried anything', () => {
    expect(directory.walletIds).toEqual(['tenpay', 'alipay', 'zeta-pay']);
    expect(['tenpay', 'alipay', 'zeta-pay'].map((wallet) => directory.paintOfWallet(wallet).hue)).toEqual([0, 1, 2]);
  });

  it('give the channels of one wallet its colour and different patterns', () => {
    expect(directory.paintOfChannel('wechat.saved-code')).toEqual({ hue: 0, pattern: 0 });
    expect(directory.paintOfChannel('wechat.friend-link')).toEqual({ hue: 0, pattern: 1 });
  });

  it('stack the channels wallet by wallet', () => {
    expect(directory.channelIds).toEqual(['wechat.saved-code', 'wechat.friend-link', 'alipay.direct', 'zeta.direct']);
  });
});
