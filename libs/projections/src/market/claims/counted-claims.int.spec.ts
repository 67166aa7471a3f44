import type { Fact } from '@hutong/facts';
import type { FactStore } from '@hutong/facts/store';
import { afterEach, describe, expect, it } from 'vitest';
import { movement, payment, type StoredFact, storeOfFacts } from '../../figures/facts-under-test.js';
import { marketAnswerOf } from '../market-under-test.js';

// Worlds that are small enough to be counted by hand.

const stores: FactStore[] = [];
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
});

async function told(id: string, facts: readonly StoredFact[], parameters: Record<string, string> = {}) {
  const store = await storeOfFacts(facts, 10_000);
  stores.push(store);
  const { rows, answer, sureness, tables } = await marketAnswerOf(store, `claims/${id}`, parameters);
  return {
    answer: String(answer),
    tables: tables as readonly Readonly<{ name: string; question: string; rows: readonly Fact[] }>[],
    sureness: sureness as Readonly<Record<string, string | null>>,
    figures: Object.fromEntries(rows.map(({ figure, of, value }) => [[figure, of].join(' ').trim(), value])),
  };
}

/** So many payments that are alike. */
const payments = (from: number, count: number, fact: Fact): StoredFact[] =>
  Array.from({ length: count }, (_, number) => payment({ position: from + number, thing: from + number }, fact));

describe('Claim C2', () => {
  it('compares the first month with payments with the latest', async () => {
    const [october, december] = ['2023-10-18T04:00:00.000Z', '2023-12-18T04:00:00.000Z'];
    const { figures, answer, sureness } = await told('C2', [
      movement(1, { wallet: 'alipay', amount: 90n }, october),
      movement(2, { wallet: 'tenpay', amount: 10n }, october),
      movement(3, { wallet: 'alipay', amount: 50n }, december),
      movement(4, { wallet: 'tenpay', amount: 50n }, december),
    ]);
    expect(figures).toMatchObject({ 'hhi 2023-10': '8200', 'hhi 2023-12': '5000', 'cr2 2023-12': '1.0000' });
    expect(answer).toContain('HHI went from 8200 to 5000');
    expect(sureness).toMatchObject({ finding: null });
  });
});

describe('Claim C2 of a period', () => {
  it('names a question that is of the same period', async () => {
    const { tables } = await told('C2', [movement(1)], { from: '2023-10-01', to: '2023-11-01' });
    const { searchParams } = new URL(tables[0]?.question ?? '', 'http://ledger');
    expect([searchParams.get('from'), searchParams.get('to')]).toEqual([
      '2023-09-30T16:00:00.000Z',
      '2023-10-31T16:00:00.000Z',
    ]);
  });
});

describe('Claim C3', () => {
  it('counts attempts at the codes of others against those at one’s own', async () => {
    const of = (wallet: string, codeIssuer: string, outcome: string): Fact => ({ wallet, codeIssuer, outcome });
    const { figures, answer, sureness } = await told('C3', [
      ...payments(1, 12, of('boc', 'tenpay', 'captured')),
      ...payments(20, 3, of('boc', 'alipay', 'captured')),
      ...payments(30, 5, of('icbc', 'alipay', 'voided')),
      ...payments(40, 20, of('tenpay', 'tenpay', 'captured')),
    ]);
    expect(figures).toMatchObject({
      successOfForeignCodes: '0.7500',
      successOfOwnCodes: '1.0000',
      successDifference: '-0.2500',
      appsThatTriedForeignCodes: '2',
      'appsThatPaidCodesOfBoth alipay and tenpay': '1',
    });
    expect(answer).toContain('15 of 20 attempts');
    expect(answer).toContain(': boc.');
    expect(sureness).toMatchObject({ level: 'noControl', finding: 'difference', observations: '20' });
  });
});

describe('Claim C4', () => {
  it('tells the fee rate and the range of it', async () => {
    const { figures, sureness } = await told('C4', [
      movement(1, { channel: 'one', amount: 100n, fee: 600n }),
      movement(2, { channel: 'other', amount: 100n, fee: 400n }),
      ...payments(10, 12, { outcome: 'voided', wallet: 'tenpay' }),
    ]);
    expect(figures).toMatchObject({
      feeRate: '0.0050',
      'lowestFeeRate other of tenpay': '0.0040',
      'highestFeeRate one of tenpay': '0.0060',
      obstacles: '12',
      routeShareOfObstacles: '0.0000',
    });
    expect(sureness).toMatchObject({ level: 'countsOnly' });
  });
});

