import { describe, expect, it } from 'vitest';
import type { MarketEntry, Shares } from './api.js';
import { concentrationOf, countOutsideStages, ends, incumbentOf, marketsOf, shareOf } from './markets.js';

const none = { cr1: '0', cr2: '0', cr3: '0', cr4: '0' };
const sharesOf = (counts: Readonly<Record<string, number>>): Shares => ({
  totalMinorUnits: '0',
  totalCount: String(Object.values(counts).reduce((sum, count) => sum + count, 0)),
  netMinorUnits: '0',
  parties: Object.entries(counts).map(([party, count]) => ({
    party,
    minorUnits: String(count * 100),
    count: String(count),
    netMinorUnits: '0',
    shareByValue: '0.1000',
    shareByCount: '0.2000',
    shareByNetValue: '0.3000',
  })),
  hhiByValue: '5000',
  hhiByCount: '6000',
  concentrationByValue: { ...none, cr1: '0.5000' },
  concentrationByCount: { ...none, cr1: '0.6000' },
});
const entry = (stageId: string | null, counts: Readonly<Record<string, number>>, platform = 'taobao'): MarketEntry => ({
  platform,
  stageId,
  currency: 'CNY',
  byPayerApp: sharesOf(counts),
});
const pilot = [
  entry('tail', { alipay: 5, tenpay: 6 }),
  entry(null, { alipay: 9, tenpay: 8 }),
  entry('incumbent', { alipay: 4 }),
  entry('unknown', { tenpay: 1 }),
  entry(null, { alipay: 99 }, 'jd'),
];
const [jd, taobao] = marketsOf(pilot, ['incumbent', 'empty', 'tail']);

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
    const [market] = marketsOf(
      [
        entry('a', {}),
        entry('b', { alipay: 1 }),
        entry('c', { alipay: 2 }),
        entry('d', {}),
        entry(null, { alipay: 3 }),
      ],
      ['a', 'b', 'c', 'd'],
    );
    const found = market && ends(market);
    expect([found?.before.stageId, found?.now.stageId]).toEqual(['b', 'c']);
  });

  it('do not exist while only one stage has captured payments', () => {
    const [market] = marketsOf([entry('a', { alipay: 1 }), entry('b', {}), entry(null, { alipay: 1 })], ['a', 'b']);
    expect(market && ends(market)).toBeNull();
  });

  it('are told of the app that was the largest in the first stage, whoever is the largest now', () => {
    expect(taobao && incumbentOf(taobao)).toBe('alipay');
  });
});

describe('A share', () => {
  it('is by value, by count, or by value net of refunds', () => {
    const shares = sharesOf({ alipay: 1 });
    expect((['value', 'count', 'net'] as const).map((measure) => shareOf(shares, 'alipay', measure))).toEqual([
      '0.1000',
      '0.2000',
      '0.3000',
    ]);
  });

  it('is zero for an app that carried nothing', () => {
    expect(shareOf(sharesOf({ alipay: 1 }), 'tenpay', 'value')).toBe('0.0000');
  });

  it('is of nothing, and so none, where no app carried anything by the measure', () => {
    const shares = sharesOf({ alipay: 1 });
    const parties = shares.parties.map((party) => ({ ...party, shareByNetValue: null }));
    const apps = ['alipay', 'tenpay'];
    expect(apps.map((app) => shareOf({ ...shares, parties }, app, 'net'))).toEqual([null, null]);
    expect(apps.map((app) => shareOf({ ...shares, parties: [] }, app, 'value'))).toEqual([null, null]);
  });
});

describe('Concentration', () => {
  it('is by count with shares by count, and by gross value otherwise', () => {
    const shares = sharesOf({ alipay: 1 });
    expect((['value', 'count', 'net'] as const).map((measure) => concentrationOf(shares, measure).hhi)).toEqual([
      '5000',
      '6000',
      '5000',
    ]);
  });
});
