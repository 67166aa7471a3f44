import type { Fact } from '@hutong/facts';
import { describe, expect, it } from 'vitest';
import { order, storeOfFacts, type StoredFact } from '../../figures/facts-under-test.js';
import { channel, draw, openedAtMs, platform, stage } from '../effects/random-rollout-under-test.js';
import { marketAnswerOf } from '../market-under-test.js';

async function answerOf(facts: readonly StoredFact[], asked: Readonly<Record<string, string>> = {}) {
  const store = await storeOfFacts(facts, facts.at(-1)?.position ?? 0);
  try {
    return await marketAnswerOf(store, 'draw-checks', asked);
  } finally {
    await store.close();
  }
}

describe('Draw checks', () => {
  describe('of one draw', () => {
    const at = (day: number) => new Date(openedAtMs + day * 86_400_000).toISOString();
    const stageOf = (name: string, said: Fact, position = 1): StoredFact => ({
      table: 'stages',
      position,
      occurredAt: at(0),
      thing: position,
      fact: {
        platform,
        stage: name,
        channel,
        openedAt: at(0),
        rolledBackAt: null,
        draw,
        cohortBasisPoints: 5_000,
        ...said,
      },
    });
    const shown = { channel, codeIssuer: 'tenpay', rank: 1, preselected: false, folded: false };
    const orders = (inside: number, outside: number, said: (buyer: number) => Fact = () => ({})): StoredFact[] =>
      Array.from({ length: inside + outside }, (_, buyer) => {
        const inCohort = buyer < inside;
        // Whether a buyer was in the cohort is said of orders that were refused for other reasons too.
        const offered = [{ ...shown, stage, inCohort, reasons: inCohort ? ['categoryExcluded'] : ['notInCohort'] }];
        const placed = { position: 10 + buyer, thing: buyer, occurredAt: at(1) };
        return order(placed, { buyer: `buyer-${buyer}`, placedAt: at(1), offered, ...said(buyer) });
      });

    it('flag a ratio that chance gives less than once in 1,000 times', async () => {
      const of = async (inside: number, outside: number) =>
        (await answerOf([stageOf(stage, {}), ...orders(inside, outside)])).rows[0];
      expect(await of(14, 1)).toMatchObject({ test: 'exactBinomial', pValue: '0.0009766', isFlagged: true, why: null });
      expect(await of(13, 2)).toMatchObject({ isFlagged: false, why: null });
      expect(await of(10, 0)).toMatchObject({ buyers: '10', pValue: null, isFlagged: null, why: 'tooFewObservations' });
    });

    it('flag covariates that are not alike, say the level, and put rare ones together', async () => {
      const cityOf = (buyer: number): Fact => ({
        city: buyer < 30 ? 'hefei' : buyer < 60 ? 'ningbo' : `village-${buyer}`,
        amount: 99n + BigInt(buyer % 2),
      });
      const { rows, balance } = await answerOf([stageOf(stage, {}), ...orders(45, 45, cityOf)]);
      expect(rows[0]).toMatchObject({ isFlagged: false, isBalanceFlagged: true });
      expect((balance as readonly object[])[0]).toMatchObject({
        covariate: 'city',
        levels: '3',
        largestLevel: expect.stringMatching(/hefei|others/),
        isFlagged: true,
      });
      expect((balance as readonly object[])[3]).toMatchObject({ covariate: 'amount', levels: '2', isFlagged: false });
      expect((balance as readonly object[])[1]).toMatchObject({ covariate: 'category', why: 'tooFewObservations' });
    });

    it('are of all channels of a stage together: the draw is of buyers', async () => {
      const both = [stageOf(stage, {}), stageOf(stage, { channel: 'alipay.direct' }, 2)];
      const shownBoth = (buyer: number): Fact => {
        const inCohort = buyer < 8;
        const each = { ...shown, stage, inCohort, reasons: inCohort ? [] : ['notInCohort'] };
        return { offered: [{ ...each, channel: 'alipay.direct', codeIssuer: 'alipay' }, each] };
      };
      const { rows } = await answerOf([...both, ...orders(8, 12, shownBoth)]);
      expect(rows).toMatchObject([{ channels: `alipay.direct,${channel}`, buyers: '20', inside: '8' }]);
    });

    it('are of stages with a draw alone, of those that are named, and of nobody where nobody came', async () => {
      const facts = [
        stageOf(stage, {}),
        stageOf('everybody', { draw: null, cohortBasisPoints: 10_000 }, 2),
        stageOf('nobody', { cohortBasisPoints: 0 }, 3),
        stageOf(stage, { platform: 'jd' }, 4),
      ];
      const { rows } = await answerOf(facts);
      expect(rows.map((row) => [row['platform'], row['stage'], row['buyers'], row['insideShare'], row['why']])).toEqual(
        [
          [platform, stage, '0', null, 'tooFewObservations'],
          ['jd', stage, '0', null, 'tooFewObservations'],
        ],
      );
      expect((await answerOf(facts, { platform: 'jd' })).rows).toHaveLength(1);
      expect((await answerOf(facts, { stage: 'everybody' })).rows).toEqual([]);
      await expect(answerOf(facts, { stage: 'nowhere' })).rejects.toThrow('known: everybody, nobody, pilot');
      await expect(answerOf(facts, { platform: 'jd', channel: 'x' })).rejects.toThrow(`known: ${channel}`);
    });
  });
});
