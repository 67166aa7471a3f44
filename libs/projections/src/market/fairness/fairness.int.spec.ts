import type { FactStore } from '@hutong/facts/store';
import { afterEach, describe, expect, it } from 'vitest';
import {
  movement,
  order,
  payment,
  type StoredFact,
  storeOfFacts,
  threeChannels,
} from '../../figures/facts-under-test.js';
import { marketAnswerOf } from '../market-under-test.js';

const stores: FactStore[] = [];
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
});
async function storeOf(...facts: readonly StoredFact[]): Promise<FactStore> {
  const store = await storeOfFacts(facts, 10_000);
  stores.push(store);
  return store;
}

const [alipay, tail] = [threeChannels[0], threeChannels[1]].map(
  (channel) => channel as (typeof threeChannels)[number],
) as [(typeof threeChannels)[number], (typeof threeChannels)[number]];

/** 40 orders in all of which the giant is offered; the tail institution in so many of them, at the foot of the page. */
const offered = (tailOffers: number): StoredFact[] =>
  Array.from({ length: 40 }, (_, number) =>
    order(
      { position: number + 1, thing: number + 1 },
      {
        offered: [
          { ...alipay, rank: 1, preselected: true, folded: false },
          {
            ...tail,
            codeIssuer: 'leshua',
            channel: 'leshua.code',
            rank: 6,
            preselected: false,
            folded: true,
            reasons: number < tailOffers ? [] : ['merchantExcluded'],
          },
        ],
      },
    ),
  );

const paidWith = (
  codeIssuer: string,
  position: number,
  { amount, fee }: Readonly<{ amount: bigint; fee: bigint }>,
): StoredFact => movement(position, { codeIssuer, codeIssuerController: null, amount, cash: amount, fee });
const shares = [
  paidWith('alipay', 101, { amount: 9_950n, fee: 59_700n }),
  paidWith('leshua', 102, { amount: 50n, fee: 450n }),
];

const ended = (codeIssuer: string, outcomes: Readonly<Record<string, number>>, from: number): StoredFact[] =>
  Object.entries(outcomes).flatMap(([outcome, count], index) =>
    Array.from({ length: count }, (_, number) => {
      const position = from + index * 100 + number;
      return payment(
        { position, thing: position },
        { codeIssuer, outcome, wallet: outcome === 'captured' ? codeIssuer : null, requestedToEnded: 10 + number },
      );
    }),
  );

type Compared = Readonly<
  Record<'figure' | 'tail' | 'top' | 'ratio' | 'difference' | 'low' | 'high' | 'why', string | null>
>;
async function compared(store: FactStore, parameters: Record<string, string> = {}) {
  const { tailAgainstTop } = await marketAnswerOf(store, 'fairness', parameters);
  return Object.fromEntries(
    (tailAgainstTop as readonly Compared[]).map(({ figure, ...rest }) => [String(figure), rest]),
  );
}

