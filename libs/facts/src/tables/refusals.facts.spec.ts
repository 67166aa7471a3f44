import { type StreamEvent, asRecorded, usualLife } from '@hutong/testing';
import { describe, expect, it } from 'vitest';
import { keptFacts } from '@hutong/testing/facts';
import { refusals } from './refusals.facts.js';

const of = (events: readonly StreamEvent[]) => keptFacts(refusals, asRecorded(events)).map(({ fact }) => fact);
const declined = (channelId: string) => usualLife({ channelId, end: 'declined' });
/** The refusal of a route, with what a refusal of the payer repeats. */
const routeRefused = (type: string, channelId: string, funding: object | null): StreamEvent[] =>
  declined(channelId)
    .filter(({ type: declinedType }) => declinedType.endsWith('Declined'))
    .map((event) => ({
      ...event,
      type,
      data: { ...event.data, capture: 'camera', funding: funding as never, reason: 'noInterconnection' },
    }));

describe('Somebody who could not pay', () => {
  it.each([
    ['ScanRouteRefused', 'wechat.saved-code'],
    ['FriendRouteRefused', 'wechat.friend-link'],
    ['DirectRouteRefused', 'wechat.direct'],
  ])('is counted by %s, with what the payment was about and how they came', (type, channelId) => {
    const card = { kind: 'debitCard', institution: 'icbc', class: 'I' };
    expect(of(routeRefused(type, channelId, card))).toMatchObject([
      {
        platform: 'taobao',
        channel: channelId,
        codeIssuer: 'tenpay',
        preselectedChannel: 'alipay.direct',
        refusal: 'routeRefused',
        reason: 'noInterconnection',
        wallet: 'tenpay',
        walletController: 'tencent',
        capture: 'camera',
        fundingKind: 'debitCard',
      },
    ]);
    expect(of(routeRefused(type, channelId, null))).toMatchObject([{ fundingKind: null }]);
  });
});

describe('Somebody who would not pay', () => {
  it.each(['wechat.saved-code', 'wechat.friend-link', 'wechat.direct'])('is counted over %s', (channelId) => {
    const facts = of(declined(channelId));
    expect(facts).toMatchObject([
      { channel: channelId, refusal: 'declined', reason: null, capture: null, fundingKind: null, wallet: 'tenpay' },
    ]);
    expect(facts[0]).not.toHaveProperty('amount');
  });

  it('is nobody who paid', () => expect(of(usualLife())).toEqual([]));
});
