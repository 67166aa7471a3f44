import type { Fact } from '@hutong/facts';
import type { FactStore } from '@hutong/facts/store';
import { claimIds } from '@hutong/market';
import { afterEach, describe, expect, it } from 'vitest';
import {
  movement,
  order,
  payment,
  paymentEnds,
  type StoredFact,
  storeOfFacts,
} from '../../figures/facts-under-test.js';
import { type MarketAnswered, marketAnswerOf } from '../market-under-test.js';

const stores: FactStore[] = [];
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
});
async function storeOf(facts: readonly StoredFact[]): Promise<FactStore> {
  const store = await storeOfFacts(facts, 1_000_000);
  stores.push(store);
  return store;
}

type Told = MarketAnswered &
  Readonly<{
    answer: string;
    sureness: Readonly<Record<'level' | 'finding' | 'observations', string | null>>;
    missing: readonly string[];
    tables: readonly Readonly<{ name: string; question: string; rows: readonly Fact[] }>[];
  }>;
const claim = async (store: FactStore, id: string, parameters: Record<string, string> = {}) =>
  (await marketAnswerOf(store, `claims/${id}`, parameters)) as Told;
const figuresOf = ({ rows }: Told) =>
  Object.fromEntries(rows.map(({ figure, of, value }) => [of === null ? figure : [figure, of].join(' '), value]));

const dayMs = 86_400_000;
const openedAtMs = Date.parse('2024-09-27T00:00:00+08:00');
const at = (days: number) => new Date(openedAtMs + days * dayMs).toISOString();
const direct = 'wechat.direct';

const stage = (name: string, days: number, said: Fact = {}): StoredFact => ({
  table: 'stages',
  position: 1,
  occurredAt: at(days),
  thing: days + 1_000,
  fact: {
    platform: 'taobao',
    stage: name,
    channel: direct,
    draw: null,
    cohortBasisPoints: 10_000,
    openedAt: at(days),
    rolledBackAt: null,
    ...said,
  },
});
/** Facts go on until then: windows are not cut short. */
const later = stage('later', 20, { channel: 'unionpay.direct' });
const shown = { channel: direct, codeIssuer: 'tenpay', rank: 1, preselected: false, folded: false };

/** A buyer who places an order, is looked at for the direct channel and pays, by whatever wallet. */
function purchase(
  number: number,
  days: number,
  { wallet, inCohort = null }: Readonly<{ wallet: string; inCohort?: boolean | null }>,
): StoredFact[] {
  const position = 100 + number * 4;
  const who = { buyer: `buyer-${number}`, platform: 'taobao' };
  const offered = [{ ...shown, stage: 'open', inCohort, reasons: inCohort === false ? ['notInCohort'] : [] }];
  const channel = wallet === 'tenpay' ? direct : 'alipay.direct';
  const terms = { ...who, channel, codeIssuer: wallet };
  const requested = { ...terms, requestedAt: at(days) };
  const placed = (later: number) => ({ position: position + later, thing: position, occurredAt: at(days) });
  return [
    order(placed(0), { ...who, placedAt: at(days), offered }),
    payment(placed(1), requested),
    ...paymentEnds(placed(2), requested, { wallet, outcome: 'captured', requestedToEnded: 100 }),
    movement(position + 3, { ...terms, wallet, stage: days < 0 ? 'before' : 'open' }, at(days)),
  ];
}

/** So many of twenty pay with WeChat, on one side of the opening. */
const purchases = (from: number, days: number, byWechat: number): StoredFact[] =>
  Array.from({ length: 20 }, (_, number) =>
    purchase(from + number, days, { wallet: number < byWechat ? 'tenpay' : 'alipay' }),
  ).flat();

