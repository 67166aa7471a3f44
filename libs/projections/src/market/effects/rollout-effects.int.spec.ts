import { instant } from '@hutong/domain/kernel';
import type { Fact } from '@hutong/facts';
import type { FactStore } from '@hutong/facts/store';
import { describe, expect, it } from 'vitest';
import { order, payment, paymentEnds, storeOfFacts, type StoredFact } from '../../figures/facts-under-test.js';
import { marketRequest } from '../asking/market-request.js';
import { marketAnswerOf } from '../market-under-test.js';
import { channel, openedAtMs, platform, stage } from './random-rollout-under-test.js';
import { rolloutEffects } from './rollout-effects.subject.js';

const dayMs = 86_400_000;
const named = { platform, stage, channel };

async function inStore<Result>(
  facts: readonly StoredFact[],
  position: number,
  use: (store: FactStore) => Promise<Result>,
): Promise<Result> {
  const store = await storeOfFacts(facts, position);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

describe('What a rollout changed', () => {
  describe('of a stage', () => {
    const at = (day: number) => new Date(openedAtMs + day * dayMs).toISOString();
    const opened = (name: string, said: Fact, position = 1): StoredFact => ({
      table: 'stages',
      position,
      occurredAt: (said['openedAt'] as string | undefined) ?? at(0),
      thing: position,
      fact: { platform, stage: name, channel, openedAt: at(0), rolledBackAt: null, draw: 'first', ...said },
    });
    const shown = { channel, codeIssuer: 'tenpay', rank: 1, preselected: false, folded: false };
    /** 24 buyers, each with an order a day after the opening and what they paid, every second inside. */
    const buyers = (said: (buyer: number) => Fact = () => ({})): StoredFact[] =>
      Array.from({ length: 24 }, (_, buyer) => {
        const inCohort = buyer % 2 === 0;
        const reasons = inCohort ? [] : ['notInCohort'];
        const offered = [{ ...shown, stage, inCohort, reasons }];
        const who = { buyer: `buyer-${buyer}` };
        const paid = { outcome: 'captured', channel, wallet: 'tenpay', requestedToEnded: 100, ...said(buyer) };
        const placed = { position: 10 + buyer, thing: buyer, occurredAt: at(1) };
        const requested = { ...who, requestedAt: at(1) };
        return [
          order(placed, { ...who, placedAt: at(1), offered }),
          payment(placed, requested),
          ...paymentEnds({ ...placed, position: 50 + buyer }, requested, paid),
        ];
      }).flat();
    const answered = (facts: readonly StoredFact[], asked: object = {}) =>
      inStore(facts, 100, (store) => marketAnswerOf(store, 'rollout-effects', { ...named, ...asked }));
    const whys = (rows: readonly Readonly<Record<string, unknown>>[]) =>
      rows.map(({ comparison, measure, why }) => [comparison, measure, why]);

    it('with a draw are told with stage, wallet and windows, and the figures that they began with', async () => {
      const {
        rows,
        stage: told,
        windows,
        figures,
        definition,
      } = await answered([
        opened(stage, { cohortBasisPoints: 5_000 }),
        ...buyers((buyer) => ({ wallet: buyer % 2 === 0 ? 'tenpay' : 'alipay' })),
      ]);
      expect(rows[1]).toMatchObject({
        measure: 'walletShare',
        treated: '1.0000',
        control: '0.0000',
        difference: '1.0000',
        test: 'fisherExact',
        why: null,
      });
      expect(rows[1]).toMatchObject({
        pValue: '7.396e-7',
        leastRise: expect.stringMatching(/^0\.\d{4}$/),
        leastFall: null,
      });
      expect(told).toMatchObject({ draw: 'first', cohortBasisPoints: '5000', openedAt: at(0), wallet: 'tenpay' });
      expect(windows).toEqual({ after: { from: at(0), to: at(1) }, before: { from: at(-1), to: at(0) } });
      expect(figures).toHaveLength(1);
      expect(definition).toContain('Every buyer counts once on a side');
    });

    it('for all buyers have no control, and say so', async () => {
      const { rows } = await answered([opened(stage, { cohortBasisPoints: 10_000, draw: null }), ...buyers()]);
      expect(
        whys(rows)
          .slice(0, 4)
          .map(([, , why]) => why),
      ).toEqual(Array(4).fill('noControl'));
      expect(rows.slice(0, 4).flatMap(({ treated, difference }) => [treated, difference])).toEqual(Array(8).fill(null));
    });

    it('have no numbers where a side has nine buyers, and have with ten', async () => {
      const ofCompletion = async (least: number) => {
        const one = (buyer: number): Fact => (buyer % 2 === 1 && buyer >= 2 * least ? { outcome: 'open' } : {});
        const { rows } = await answered([opened(stage, { cohortBasisPoints: 5_000 }), ...buyers(one)]);
        return rows[2];
      };
      expect(await ofCompletion(9)).toMatchObject({ controlBuyers: '9', difference: null, why: 'tooFewObservations' });
      expect(await ofCompletion(10)).toMatchObject({ controlBuyers: '10', difference: '0.0000', why: null });
    });

    it('end with a roll back, and with the next stage of the channel', async () => {
      const ended = async (...others: readonly StoredFact[]) => (await answered([...others, ...buyers()])).stage;
      const pilot = { cohortBasisPoints: 5_000 };
      expect(await ended(opened(stage, { ...pilot, rolledBackAt: at(3) }))).toMatchObject({ endedAt: at(3) });
      const next = opened('open', { cohortBasisPoints: 10_000, draw: null, openedAt: at(2) }, 2);
      expect(await ended(opened(stage, { ...pilot, rolledBackAt: at(3) }), next)).toMatchObject({ endedAt: at(2) });
      const elsewhere = opened('open', { cohortBasisPoints: 10_000, channel: 'alipay.direct', openedAt: at(2) }, 2);
      expect(await ended(opened(stage, pilot), elsewhere)).toMatchObject({ endedAt: null });
    });

    it('that nobody knows are refused, with those that are known', async () => {
      const facts = [opened(stage, { cohortBasisPoints: 5_000 })];
      await expect(answered(facts, { platform: 'nowhere' })).rejects.toThrow(
        'names no platform that stages opened up to this position; known: taobao',
      );
      await expect(answered(facts, { stage: 'nowhere' })).rejects.toThrow('known: pilot');
      await expect(answered(facts, { channel: 'nowhere' })).rejects.toThrow(`known: ${channel}`);
      await expect(answered([])).rejects.toThrow('known: there is none');
    });
  });

  it.each([
    [{ stage, channel }, 'platform', 'is missing'],
    [{ ...named, channel: '' }, 'channel', 'is missing'],
    [{ ...named, windowDays: '0' }, 'windowDays', 'must be a whole number from 1 to 366'],
    [{ ...named, windowDays: '367' }, 'windowDays', 'must be a whole number from 1 to 366'],
    [{ ...named, windowDays: '1.5' }, 'windowDays', 'must be a whole number from 1 to 366'],
    [{ ...named, stage: 'x'.repeat(201) }, 'stage', 'must be at most 200 characters'],
    [{ ...named, wallet: 'tenpay' }, 'wallet', 'wallet is no dimension of orders'],
    [{ ...named, from: '2023-10-02', to: '2023-10-01' }, 'to', 'must be later than from'],
  ])('is not told for %o', (parameters, field, reason) => {
    const request = () => marketRequest(rolloutEffects, { parameters, accept: undefined, now: instant(Date.now()) });
    expect(request).toThrow(`${field}: ${reason}`);
  });

  it('is told for 1 day and for 366', () => {
    for (const windowDays of ['1', '366']) {
      const parameters = { ...named, windowDays };
      const { asked } = marketRequest(rolloutEffects, { parameters, accept: undefined, now: instant(Date.now()) });
      expect(asked.asked).toEqual({ ...named, windowDays: Number(windowDays) });
      expect(asked.question.filters).not.toHaveProperty('stage');
    }
  });
});
