import type { Fact } from '@hutong/facts';
import type { FactStore } from '@hutong/facts/store';
import { afterEach, describe, expect, it } from 'vitest';
import { payment, type StoredFact, storeOfFacts } from '../../figures/facts-under-test.js';
import { marketAnswerOf } from '../market-under-test.js';

const stores: FactStore[] = [];
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
});
async function rowsOf(path: string, facts: readonly StoredFact[], parameters: Record<string, string> = {}) {
  const store = await storeOfFacts(facts, 100);
  stores.push(store);
  return (await marketAnswerOf(store, path, parameters)).rows;
}

const requested = (position: number, fact: Fact, occurredAt = '2023-10-18T04:00:00.000Z'): StoredFact =>
  payment({ position, thing: position, occurredAt }, { preselectedChannel: 'alipay.direct', ...fact });

describe('Switching', () => {
  it('is from the pre-selected channel to the chosen one, of requests that had a choice', async () => {
    const facts = [
      requested(1, { channel: 'alipay.direct', alternatives: 1 }),
      requested(2, { channel: 'wechat.code', alternatives: 2 }),
      requested(3, { channel: 'wechat.code', alternatives: 1 }),
      requested(4, { channel: 'wechat.code', alternatives: 0 }),
      requested(5, { channel: 'unionpay.direct', alternatives: 0, preselectedChannel: null }),
    ];
    expect(await rowsOf('switching', facts)).toEqual([
      { from: 'alipay.direct', to: 'alipay.direct', requests: '1', share: '0.3333' },
      { from: 'alipay.direct', to: 'wechat.code', requests: '2', share: '0.6667' },
    ]);
  });

  it("is from the buyer's request before, also before the period, and of nobody's else", async () => {
    const facts = [
      requested(1, { buyer: 'li', channel: 'alipay.direct' }),
      requested(2, { buyer: 'zhao', channel: 'unionpay.direct' }),
      requested(3, { buyer: 'li', channel: 'wechat.code' }, '2023-11-02T04:00:00.000Z'),
      requested(4, { buyer: 'li', channel: 'wechat.code', alternatives: 0 }, '2023-11-03T04:00:00.000Z'),
      requested(5, { buyer: 'wang', channel: 'wechat.code' }, '2023-11-04T04:00:00.000Z'),
    ];
    const parameters = { way: 'previous-to-now', from: '2023-11-01' };
    expect(await rowsOf('switching', facts, parameters)).toEqual([
      { from: 'alipay.direct', to: 'wechat.code', requests: '1', share: '1.0000' },
    ]);
  });
});

describe('Cross-scans', () => {
  it('are of codes, unless another presentation is named', async () => {
    const captured = { outcome: 'captured', wallet: 'icbc', codeIssuer: 'tenpay' };
    const facts = [requested(1, captured), requested(2, { ...captured, presentation: 'link' })];
    expect(await rowsOf('cross-scans', facts)).toMatchObject([{ wallet: 'icbc', codeIssuer: 'tenpay', captured: '1' }]);
    expect(await rowsOf('cross-scans', facts, { presentation: 'link,dynamicCode' })).toMatchObject([{ captured: '2' }]);
  });
});
