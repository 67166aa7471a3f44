import {
  type Capture,
  type Funding,
  type PresentedRequest,
  type Steps,
  type Times,
  endedOf,
  instantToJson,
} from '../kernel/index.js';
import type { NeutralFact } from './authorization-state.js';
import type { ControlledApp } from './authorization.events.js';
import type { OpenInterconnections } from './route.js';

/** What the payer's side presents, and what the caller gathered about it. */
export type Encounter = ControlledApp &
  Readonly<{
    request: PresentedRequest;
    open: OpenInterconnections;
    /** Whether a registered wallet, or an institution that keeps accounts, has this app. */
    payerAppKnown: boolean;
  }>;

/** What every fact about this payer says. */
export const ofPayer = ({ occurredAt }: Times, { payer, payerApp, request }: Encounter) => ({
  paymentRequestId: request.terms.paymentRequestId,
  payer,
  payerApp,
  occurredAt: instantToJson(occurredAt),
});

/** The payer's app has no route to the request, or none from these funds. */
export function routeRefused(
  { occurredAt }: Times,
  { request, payer, payerApp, payerAppController }: Encounter,
  { capture, funding, reachedAt }: Readonly<{ capture: Capture; funding: Funding | null; reachedAt: Steps['reached'] }>,
): NeutralFact {
  return {
    fact: 'routeRefused',
    data: {
      ...endedOf(request, reachedAt),
      payer,
      payerApp,
      payerAppController,
      capture,
      funding,
      reason: 'noInterconnection',
      occurredAt: instantToJson(occurredAt),
    },
  };
}
