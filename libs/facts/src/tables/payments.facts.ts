import {
  type InstantJson,
  type PaymentRequestEvent,
  type SettlementEvent,
  type Steps,
  assertNever,
  dimensionsOf,
  instantFromJson,
  paymentRequests,
  settlements,
} from '@hutong/domain';
import { type FactOf, type ReplacedFacts, durationStepMs, durationStepsMax } from '../fact-table.js';
import { type EventUses, type UsedOf, usedTypes } from './event-uses.js';
import { type PaymentOutcome, paymentColumns } from './payments.columns.js';
import { rolledUpTerms } from './terms-columns.js';
import { termsFact } from './terms.facts.js';

type PaymentFact = FactOf<typeof paymentColumns>;

const uses = {
  PaymentRequested: 'used',
  CodeIssued: 'passed over',
  LinkShared: 'passed over',
  LinkRevoked: 'used',
  PaymentRequestSuperseded: 'used',
  PaymentRequestExpired: 'used',
  PaymentRequestCloseRequested: 'passed over',
  PaymentRequestClosed: 'used',
  PaymentRequestCloseRefused: 'passed over',
  PaymentRequestPaid: 'passed over',
  PaymentCaptured: 'used',
  AuthorizationVoided: 'used',
  RefundRequested: 'passed over',
  RefundAccepted: 'passed over',
  RefundSucceeded: 'passed over',
  RefundClosed: 'passed over',
  RefundAbnormal: 'passed over',
  RefundRedirected: 'passed over',
} as const satisfies EventUses<PaymentRequestEvent | SettlementEvent>;
type PaymentEvent = UsedOf<PaymentRequestEvent | SettlementEvent, typeof uses>;

/** An outcome takes the place of one of a lower rank only: of those that are equal, the first stands. */
const rankOf: Readonly<Record<PaymentOutcome, number>> = {
  open: 0,
  expired: 1,
  revoked: 1,
  superseded: 1,
  closed: 1,
  voided: 2,
  // What was taken stays taken, whatever became of an authorization beside it.
  captured: 3,
  captureReported: 3,
};

/** Every payment request, from the request to how it ended. Refunds do not change how it ended. */
export const payments: ReplacedFacts<PaymentEvent, PaymentFact> = {
  kind: 'replaced',
  name: 'payments.v1',
  meaning: 'payments that were requested, each with how it ended; refunds are movements',
  thing: 'payment',
  beginsWith: ['PaymentRequested'],
  changing: [
    'outcome',
    'reason',
    'wallet',
    'walletController',
    'payer',
    'capture',
    'fundingKind',
    'accountInstitution',
    'clearingHouse',
    'requestedToPresented',
    'presentedToReached',
    'reachedToAuthorized',
    'authorizedToClaimed',
    'claimedToCaptured',
    'requestedToEnded',
  ],
  columns: paymentColumns,
  period: 'requestedAt',
  rolledUp: {
    overview: [
      ...rolledUpTerms,
      'outcome',
      'reason',
      'wallet',
      'walletController',
      'capture',
      'fundingKind',
      'clearingHouse',
    ],
  },
  streams: [paymentRequests, settlements],
  eventTypes: usedTypes(uses),
  thingsOf: ({ data }) => [paymentRequestOf(data)],
  // A payment begins with its request: what anybody else says of one that was never requested makes no fact.
  factAfter(before, event) {
    if (event.type === 'PaymentRequested') return before ?? opened(event.data);
    if (before === undefined) return undefined;
    const ending = endingOf(event);
    const isLater = rankOf[ending.outcome] > rankOf[before.outcome as PaymentOutcome];
    return isLater ? { ...before, ...ending, ...timesOf(before, event, ending.outcome) } : before;
  },
};

function paymentRequestOf(data: PaymentEvent['data']): string {
  if ('terms' in data) return data.terms.paymentRequestId;
  return 'dimensions' in data ? data.dimensions.paymentRequestId : data.paymentRequestId;
}

const notPaid = {
  reason: null,
  wallet: null,
  walletController: null,
  payer: null,
  capture: null,
  fundingKind: null,
  accountInstitution: null,
  clearingHouse: null,
} as const;

function opened({ terms }: Extract<PaymentEvent, { type: 'PaymentRequested' }>['data']): PaymentFact {
  return {
    ...termsFact(dimensionsOf(terms)),
    ...notPaid,
    outcome: 'open',
    requestedAt: terms.requestedAt,
    placedToRequested: stepsBetween(terms.placedAt, terms.requestedAt),
    requestedToPresented: null,
    presentedToReached: null,
    reachedToAuthorized: null,
    authorizedToClaimed: null,
    claimedToCaptured: null,
    requestedToEnded: null,
  };
}

type EndingEvent = Exclude<PaymentEvent, { type: 'PaymentRequested' }>;
type Ending = Readonly<{ [Name in keyof typeof notPaid]: PaymentFact[Name] } & { outcome: PaymentOutcome }>;

function endingOf({ type, data }: EndingEvent): Ending {
  switch (type) {
    case 'LinkRevoked':
      return { ...notPaid, outcome: 'revoked' };
    case 'PaymentRequestSuperseded':
      return { ...notPaid, outcome: 'superseded' };
    case 'PaymentRequestExpired':
      return { ...notPaid, outcome: 'expired' };
    case 'PaymentRequestClosed':
      return { ...notPaid, outcome: 'closed' };
    case 'AuthorizationVoided': {
      const { reason, payerApp: wallet, payerAppController: walletController, payer } = data;
      return { ...notPaid, outcome: 'voided', reason, wallet, walletController, payer: payer.ref };
    }
    case 'PaymentCaptured':
      return {
        outcome: data.basis === 'claimed' ? 'captured' : 'captureReported',
        reason: null,
        wallet: data.payerApp,
        walletController: data.payerAppController,
        payer: data.payer.ref,
        capture: data.capture,
        fundingKind: data.funding.kind,
        accountInstitution: data.funding.institution,
        clearingHouse: data.clearingHouse,
      };
    default:
      return assertNever(type);
  }
}

function timesOf(before: PaymentFact, { data }: EndingEvent, outcome: PaymentOutcome) {
  const ended = { requestedToEnded: stepsBetween(before.requestedAt, data.occurredAt) };
  return 'steps' in data
    ? { ...ended, ...stepTimes(data.steps, outcome === 'captured' ? data.occurredAt : null) }
    : ended;
}

/** Inside the app nothing is presented: whoever is reached there is reached from the request on. */
const stepTimes = (steps: Steps, capturedAt: InstantJson | null) => ({
  requestedToPresented: stepsBetween(steps.requested, steps.presented),
  presentedToReached: stepsBetween(steps.presented ?? steps.requested, steps.reached),
  reachedToAuthorized: stepsBetween(steps.reached, steps.authorized),
  authorizedToClaimed: stepsBetween(steps.authorized, steps.claimed),
  claimedToCaptured: stepsBetween(steps.claimed, capturedAt),
});

/** Whole steps of 10 ms, rounded down; 0 where the later step is said to have happened before the earlier one. */
function stepsBetween(from: InstantJson, to: InstantJson): number;
function stepsBetween(from: InstantJson | null, to: InstantJson | null): number | null;
function stepsBetween(from: InstantJson | null, to: InstantJson | null): number | null {
  if (from === null || to === null) return null;
  const steps = Math.floor((instantFromJson(to) - instantFromJson(from)) / durationStepMs);
  return Math.min(Math.max(steps, 0), durationStepsMax);
}
