import { categoryOf, judge, streamTypes } from '@hutong/domain';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StreamEvent } from './made-log.js';
import { wovenLives } from './payment-life-arbitraries.js';
import { usualLife } from './payment-lives.js';
import { worldOf } from './payment-world.js';

/** What the gate of the domain sets aside. */
function setAside(events: readonly StreamEvent[]): readonly string[] {
  const states = new Map<string, unknown>();
  return events.flatMap((event) => {
    const type = streamTypes.find(({ category }) => category === categoryOf(event.stream));
    if (!type) return [`${event.stream} is of no kind`];
    const state = states.has(event.stream) ? states.get(event.stream) : type.initialState;
    const judgement = judge(type, state, event);
    if (!judgement.counts) return [judgement.reason];
    states.set(event.stream, judgement.state);
    return [];
  });
}

const typesOf = (events: readonly StreamEvent[]): readonly string[] => events.map(({ type }) => type);

describe('Made-up payments', () => {
  it('count as every event counts, with the world they lie on and woven into one another', () => {
    fc.assert(
      fc.property(wovenLives({ paymentsMax: 6 }), (lives) => {
        expect(setAside([...worldOf().events, ...lives])).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('run from order to payment', () => {
    expect(typesOf(usualLife())).toEqual([
      'OrderPlaced',
      'PaymentOffersEvaluated',
      'PaymentRequested',
      'CodeIssued',
      'CodeScanned',
      'ScanAuthorized',
      'OrderClaimed',
      'PaymentCaptured',
      'OrderPaid',
      'PaymentRequestPaid',
    ]);
  });

  it('of a cart claim order by order, and give back what they hold when the last is lost', () => {
    expect(typesOf(usualLife({ channelId: 'wechat.direct', orderCount: 2, end: 'voided' })).slice(5)).toEqual([
      'WalletOpened',
      'DirectPaymentAuthorized',
      'OrderCancelled',
      'OrderClaimed',
      'OrderClaimRefused',
      'AuthorizationVoided',
      'OrderClaimReleased',
    ]);
  });
});
