import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noonJson } from '../examples.js';
import { fold, money } from '../kernel/index.js';
import { bucketOf, drawBuckets, saltHashOf } from './draw.js';
import { type OfferQuestion, evaluateOffers, isOffered } from './offers.js';
import { platform, savedCode } from './rollout-examples.js';
import type { Channel, RolloutEvent } from './rollout.events.js';
import { rollouts } from './rollout.js';
import { type StageRules, noRules } from './stage-rules.js';

const registered = (change: Partial<Channel> = {}): RolloutEvent => ({
  type: 'ChannelRegistered',
  data: { platform, channel: { ...savedCode, ...change }, occurredAt: noonJson },
});
const salt = 's';
const drawn: readonly RolloutEvent[] = [
  {
    type: 'DrawCommitted',
    data: {
      platform,
      drawId: 'd',
      channelIds: ['wechat.saved-code'],
      saltHash: saltHashOf(salt),
      occurredAt: noonJson,
    },
  },
  { type: 'SaltRevealed', data: { platform, drawId: 'd', salt, occurredAt: noonJson } },
];
const opened = (cohortBasisPoints: number, rules: StageRules = noRules, drawId: string | null = 'd'): RolloutEvent => ({
  type: 'StageOpened',
  data: {
    platform,
    stageId: 'pilot',
    drawId,
    channelIds: ['wechat.saved-code'],
    cohortBasisPoints,
    rules,
    source: 'press',
    certainty: 'secondary',
    occurredAt: noonJson,
  },
});
const toAll = (rules: StageRules) => [registered(), opened(drawBuckets, rules, null)];
const question: OfferQuestion = {
  buyer: { ref: 'p-lan' },
  merchantId: 'lamp-shop',
  city: 'hangzhou',
  lines: [
    { productId: 'lamp', category: 'lamps' },
    { productId: 'book', category: 'books' },
  ],
  amount: money(12_900n, 'CNY'),
  interconnections: new Map(),
};
const offersOf = (events: readonly RolloutEvent[], change: Partial<OfferQuestion> = {}) =>
  evaluateOffers(fold(rollouts, events), { ...question, ...change });
const reasonsOf = (events: readonly RolloutEvent[], change: Partial<OfferQuestion> = {}) =>
  offersOf(events, change)[0]?.reasons;

describe('The draw', () => {
  it('is what any shell computes', () => {
    const first48 = createHash('sha256').update('s:p-lan').digest('hex').slice(0, 12);
    expect(bucketOf('s', { ref: 'p-lan' })).toBe(Number(BigInt(`0x${first48}`) % 10_000n));
    expect(saltHashOf('s')).toBe(createHash('sha256').update('s').digest('hex'));
  });
  it('offers up to the edge of the cohort and not beyond', () => {
    const bucket = bucketOf(salt, question.buyer);
    expect(reasonsOf([registered(), ...drawn, opened(bucket)])).toEqual(['notInCohort']);
    expect(reasonsOf([registered(), ...drawn, opened(bucket + 1)])).toEqual([]);
  });
  it('keeps everybody when a stage widens, and takes in nobody beyond it', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(drawBuckets), fc.nat(drawBuckets), (ref, one, other) => {
        const [narrow, wide] = one < other ? [one, other] : [other, one];
        const isIn = (cohort: number) => {
          const [offer] = offersOf([registered(), ...drawn, opened(cohort)], { buyer: { ref } });
          expect(offer?.inCohort).toBe(offer?.reasons.length === 0);
          return offer?.inCohort === true;
        };
        expect(isIn(narrow) && !isIn(wide)).toBe(false);
        expect(isIn(wide)).toBe(bucketOf(salt, { ref }) < wide);
      }),
    );
  });
  it('spreads buyers evenly: of 20,000 every tenth of the buckets gets its share', () => {
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let index = 0; index < 20_000; index += 1) {
      const tenth = Math.floor(bucketOf('even', { ref: `p-${index}` }) / 1_000);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    // Five standard deviations of a binomial of 20,000 at 0.1 are 212.
    expect(tenths.every((count) => Math.abs(count - 2_000) < 212)).toBe(true);
  });
});

