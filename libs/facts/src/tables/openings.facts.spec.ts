import { type StreamEvent, asRecorded, worldOf } from '@hutong/testing';
import { describe, expect, it } from 'vitest';
import { keptFacts, standingFacts } from '@hutong/testing/facts';
import { interconnections } from './interconnections.facts.js';
import { stages } from './stages.facts.js';

const attested = { source: 'a newspaper', certainty: 'secondary' };
const world = worldOf().events;
const interconnectionId = 'alipay.tenpay.online.dynamicCode.debitCard';
const opened = world.filter(({ stream }) => stream === `interconnection-${interconnectionId}`);
const closed: StreamEvent = {
  stream: `interconnection-${interconnectionId}`,
  type: 'InterconnectionClosed',
  data: { interconnectionId, validTo: '2023-11-01T00:00:00.000Z', occurredAt: '2023-10-20T00:00:00.000Z', ...attested },
};
const later = { validFrom: '2023-12-01T00:00:00.000Z', clearingHouse: null };
const reopened = opened.map((event) => ({ ...event, data: { ...event.data, ...later } }));
const way = (...events: readonly StreamEvent[]) =>
  standingFacts(interconnections, asRecorded(events)).get(interconnectionId);

describe('An interconnection', () => {
  it('is open from its first moment on, with everything it says', () => {
    expect(way(...opened)).toEqual({
      payerApp: 'alipay',
      codeIssuer: 'tenpay',
      field: 'online',
      presentation: 'dynamicCode',
      fundingKind: 'debitCard',
      clearingHouse: 'netsunion',
      validFrom: '2023-10-01T00:00:00.000Z',
      validTo: null,
      certainty: 'illustrative',
    });
  });

  it('is closed from a moment on, as certainly as that was said', () =>
    expect(way(...opened, closed)).toMatchObject({ validTo: '2023-11-01T00:00:00.000Z', certainty: 'secondary' }));

  it('that opens again says its latest period', () =>
    expect(way(...opened, closed, ...reopened)).toMatchObject({ ...later, validTo: null }));

  it('that was never opened is none', () => expect(way(closed)).toBeUndefined());
});

describe('A stage', () => {
  const openedStages = world.filter(({ stream }) => stream === 'rollout-jd');
  const openedLast = openedStages.find(({ type, data }) => type === 'StageOpened' && data['stageId'] === 'open');
  const channelIds = openedLast!.data['channelIds'] as readonly string[];
  const rolledBack: StreamEvent = {
    stream: 'rollout-jd',
    type: 'StageRolledBack',
    data: { platform: 'jd', stageId: 'open', channelIds, reason: 'x', occurredAt: '2023-10-20T00:00:00.000Z' },
  };

  it('is one fact for each channel that it opens', () => {
    const facts = [...standingFacts(stages, asRecorded(openedStages)).values()];
    expect(facts.map(({ stage, channel }) => [stage, channel])).toEqual(
      ['pilot', 'open'].flatMap((stage) => channelIds.map((channel) => [stage, channel])),
    );
    expect(facts[0]).toEqual({
      platform: 'jd',
      stage: 'pilot',
      channel: channelIds[0],
      draw: 'first',
      cohortBasisPoints: 10_000,
      openedAt: '2023-10-01T00:00:00.000Z',
      rolledBackAt: null,
    });
  });

  it('ends for all its channels when it is rolled back, and for those of no other', () => {
    const facts = [...standingFacts(stages, asRecorded([...openedStages, rolledBack])).values()];
    for (const { stage, rolledBackAt } of facts) {
      expect(rolledBackAt).toBe(stage === 'open' ? '2023-10-20T00:00:00.000Z' : null);
    }
  });

  it('that never opened makes no fact', () => expect(keptFacts(stages, asRecorded([rolledBack]))).toEqual([]));
});
