import { describe, expect, it } from 'vitest';
import { planPilot } from './pilot-plan.js';
import { type Choosable, type Shopper, chooseChannel } from './shopper.js';

const alipay: Choosable = { codeIssuer: 'alipay', presentation: 'inApp' };
const savedCode: Choosable = { codeIssuer: 'tenpay', presentation: 'dynamicCode' };
const friendLink: Choosable = { codeIssuer: 'tenpay', presentation: 'link' };

function shopper(changes: Partial<Shopper>): Shopper {
  for (const step of planPilot({ seed: 1, orders: 1 }).steps)
    if (step.kind === 'order') return { ...step.shopper, ...changes };
  throw new Error('A plan of one order holds an order');
}

describe('Choosing how to pay', () => {
  const likesWechat = shopper({ walletPreference: ['tenpay', 'alipay'], friends: [] });

  it('takes the wallet that the buyer likes best among those offered', () => {
    expect(chooseChannel([alipay, savedCode, friendLink], likesWechat)).toBe(savedCode);
  });

  it('falls back on the incumbent outside the cohort', () => {
    expect(chooseChannel([alipay], likesWechat)).toBe(alipay);
  });

  it('asks a friend where that is offered, whatever wallet the buyer likes', () => {
    const asking = shopper({
      walletPreference: ['alipay'],
      friends: [{ scheme: 'account', scope: 'taobao', value: 'friend-1' }],
    });
    expect(chooseChannel([alipay, savedCode, friendLink], asking)).toBe(friendLink);
    expect(chooseChannel([alipay], asking)).toBe(alipay);
  });

  it('does not ask a friend unless the buyer means to', () => {
    expect(chooseChannel([friendLink], likesWechat)).toBeUndefined();
  });
});