describe('What is offered', () => {
  it('says of every channel its place, what the draw said, and nothing against it', () =>
    expect(offersOf([registered({ preselected: true }), ...drawn, opened(drawBuckets)])).toEqual([
      {
        channelId: 'wechat.saved-code',
        codeIssuer: 'tenpay',
        stageId: 'pilot',
        bucket: bucketOf(salt, question.buyer),
        inCohort: true,
        rank: 1,
        preselected: true,
        folded: false,
        interconnectionRevision: null,
        reasons: [],
      },
    ]));
  it('draws nothing where everybody is in the cohort', () =>
    expect(offersOf(toAll(noRules))[0]).toMatchObject({ bucket: null, inCohort: true, reasons: [] }));
  it('is nothing before a stage opens the channel', () =>
    expect(offersOf([registered()])[0]).toMatchObject({
      stageId: null,
      bucket: null,
      inCohort: null,
      reasons: ['stageNotOpened'],
    }));
  it('stands in the order of rank, then of registration', () => {
    const channels = [
      registered({ channelId: 'c', rank: 2 }),
      registered({ channelId: 'a', rank: 2 }),
      registered({ channelId: 'b', rank: 1 }),
    ];
    expect(offersOf(channels).map(({ channelId }) => channelId)).toEqual(['b', 'c', 'a']);
  });
  it('needs every line of the order to fit', () => {
    const lamps = { included: ['lamps'], excluded: [] };
    expect(reasonsOf(toAll({ ...noRules, categories: lamps }))).toEqual(['categoryExcluded']);
    expect(reasonsOf(toAll({ ...noRules, categories: lamps }), { lines: question.lines.slice(0, 1) })).toEqual([]);
    expect(reasonsOf(toAll({ ...noRules, products: { included: null, excluded: ['book'] } }))).toEqual([
      'productExcluded',
    ]);
  });
  it('follows the merchant and the city; an order that names no city is in none', () => {
    const only = (value: string) => ({ included: [value], excluded: [] });
    const not = (value: string) => ({ included: null, excluded: [value] });
    expect(reasonsOf(toAll({ ...noRules, merchants: not('lamp-shop') }))).toEqual(['merchantExcluded']);
    expect(reasonsOf(toAll({ ...noRules, merchants: only('lamp-shop') }))).toEqual([]);
    expect(reasonsOf(toAll({ ...noRules, cities: not('hangzhou') }))).toEqual(['cityExcluded']);
    expect(reasonsOf(toAll({ ...noRules, cities: only('hangzhou') }))).toEqual([]);
    expect(reasonsOf(toAll({ ...noRules, cities: only('hangzhou') }), { city: null })).toEqual(['cityExcluded']);
    expect(reasonsOf(toAll({ ...noRules, cities: not('hangzhou') }), { city: null })).toEqual([]);
  });
  it('holds on both ends of the amount, and in its currency alone', () => {
    const cny = (minorUnits: string) => ({ minorUnits, currency: 'CNY' }) as const;
    const range = toAll({ ...noRules, amount: { min: cny('100'), max: cny('30000') } });
    const of = (minorUnits: bigint, currency: 'CNY' | 'JPY' = 'CNY') =>
      reasonsOf(range, { amount: money(minorUnits, currency) });
    expect([of(99n), of(100n), of(30_000n), of(30_001n), of(200n, 'JPY')]).toEqual([
      ['amountOutsideStage'],
      [],
      [],
      ['amountOutsideStage'],
      ['amountOutsideStage'],
    ]);
  });
  it('ends above the channel’s own limit', () => {
    const limited = [
      registered({ amountMax: { minorUnits: '12900', currency: 'CNY' } }),
      opened(drawBuckets, noRules, null),
    ];
    expect(reasonsOf(limited)).toEqual([]);
    expect(reasonsOf(limited, { amount: money(12_901n, 'CNY') })).toEqual(['amountOverLimit']);
    expect(reasonsOf(limited, { amount: money(1n, 'JPY') })).toEqual(['amountOverLimit']);
  });
  it('needs the interconnection that the channel names to be open', () => {
    const crossing = [registered({ interconnectionId: 'i' }), opened(drawBuckets, noRules, null)];
    const seen = (isOpen: boolean) => ({ interconnections: new Map([['i', { revision: '4', isOpen }]]) });
    expect(reasonsOf(crossing)).toEqual(['interconnectionClosed']);
    expect(reasonsOf(crossing, seen(false))).toEqual(['interconnectionClosed']);
    expect(reasonsOf(crossing, seen(true))).toEqual([]);
    expect(
      [seen(false), seen(true), {}].map((change) => offersOf(crossing, change)[0]?.interconnectionRevision),
    ).toEqual(['4', '4', null]);
  });
  it('names every reason that applies', () => {
    const rules: StageRules = {
      categories: { included: [], excluded: [] },
      products: { included: [], excluded: [] },
      merchants: { included: [], excluded: [] },
      cities: { included: [], excluded: [] },
      amount: { min: { minorUnits: '99999', currency: 'CNY' }, max: null },
    };
    const limited = { interconnectionId: 'i', amountMax: { minorUnits: '1', currency: 'CNY' } } as const;
    const [offer] = offersOf([registered(limited), ...drawn, opened(0, rules)]);
    expect(offer?.reasons).toEqual([
      'notInCohort',
      'categoryExcluded',
      'productExcluded',
      'merchantExcluded',
      'cityExcluded',
      'amountOutsideStage',
      'amountOverLimit',
      'interconnectionClosed',
    ]);
    expect(offer && isOffered(offer)).toBe(false);
  });
  it('is what nothing speaks against', () => {
    const [offered, closed] = [toAll(noRules), [registered()]].map((events) => offersOf(events)[0]);
    expect(offered && isOffered(offered)).toBe(true);
    expect(closed && isOffered(closed)).toBe(false);
  });
});
