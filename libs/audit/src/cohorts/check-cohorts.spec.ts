import { streamTypes } from '@hutong/domain';
import { MemoryEventLog, type RecordedEvent } from '@hutong/event-store';
import { Gate, type JudgedEvent } from '@hutong/read-store';
import {
  asRecorded,
  type LifeSpec,
  recordEvents,
  type StreamEvent,
  usualLife,
  worldOf,
  worldSalt,
} from '@hutong/testing';
import { describe, expect, it } from 'vitest';
import { type CohortCheck, checkCohorts } from './check-cohorts.js';
import { bucketIn } from './expected-offers.js';
import { gatheredMsMax } from './rollouts-in-log.js';

const pilotBasisPoints = 5_000;
const world = worldOf('pilot', pilotBasisPoints).events;
const buyers = Array.from({ length: 40 }, (_, index) => `buyer-${index}`);
const isInside = (ref: string): boolean => bucketIn(worldSalt, ref) < pilotBasisPoints;
const inside = buyers.find(isInside)!;
const outside = buyers.find((ref) => !isInside(ref))!;

/** Somebody places an order of what the pilot opened and of what it did not; the page is evaluated by the domain. */
const placed = (number: number, changes: Partial<LifeSpec> = {}) =>
  usualLife({ number, stageId: 'pilot', end: 'placed', ...changes });
const honest = [
  ...world,
  ...placed(1, { buyer: inside }),
  ...placed(2, { buyer: inside, categories: ['gold', 'books'] }),
];

/** What the gate judges of a log that was recorded so. */
async function* judged(events: readonly StreamEvent[], apartMs = 0): AsyncGenerator<JudgedEvent> {
  let now = 0;
  const log = new MemoryEventLog({ now: () => (now += apartMs) });
  await recordEvents(log, events);
  const recorded: RecordedEvent[] = [];
  for await (const event of log.readAll({ direction: 'forwards' })) recorded.push(event);
  yield* await new Gate(streamTypes, log).judgeAll(recorded);
}

const check = (events: readonly StreamEvent[], apartMs = 0) => checkCohorts(judged(events, apartMs));
const differences = async (events: readonly StreamEvent[], apartMs = 0): Promise<readonly string[]> =>
  (await check(events, apartMs)).flatMap((one: CohortCheck) => one.differences).toSorted();

/** Changes the text of the data of the events of a type. */
const forged = (type: string, from: string | RegExp, to: string): readonly StreamEvent[] =>
  honest.map((event) => {
    if (event.type !== type) return event;
    return { ...event, data: JSON.parse(JSON.stringify(event.data).replace(from, to)) as StreamEvent['data'] };
  });

