import { describe, expect, it } from 'vitest';
import type { MarketFigure, Shares } from './api.js';
import { countOutsideStages, ends, incumbentOf, type Market, marketsOf, shareOf } from './markets.js';

type Counts = Readonly<Record<string, number>>;
type Entry = Readonly<{ platform: string; stage: string | null; counts: Counts }>;
const entry = (stage: string | null, counts: Counts, platform = 'taobao'): Entry => ({ platform, stage, counts });

const figure = (whole: number): MarketFigure => ({
  whole: String(whole),
  hhi: '5000',
  cr1: '0.5',
  cr2: '0.6',
  cr3: '0.7',
  cr4: '0.8',
});

/** An answer with these entries; by stage, or of all stages together. */
function answer(entries: readonly Entry[], isByStage: boolean): Shares {
  const market = ({ platform, stage }: Entry) => ({ platform, currency: 'CNY', ...(isByStage ? { stage } : {}) });
  return {
    position: '7',
    definition: 'shares',
    rows: entries.flatMap((one) =>
      Object.entries(one.counts).map(([wallet, count]) => ({
        ...market(one),
        wallet,
        value: String(count * 100),
        count: String(count),
        net: '0',
        valueShare: '0.1000',
        countShare: '0.2000',
        netShare: '0.3000',
      })),
    ),
    markets: entries.map((one) => {
      const count = Object.values(one.counts).reduce((sum, each) => sum + each, 0);
      return { ...market(one), figures: { value: figure(count * 100), count: figure(count), net: figure(0) } };
    }),
  };
}

const markets = (whole: readonly Entry[], byStage: readonly Entry[], order: readonly string[]): readonly Market[] =>
  marketsOf(answer(whole, false), answer(byStage, true), order);

const [jd, taobao] = markets(
  [entry(null, { alipay: 9, tenpay: 8 }), entry(null, { alipay: 99 }, 'jd')],
  [
    entry('tail', { alipay: 5, tenpay: 6 }),
    entry('incumbent', { alipay: 4 }),
    entry('unknown', { tenpay: 1 }),
    entry(null, { tenpay: 1 }),
  ],
  ['incumbent', 'empty', 'tail'],
);

describe('The markets of the page', () => {
  it('come with the busiest first', () => {
    expect([jd?.platform, taobao?.platform]).toEqual(['jd', 'taobao']);
  });

  it('have their stages in the order in which the rollout opened them, and unknown ones after', () => {
    expect(taobao?.stages.map(({ stageId }) => stageId)).toEqual(['incumbent', 'tail', 'unknown']);
  });

  it('tell how many payments were captured outside any stage', () => {
    expect(taobao && countOutsideStages(taobao)).toBe(1n);
    expect(jd && countOutsideStages(jd)).toBe(99n);
  });
});

describe('Before and after', () => {
  it('are the first and the latest stage with captured payments', () => {
    const [market] = markets(
      [entry(null, { alipay: 3 })],
      [entry('a', {}), entry('b', { alipay: 1 }), entry('c', { alipay: 2 }), entry('d', {})],
      ['a', 'b', 'c', 'd'],
    );
    const found = market && ends(market);
    expect([found?.before.stageId, found?.now.stageId]).toEqual(['b', 'c']);
  });

  it('do not exist while only one stage has captured payments', () => {
    const [market] = markets([entry(null, { alipay: 1 })], [entry('a', { alipay: 1 }), entry('b', {})], ['a', 'b']);
    expect(market && ends(market)).toBeNull();
  });

  it('are told of the app that was the largest in the first stage, whoever is the largest now', () => {
    expect(taobao && incumbentOf(taobao)).toBe('alipay');
  });
});

describe('A share', () => {
  const [market] = markets([entry(null, { alipay: 1 })], [], []);
  const shares = (one: Market | undefined, wallet: string) =>
    (['value', 'count', 'net'] as const).map((measure) => one && shareOf(one.whole, wallet, measure));

  it('is by value, by count, or by value net of refunds', () => {
    expect(shares(market, 'alipay')).toEqual(['0.1000', '0.2000', '0.3000']);
  });

  it('is zero for a wallet that carried nothing', () => {
    expect(shares(market, 'tenpay')).toEqual(['0.0000', '0.0000', '0.0000']);
  });

  it('is of nothing, and so none, where no wallet carried anything by the measure', () => {
    const ofNothing = (wallets: Market['whole']['wallets']): Market | undefined =>
      market && { ...market, whole: { ...market.whole, wallets } };
    const nothing = market?.whole.wallets.map((one) => ({ ...one, netShare: null })) ?? [];
    expect(['alipay', 'tenpay'].map((wallet) => shares(ofNothing(nothing), wallet)[2])).toEqual([null, null]);
    expect(shares(ofNothing([]), 'alipay')).toEqual([null, null, null]);
  });
});
