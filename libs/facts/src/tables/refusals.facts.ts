import {
  type DeclinedData,
  type RouteRefusedData,
  assertNever,
  directPaying,
  friendPaying,
  scanning,
} from '@hutong/domain';
import type { AddedFacts, FactOf } from '../fact-table.js';
import { type EventOf, type EventUses, type UsedOf, usedTypes } from './event-uses.js';
import { refusalColumns } from './refusals.columns.js';
import { termsFact } from './terms.facts.js';

type RefusalFact = FactOf<typeof refusalColumns>;
type AuthorizationEvent = EventOf<typeof scanning.stream | typeof friendPaying.stream | typeof directPaying.stream>;

// A failed factor, a limit and a lock say what the wallet said and end nothing: they name the payment and not its terms, which would
// be a second event to look for.
const uses = {
  CodeScanned: 'passed over',
  ScanRouteRefused: 'used',
  ScanFactorFailed: 'passed over',
  ScanLimitExceeded: 'passed over',
  ScanLocked: 'passed over',
  ScanResultUnknown: 'passed over',
  ScanDeclined: 'used',
  ScanAuthorized: 'passed over',
  FriendLinkOpened: 'passed over',
  FriendRouteRefused: 'used',
  FriendFactorFailed: 'passed over',
  FriendLimitExceeded: 'passed over',
  FriendLocked: 'passed over',
  FriendResultUnknown: 'passed over',
  FriendDeclined: 'used',
  FriendAuthorized: 'passed over',
  WalletOpened: 'passed over',
  DirectRouteRefused: 'used',
  DirectFactorFailed: 'passed over',
  DirectLimitExceeded: 'passed over',
  DirectLocked: 'passed over',
  DirectResultUnknown: 'passed over',
  DirectPaymentDeclined: 'used',
  DirectPaymentAuthorized: 'passed over',
  BuyerIdentityStated: 'passed over',
} as const satisfies EventUses<AuthorizationEvent>;
type RefusalEvent = UsedOf<AuthorizationEvent, typeof uses>;

/** Everybody who reached a payment and could or would not pay it. */
export const refusals: AddedFacts<RefusalEvent, RefusalFact> = {
  kind: 'added',
  name: 'refusals.v1',
  meaning: 'payers who reached a payment and had no route to it, or declined it',
  columns: refusalColumns,
  period: 'occurredAt',
  streams: [scanning.stream, friendPaying.stream, directPaying.stream],
  eventTypes: usedTypes(uses),
  factsOf: (event) => [refusalOf(event)],
};

function refusalOf({ type, data }: RefusalEvent): RefusalFact {
  switch (type) {
    case 'ScanRouteRefused':
    case 'FriendRouteRefused':
    case 'DirectRouteRefused': {
      const { reason, capture, funding } = data;
      return { ...dimensionsIn(data), refusal: 'routeRefused', reason, capture, fundingKind: funding?.kind ?? null };
    }
    case 'ScanDeclined':
    case 'FriendDeclined':
    case 'DirectPaymentDeclined':
      return { ...dimensionsIn(data), refusal: 'declined', reason: null, capture: null, fundingKind: null };
    default:
      return assertNever(type);
  }
}

function dimensionsIn({ dimensions, payer, payerApp, payerAppController }: RouteRefusedData | DeclinedData) {
  const { amount: _amount, orders: _orders, ...terms } = termsFact(dimensions);
  return { ...terms, wallet: payerApp, walletController: payerAppController, payer: payer.ref };
}