describe('Repeating draws and offers', () => {
  it('holds on an honest log, and says how much it repeated', async () => {
    expect(await check(honest)).toEqual([
      { platform: 'taobao', draws: 1, pages: 2, offers: 10, differencesTotal: 0, differences: [] },
      { platform: 'jd', draws: 1, pages: 0, offers: 0, differencesTotal: 0, differences: [] },
    ]);
  });

  it('says nothing of a log without platforms', async () => expect(await check([])).toEqual([]));

  it('names an offer that was forged for somebody outside the rules', async () => {
    const found = await differences(forged('PaymentOffersEvaluated', '["categoryExcluded"]', '[]'));
    expect(found).toEqual(['order taobao.000000000002: alipay.direct says reasons none, and it is categoryExcluded']);
  });

  it('names an offer that was forged for somebody outside the cohort', async () => {
    // Made for a world whose pilot is open to everybody.
    const page = placed(3, { buyer: outside });
    expect((await differences([...world, ...page]))[0]).toBe(
      'order taobao.000000000003: alipay.direct says inCohort true, and it is false',
    );
    const refused = page.map((event) => {
      const text = JSON.stringify(event.data).replaceAll('"inCohort":true', '"inCohort":false');
      return {
        ...event,
        data: JSON.parse(text.replaceAll('"reasons":[', '"reasons":["notInCohort"')) as StreamEvent['data'],
      };
    });
    expect(await differences([...world, ...refused])).toEqual([]);
  });

  it('names somebody inside who was not offered a channel', async () => {
    const found = await differences(forged('PaymentOffersEvaluated', '"reasons":[]', '"reasons":["notInCohort"]'));
    expect(found[0]).toBe('order taobao.000000000001: alipay.direct says reasons notInCohort, and it is none');
  });

  it('names a wrong bucket', async () => {
    const found = await differences(forged('PaymentOffersEvaluated', /"bucket":\d+/, '"bucket":12345'));
    expect(found).toHaveLength(2);
    expect(found[0]).toBe(
      `order taobao.000000000001: alipay.direct says bucket 12345, and it is ${bucketIn(worldSalt, inside)}`,
    );
  });

  it.each([
    ['stageId', ['"stageId":"pilot"', '"stageId":"open"'], 'says stageId open, and it is pilot'],
    ['rank', ['"rank":1,', '"rank":2,'], 'says rank 2, and it is 1'],
    ['preselection', ['"preselected":true', '"preselected":false'], 'says preselected false, and it is true'],
    ['cohort', ['"inCohort":true', '"inCohort":false'], 'says inCohort false, and it is true'],
    ['issuer', ['"codeIssuer":"alipay"', '"codeIssuer":"tenpay"'], 'says codeIssuer tenpay, and it is alipay'],
  ] as const)('names a wrong %s', async (_what, [from, to], said) => {
    expect((await differences(forged('PaymentOffersEvaluated', from, to)))[0]).toBe(
      `order taobao.000000000001: alipay.direct ${said}`,
    );
  });

  it('names a channel that was left out, and one that was made up', async () => {
    const found = await differences(
      forged('PaymentOffersEvaluated', '"channelId":"tail.saved-code"', '"channelId":"made.up"'),
    );
    expect(found.slice(0, 2)).toEqual([
      'order taobao.000000000001: made.up was not registered',
      'order taobao.000000000001: tail.saved-code is not told of',
    ]);
  });

  it('names a salt that is not what was committed to, and every event that does not count for it', async () => {
    const found = await differences(forged('SaltRevealed', worldSalt, 'chosen afterwards'));
    expect(found).toContainEqual(
      expect.stringMatching(/^draw first: committed to [0-9a-f]{64}, the salt gives [0-9a-f]{64}$/),
    );
    expect(found).toContainEqual(
      expect.stringMatching(/^SaltRevealed of rollout-taobao, revision 6, does not count: /),
    );
  });

  it('names an offer over a closed interconnection, and none over one that closed later', async () => {
    const closing = (validTo: string): StreamEvent => ({
      stream: 'interconnection-tenpay.tenpay.online.dynamicCode.debitCard',
      type: 'InterconnectionClosed',
      data: {
        interconnectionId: 'tenpay.tenpay.online.dynamicCode.debitCard',
        validTo,
        source: 'press',
        certainty: 'secondary',
        occurredAt: '2023-10-01T00:00:00.000Z',
      },
    });
    const seen = placed(3, { buyer: inside }).map((event) => ({
      ...event,
      data: JSON.parse(
        JSON.stringify(event.data).replace(/("wechat.saved-code".*?"interconnectionRevision":)"0"/, '$1"1"'),
      ) as StreamEvent['data'],
    }));
    expect(await differences([...world, closing('2023-10-17T00:00:00.000Z'), ...seen])).toEqual([
      'order taobao.000000000003: wechat.saved-code says reasons none, and it is interconnectionClosed',
    ]);
    expect(await differences([...world, closing('2023-10-19T00:00:00.000Z'), ...seen])).toEqual([]);
  });

  it('names a page by a rollout that had been left for longer than a command takes', async () => {
    const later = [...worldOf('open', pilotBasisPoints).events, ...placed(1, { buyer: inside })];
    const revision = asRecorded(world).filter(({ stream }) => stream === 'rollout-taobao').length - 1;
    expect(await differences(later, gatheredMsMax + 1)).toEqual([
      `order taobao.000000000001: revision ${revision} of the rollout had been left for long`,
    ]);
    expect(await differences(later, 1)).toEqual([]);
  });
});