describe('Claim C1', () => {
  it('finds the share that direct payment moved, and says that nothing was held beside it', async () => {
    const store = await storeOf([stage('open', 0), later, ...purchases(0, -10, 2), ...purchases(100, 10, 14)]);
    const told = await claim(store, 'C1');
    expect(figuresOf(told)).toMatchObject({
      'shareBefore tenpay': '0.1000',
      'shareAfter tenpay': '0.7000',
      'shareDifference afterAgainstBefore tenpay': '0.6000',
    });
    expect(told.sureness).toMatchObject({ level: 'noControl', finding: 'difference', observations: '20' });
    expect(told.answer).toContain('was 10.00 % before wechat.direct first opened');
    expect(told.answer).toContain('+60.00 points');
    expect(told.answer).toMatch(/95 % interval \d\d\.\d\d to \d\d\.\d\d/);
    expect(told.missing.join(' ')).toMatch(/random control/);
    expect(told.tables[0]?.rows).toContainEqual({
      stage: 'open',
      wallet: 'tenpay',
      count: '14',
      value: '1400',
      valueShare: '0.7000',
    });
  });

  it('finds no difference where direct payment moved nothing', async () => {
    const store = await storeOf([stage('open', 0), later, ...purchases(0, -10, 8), ...purchases(100, 10, 8)]);
    const told = await claim(store, 'C1');
    expect(figuresOf(told)).toMatchObject({ 'shareBefore tenpay': '0.4000', 'shareAfter tenpay': '0.4000' });
    expect(told.sureness).toMatchObject({ level: 'noControl', finding: 'noDifferenceFound' });
    expect(told.answer).toContain('+0.00 points');
  });

  it('is surest where a draw had buyers outside: they pay at the same time', async () => {
    const cohort = Array.from({ length: 40 }, (_, number) =>
      purchase(number, 1, { wallet: number % 2 === 0 ? 'tenpay' : 'alipay', inCohort: number % 2 === 0 }),
    ).flat();
    const store = await storeOf([stage('open', 0, { draw: 'first', cohortBasisPoints: 5_000 }), ...cohort]);
    const told = await claim(store, 'C1');
    expect(told.sureness).toMatchObject({ level: 'randomControl', finding: 'difference', observations: '20' });
    expect(figuresOf(told)).toMatchObject({
      'shareDifference cohortAgainstControl tenpay': '1.0000',
      'shareDifference afterAgainstBefore tenpay': null,
    });
  });

  it('compares the cohort of a draw in the first days of its stage, and says which', async () => {
    const draw = { draw: 'first', cohortBasisPoints: 5_000 };
    const buyersAt = (days: number, from: number) =>
      Array.from({ length: 40 }, (_, number) =>
        purchase(from + number, days, { wallet: 'tenpay', inCohort: number % 2 === 0 }),
      ).flat();
    const store = await storeOf([stage('open', 0, draw), ...buyersAt(1, 0), ...buyersAt(50, 100)]);
    const buyersOf = async (asked: Readonly<Record<string, string>>) => {
      const { tables, answer } = await claim(store, 'C1', asked);
      const ofDraw = tables.find(({ name }) => name === 'rollout-effects open');
      const [row] = ofDraw?.rows ?? [];
      return {
        buyers: row?.['treatedBuyers'],
        comparison: row?.['comparison'],
        question: ofDraw?.question ?? '',
        answer,
      };
    };
    const month = await buyersOf({ windowDays: '30' });
    expect(month).toMatchObject({ buyers: '20', comparison: 'cohortAgainstControl' });
    expect(month.answer).toContain('of the first 30 days of its stage');
    expect(new URL(month.question, 'http://ledger').searchParams.get('to')).toBe(at(30));
    expect(await buyersOf({ windowDays: '60' })).toMatchObject({ buyers: '40' });
    expect(await buyersOf({ windowDays: '30', from: '2024-11-10' })).toMatchObject({
      comparison: 'afterAgainstBefore',
    });
  });

  it('has no numbers of too few, and none where the channel was not opened', async () => {
    const few = await storeOf([
      stage('open', 0),
      ...purchase(1, -1, { wallet: 'alipay' }),
      ...purchase(2, 1, { wallet: 'tenpay' }),
    ]);
    expect(await claim(few, 'C1')).toMatchObject({ sureness: { level: 'tooFewObservations', finding: null } });
    const never = await claim(few, 'C1', { platform: 'jd' });
    expect(never).toMatchObject({ rows: [], sureness: { level: 'nothing' } });
    expect(never.answer).toBe(
      'No stage has opened wechat.direct on jd up to this position: there is no before and no after.',
    );
  });

  it('tells only of the period that is asked for', async () => {
    const store = await storeOf([stage('open', 0), later, ...purchases(0, -10, 2), ...purchases(100, 10, 14)]);
    const told = await claim(store, 'C1', { from: '2024-09-28' });
    expect(figuresOf(told)).toMatchObject({ 'shareBefore tenpay': null, 'shareAfter tenpay': '0.7000' });
  });
});

describe('Claim C7', () => {
  const channel = (codeIssuer: string, isOffered: boolean) => ({
    channel: `${codeIssuer}.code`,
    codeIssuer,
    stage: null,
    inCohort: null,
    rank: 1,
    preselected: false,
    folded: false,
    reasons: isOffered ? [] : ['merchantExcluded'],
  });
  /** Forty orders; the tail is offered in so many of them, the top in all. */
  const world = (tailOffers: number): StoredFact[] => [
    ...Array.from({ length: 40 }, (_, number) =>
      order(
        { position: number + 1, thing: number + 1 },
        { offered: [channel('alipay', true), channel('leshua', number < tailOffers)] },
      ),
    ),
    movement(101, { codeIssuer: 'alipay', codeIssuerController: null, amount: 9_950n, fee: 59_700n }),
    movement(102, { codeIssuer: 'leshua', codeIssuerController: null, amount: 50n, fee: 600n }),
  ];

  it('finds a tail that is offered less often and pays more', async () => {
    const told = await claim(await storeOf(world(10)), 'C7');
    expect(figuresOf(told)).toMatchObject({
      'share tail': '0.0050',
      'offerRate difference tail against top': '-0.7500',
      'feeRate ratio tail against top': '2.0000',
    });
    expect(told.sureness).toMatchObject({ level: 'noControl', finding: 'difference', observations: '40' });
    expect(told.answer).toContain('-75.00 points');
    expect(told.answer).toContain('2.0000 times');
  });

  it('finds none where the tail is treated like the top', async () => {
    const told = await claim(await storeOf(world(40)), 'C7');
    expect(told.sureness).toMatchObject({ level: 'noControl', finding: 'noDifferenceFound' });
  });
});

describe('Claims of an empty ledger', () => {
  it.each(claimIds)('%s says what is missing instead of a number', async (id) => {
    const told = await claim(await storeOf([]), id);
    expect(['nothing', 'referencesOnly']).toContain(told.sureness.level);
    expect(told.sureness).toMatchObject({ finding: null, observations: '0' });
    expect(told.missing.length).toBeGreaterThan(1);
    expect(told.answer).not.toMatch(/null|undefined|NaN/);
    for (const { value, unit } of told.rows) expect([null, '0']).toContain(unit === 'count' ? value : null);
  });
});