describe('Claim C4 on fees', () => {
  const parts = (account: bigint, acquirer: bigint, of: string): Fact => ({
    accountInstitutionFee: account,
    acquirerFee: acquirer,
    accountInstitutionOfFee: of,
    fee: (account + acquirer) * 1_000n,
  });
  const priced = (feeRuleVersion: number): Fact => ({ feeRule: 'list', feeRuleVersion, amount: 10_000n });

  it('tells by month which versions of rules set them, and who got which part, less what was given back', async () => {
    const { figures, answer, tables } = await told('C4', [
      movement(1, { ...priced(1), ...parts(40n, 20n, 'icbc') }),
      movement(2, { ...priced(1), ...parts(40n, 20n, 'boc') }),
      movement(3, { ...priced(2), ...parts(20n, 20n, 'icbc') }, '2023-11-18T04:00:00.000Z'),
      movement(4, { movement: 'refunded', amount: 5_000n, ...parts(20n, 0n, 'icbc') }, '2023-11-18T04:00:00.000Z'),
    ]);
    expect(figures).toMatchObject({
      feeRate: '0.0056',
      'tierFeeRate top': '0.0056',
      'shareOfFees accountInstitution': '0.5714',
      'shareOfFees acquirer': '0.4286',
      feeRuleVersions: '2',
    });
    expect(answer).toContain('57.14 % went to the institutions of the account, 42.86 % went to the acquirers.');
    const rowsOf = (name: string) => tables.find((table) => table.name === name)?.rows;
    expect(rowsOf('fee-rule-versions')).toMatchObject([
      { month: '2023-10', feeRule: 'list', feeRuleVersion: 1, count: '2', value: '20000', feeRate: '0.0060' },
      { month: '2023-11', feeRule: 'list', feeRuleVersion: 2, count: '1', value: '10000', feeRate: '0.0040' },
    ]);
    expect(rowsOf('fees-of-accountInstitution')).toEqual([
      { institution: 'boc', part: '40', shareOfFees: '0.2857', rate: '0.0016' },
      { institution: 'icbc', part: '40', shareOfFees: '0.2857', rate: '0.0016' },
    ]);
    expect(rowsOf('fees-by-tier')).toMatchObject([{ tier: 'top', institutions: ['tenpay'], net: '25000' }]);
    expect(rowsOf('fees-of-clearingHouse')).toBeUndefined();
  });
});

const opened = (channel: string, month: string): StoredFact => ({
  table: 'stages',
  position: 1,
  occurredAt: `2023-${month}-10T00:00:00.000Z`,
  fact: {
    platform: 'taobao',
    stage: channel,
    channel,
    draw: null,
    cohortBasisPoints: 10_000,
    openedAt: `2023-${month}-10T00:00:00.000Z`,
    rolledBackAt: null,
  },
});

describe('Claim C5', () => {
  it('compares no halves of one month or two, and tells each month once', async () => {
    const { figures, answer } = await told('C5', [opened('first', '01'), opened('second', '01')]);
    expect(figures).toEqual({ 'livePairs 2023-01': '2' });
    expect(answer).toBe(
      'At the end of 2023-01 2 pairs of platform and channel were live, on 1 platforms. Whether more open than before takes three months at least.',
    );
    const next = await told('C5', [opened('first', '01'), opened('second', '02')]);
    expect(next.figures).toEqual({ 'livePairs 2023-01': '1', 'livePairs 2023-02': '2' });
    expect(next.answer).toContain('At the end of 2023-01 1, at the end of 2023-02 2 pairs');
  });

  it('counts what opened in the earlier months and in the later', async () => {
    const later = Array.from({ length: 11 }, (_, number) => opened(`later-${number}`, '05'));
    const { figures, sureness } = await told('C5', [opened('first', '01'), opened('second', '02'), ...later]);
    expect(figures).toEqual({
      'livePairs 2023-01': '1',
      'livePairs 2023-05': '13',
      openedInEarlierHalf: '1',
      openedInLaterHalf: '11',
    });
    expect(sureness).toMatchObject({ level: 'noControl', finding: 'difference', observations: '12' });
  });
});

describe('Claim C6', () => {
  it('counts who chose another than what was selected, where there was a choice', async () => {
    const of = (channel: string, alternatives: number): Fact => ({
      channel,
      alternatives,
      preselectedChannel: 'alipay.direct',
    });
    const { figures, answer, sureness } = await told('C6', [
      ...payments(1, 6, of('wechat.direct', 1)),
      ...payments(20, 14, of('alipay.direct', 2)),
      ...payments(40, 5, of('alipay.direct', 0)),
    ]);
    expect(figures).toEqual({ requestsWithChoice: '0.8000', switchedFromPreselected: '0.3000' });
    expect(answer).toContain('20 of 25 payment requests (80.00 %)');
    expect(sureness).toMatchObject({ level: 'countsOnly', observations: '20' });
  });
});
