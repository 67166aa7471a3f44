import {
  type PresentedRequest,
  type Times,
  addMs,
  directPaying,
  friendPaying,
  instantFromJson,
  paymentRequests,
  scanning,
} from '@hutong/domain';
import { MadeLog, type StreamEvent, usualLife } from '@hutong/testing';

const at = instantFromJson('2023-10-18T04:00:00.000Z');
const times = (afterMs: number): Times => ({ occurredAt: addMs(at, afterMs), decidedAt: addMs(at, afterMs) });
const factors = { kind: 'biometric', count: 1 } as const;

/** What may happen to payers of all three kinds until one declines: the words differ, the rule is one. */
export const authorizationStories = (): readonly StreamEvent[] => [
  ...story(scanning, { number: 20, channelId: 'wechat.saved-code', capture: 'camera', payer: 'wang' }),
  ...story(friendPaying, { number: 21, channelId: 'wechat.friend-link', capture: 'linkOpened', payer: 'wang' }),
  ...story(directPaying, { number: 22, channelId: 'wechat.direct', capture: 'appOpened', payer: 'lin' }),
];

type Kind = typeof scanning | typeof friendPaying | typeof directPaying;
type Told = Readonly<{
  number: number;
  channelId: string;
  capture: 'camera' | 'linkOpened' | 'appOpened';
  payer: string;
}>;

function story(kind: Kind, { number, channelId, capture, payer }: Told): readonly StreamEvent[] {
  const id = `01926b3e-0000-7000-8000-${number.toString().padStart(12, '0')}`;
  const log = new MadeLog();
  log.take(usualLife({ number, channelId, end: 'requested' }));
  const requested = log.stateOf(paymentRequests, id);
  if (requested.status === 'absent') throw new Error('Nothing was requested');
  const { nonceHash } = requested;
  const standing = { paid: false, closed: false, superseded: false, orderCancelled: false, amountChanged: false };
  const request: PresentedRequest = { ...requested, ...standing };
  const tenpay = { payerApp: 'tenpay', payerAppController: 'tencent' };
  const by = { payer: { ref: payer }, ...tenpay, request, open: new Map(), payerAppKnown: true };
  const stranger = { ...by, payerApp: 'unionpay', payerAppController: null, capture, nonceHash };
  const checked = { ...by, reachedBy: null };
  const unknown = { ...checked, check: { result: 'unknown', factors } } as const;
  const failed = { ...checked, check: { result: 'failed', factors, lockedUntil: addMs(at, 65_000) } } as const;
  const limited = { ...checked, check: { result: 'limitExceeded', factors, funding: null } } as const;
  const identity = { ...by, paymentRequestId: id, by: 'tenpay', same: capture === 'appOpened' };
  // One rule in three vocabularies: the compiler cannot see that a kind's own state goes to its own rule.
  const { stream, reach, authorize, decline, stateIdentity } = kind as typeof scanning;
  log.record(stream, id, (state) => reach(times(2_000), state, stranger));
  log.record(stream, id, (state) => reach(times(3_000), state, { ...by, capture, nonceHash }));
  log.record(stream, id, (state) => stateIdentity(times(4_000), state, identity));
  log.record(stream, id, (state) => authorize(times(5_000), state, unknown));
  log.record(stream, id, (state) => authorize(times(5_500), state, limited));
  log.record(stream, id, (state) => authorize(times(6_000), state, failed));
  log.record(stream, id, (state) => decline(times(7_000), state, by));
  return log.events;
}