describe('Fairness', () => {
  it('tells of each tier how it is offered, placed, folded, paid and charged', async () => {
    const store = await storeOf(
      ...offered(10),
      ...shares,
      ...ended('alipay', { captured: 18, expired: 2 }, 200),
      ...ended('leshua', { captured: 5, voided: 5, open: 3 }, 600),
    );
    const { rows, failures } = await marketAnswerOf(store, 'fairness');
    expect(rows).toMatchObject([
      {
        tier: 'top',
        institutions: ['alipay'],
        share: '0.9950',
        looked: '40',
        offerRate: '1.0000',
        meanRank: '1.0000',
        preselectionRate: '1.0000',
        foldingRate: '0.0000',
        ended: '20',
        completion: '0.9000',
        timeToPay: '180',
        feeRate: '0.0060',
      },
      {
        tier: 'middle',
        institutions: [],
        looked: '0',
        offerRate: null,
        offerRateLow: null,
        meanRank: null,
        timeToPay: null,
        feeRate: null,
      },
      {
        tier: 'tail',
        institutions: ['leshua'],
        share: '0.0050',
        looked: '40',
        offered: '10',
        offerRate: '0.2500',
        meanRank: '6.0000',
        preselectionRate: '0.0000',
        foldingRate: '1.0000',
        ended: '10',
        completion: '0.5000',
        timeToPay: '120',
        feeRate: '0.0090',
      },
    ]);
    // Wilson's interval of 10 of 40.
    expect(rows[2]).toMatchObject({ offerRateLow: '0.1419', offerRateHigh: '0.4019' });
    expect(failures).toEqual([
      { tier: 'top', reason: 'expired', count: '2' },
      { tier: 'tail', reason: 'voided', count: '5' },
    ]);
  });

  it('sees a tail that is offered less, at an interval without 0, and nothing where it is offered as often', async () => {
    const unfair = await compared(await storeOf(...offered(10), ...shares));
    expect(unfair['offerRate']).toMatchObject({
      tail: '0.2500',
      top: '1.0000',
      ratio: '0.2500',
      difference: '-0.7500',
      why: null,
    });
    expect(Number(unfair['offerRate']?.high)).toBeLessThan(0);
    expect(unfair['feeRate']).toMatchObject({ tail: '0.0090', top: '0.0060', ratio: '1.5000', difference: '0.0030' });
    const fair = await compared(await storeOf(...offered(40), ...shares));
    expect(fair['offerRate']).toMatchObject({ ratio: '1.0000', difference: '0.0000' });
    expect(Number(fair['offerRate']?.low)).toBeLessThan(0);
    expect(Number(fair['offerRate']?.high)).toBeGreaterThan(0);
  });

  it('has no numbers of too few observations, and says why', async () => {
    const rates = await compared(
      await storeOf(
        ...offered(9),
        ...shares,
        ...ended('alipay', { captured: 10 }, 200),
        ...ended('leshua', { captured: 9 }, 600),
      ),
    );
    expect(rates['preselectionRate']).toMatchObject({
      tail: '0.0000',
      ratio: null,
      difference: null,
      low: null,
      why: 'tooFewObservations',
    });
    expect(rates['completion']).toMatchObject({ tail: '1.0000', why: 'tooFewObservations' });
    expect(rates['offerRate']).toMatchObject({ why: null });
  });

  it('has the tiers of the whole market, whatever platform is looked at', async () => {
    const elsewhere = paidWith('leshua', 103, { amount: 5_000n, fee: 0n });
    const store = await storeOf(...offered(10), ...shares, {
      ...elsewhere,
      fact: { ...elsewhere.fact, platform: 'jd' },
    });
    const { rows } = await marketAnswerOf(store, 'fairness', { platform: 'taobao' });
    expect(rows.map(({ tier, institutions }) => [tier, institutions])).toEqual([
      ['top', ['alipay', 'leshua']],
      ['middle', []],
      ['tail', []],
    ]);
  });

  it('has no tiers where nothing was paid, and says so', async () => {
    expect(await marketAnswerOf(await storeOf(...offered(10)), 'fairness')).toMatchObject({
      rows: [],
      tailAgainstTop: [],
      why: 'nothingPaid',
    });
  });
});

describe('The verdict on differential treatment', () => {
  const verdict = async (parameters: Record<string, string>, ...facts: readonly StoredFact[]) => {
    const { rows } = await marketAnswerOf(await storeOf(...facts), 'verdicts', {
      ruleSet: 'samr-2026-02',
      ...parameters,
    });
    return rows.find(({ rule }) => rule === 'differential-treatment');
  };

  it('is met by a tail that is offered much less, and not by one that is offered as often', async () => {
    expect(await verdict({}, ...offered(10), ...shares)).toMatchObject({ isMet: true, why: null });
    expect(await verdict({}, ...offered(40), ...shares)).toMatchObject({ isMet: false, why: null });
  });

  it('is null without payments, also month by month', async () => {
    const unpaid = { isMet: null, why: 'nothingPaid' };
    expect(await verdict({}, ...offered(10))).toMatchObject(unpaid);
    expect(await verdict({ by: 'month' }, ...offered(10))).toMatchObject({ month: '2023-10', ...unpaid });
  });

  it('is told for each month by the tiers of that month', async () => {
    expect(await verdict({ by: 'month' }, ...offered(10), ...shares)).toMatchObject({
      month: '2023-10',
      isMet: true,
      why: null,
    });
    expect(await verdict({ by: 'month' }, ...offered(40), ...shares)).toMatchObject({ month: '2023-10', isMet: false });
  });
});
