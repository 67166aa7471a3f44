import { asRecorded, type LifeSpec, usualLife, worldOf } from '@hutong/testing';
import { describe, expect, it } from 'vitest';
import { RolloutsInLog } from '../cohorts/rollouts-in-log.js';
import { paymentInLog, paymentRequestOf } from './payment-in-log.js';
import { payerRules } from './payer-rules.js';
import { type RecordedFact, type StoredEvent, storedEvent } from './stored-event.js';

const stored = (events: Parameters<typeof asRecorded>[0]): readonly StoredEvent[] =>
  asRecorded(events)
    .map(storedEvent)
    .filter((event): event is StoredEvent => event !== null);

type Changed = readonly [type: string, from: string, to: string];
const changed = (events: readonly StoredEvent[], [type, from, to]: Changed): readonly StoredEvent[] =>
  events.map((event) => {
    if (event.type !== type) return event;
    const text = JSON.stringify(event.data);
    expect(text).toContain(from);
    return { ...event, data: JSON.parse(text.replaceAll(from, to)) as object } as StoredEvent;
  });

const factsOf = (changes: Partial<LifeSpec> = {}) =>
  stored(usualLife({ minorUnits: 12_900n, ...changes })).filter((event) => paymentRequestOf(event) !== null);

/** What is found of a payment that wang pays for lin, in a world whose channels may be changed by hand. */
function violations(rule: string, facts: readonly RecordedFact[], limit?: Changed): readonly (string | null)[] {
  const world = stored(worldOf().events);
  const rollouts = new RolloutsInLog();
  for (const event of limit ? changed(world, limit) : world) rollouts.take(event, true);
  const payment = paymentInLog(paymentRequestOf(facts[0]!)!, facts);
  return payerRules(rollouts)
    .filter(({ name }) => name.includes(rule))
    .flatMap(({ examine }) => examine(payment));
}

describe('The rule that whoever the buyer named pays', () => {
  const named = (ref: string) =>
    changed(factsOf(), ['PaymentRequested', '"designatedPayer":null', `"designatedPayer":{"ref":"${ref}"}`]);

  it('holds of that person, is broken by another, and asks nothing where nobody is named or nobody paid', () => {
    expect(violations('buyer named', named('wang'))).toEqual([null]);
    expect(violations('buyer named', named('zhao'))).toEqual([
      expect.stringMatching(/ is for zhao, and wang authorized$/),
    ]);
    expect(violations('buyer named', factsOf())).toEqual([]);
    expect(
      violations(
        'buyer named',
        named('zhao').filter(({ type }) => type !== 'ScanAuthorized'),
      ),
    ).toEqual([]);
  });
});

describe('The rule that nobody authorizes when the time is over', () => {
  const authorizedAt = /"occurredAt":"(.*?)"/.exec(
    JSON.stringify(factsOf().find(({ type }) => type === 'ScanAuthorized')?.data),
  )![1]!;
  const until = (ms: number) => {
    const expiresAt = /"expiresAt":"(.*?)"/.exec(JSON.stringify(factsOf()[0]!.data))![1]!;
    return changed(factsOf(), ['PaymentRequested', expiresAt, new Date(Date.parse(authorizedAt) + ms).toISOString()]);
  };

  it('holds until the last millisecond, and is broken at the very end', () => {
    expect(violations('time is over', until(1))).toEqual([null]);
    expect(violations('time is over', until(0))).toEqual([expect.stringMatching(/and was authorized at/)]);
  });
});

describe('The rule that nobody pays by a link that was taken back', () => {
  const facts = factsOf({ channelId: 'wechat.friend-link' });
  const authorized = facts.find(({ type }) => type === 'FriendAuthorized')!;
  const { paymentRequestId, payer, payerApp, occurredAt } = authorized.data as unknown as Record<string, string>;
  const recordedAtMs = (ms: number) => authorized.recordedAtMs + ms;
  // Taken back by a machine whose clock is an hour behind: what counts is when the store recorded it.
  const at = (ms: number) => new Date(Date.parse(occurredAt!) + ms).toISOString();
  const data = { paymentRequestId, occurredAt: at(-3_600_000) };
  const withRevocation = (ms: number, ...before: readonly RecordedFact[]) =>
    [...facts, ...before, { type: 'LinkRevoked', recordedAtMs: recordedAtMs(ms), data }] as readonly RecordedFact[];

  // Simulation, seeds 3026 and 101464 of a swarm: two processes, one of which took the link back while the other recorded who paid by it.
  const underWayMs = 12_000;

  it('holds of who authorized before or was under way, and of who had begun before and was answered for after', () => {
    expect(violations('taken back', facts)).toEqual([]);
    expect(violations('taken back', withRevocation(-underWayMs))).toEqual([null]);
    expect(violations('taken back', withRevocation(-underWayMs - 1))).toEqual([
      expect.stringMatching(/^the link of .* was taken back 12001 ms before wang authorized$/),
    ]);
    const unknown = {
      type: 'FriendResultUnknown',
      recordedAtMs: recordedAtMs(-underWayMs - 2),
      data: { paymentRequestId, payer, payerApp, occurredAt },
    };
    expect(violations('taken back', withRevocation(-underWayMs - 1, unknown as unknown as RecordedFact))).toEqual([
      null,
    ]);
    const takenBackAfter = withRevocation(-underWayMs - 1).map((fact) =>
      fact.type === 'LinkRevoked' ? { ...fact, data: { ...fact.data, occurredAt: at(1) } } : fact,
    );
    expect(violations('taken back', takenBackAfter)).toEqual([null]);
    const ofAnother = { ...unknown, data: { ...unknown.data, payerApp: 'alipay' } } as unknown as RecordedFact;
    expect(violations('taken back', withRevocation(-underWayMs - 1, ofAnother))).toHaveLength(1);
    expect(
      violations(
        'taken back',
        withRevocation(-underWayMs - 1).filter(({ type }) => type !== 'FriendAuthorized'),
      ),
    ).toEqual([null]);
  });
});

describe('The rule that no payment is over the limit of its channel', () => {
  const limit = (minorUnits: string, currency = 'CNY'): Changed => [
    'ChannelRegistered',
    '"amountMax":null',
    `"amountMax":{"minorUnits":"${minorUnits}","currency":"${currency}"}`,
  ];

  it('holds up to the limit, for a cart as for one order, and asks nothing of a channel without', () => {
    expect(violations('limit', factsOf())).toEqual([]);
    expect(violations('limit', factsOf(), limit('12900'))).toEqual([null]);
    expect(violations('limit', factsOf(), limit('12899'))).toEqual([
      expect.stringMatching(/ is over 12900 CNY, its channel takes 12899 CNY$/),
    ]);
    expect(violations('limit', factsOf(), limit('12900', 'HKD'))).toHaveLength(1);
    expect(violations('limit', factsOf({ orderCount: 2 }), limit('25799'))).toEqual([
      expect.stringMatching(/ is over 25800/),
    ]);
  });
});
