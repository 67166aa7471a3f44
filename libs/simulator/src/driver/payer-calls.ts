import type { Asking, DataOf } from '@hutong/client';
import { addMs, type FundingKind, type Instant, instantToJson } from '@hutong/domain';
import type { OrderStep } from '../plan/order-draw.js';
import { fundingOf, personAt } from '../plan/payer-apps.js';
import type { PlayedWorld } from '../plan/played-world.js';
import { factorAttemptsMax } from '../plan/shopper.js';
import type { ReachedPayer } from './attempt-outcome.js';
import { type Call, post } from './call.js';
import {
  type IssuedRequest,
  type PayerAtApp,
  type PaymentRoute,
  paymentRoutes,
  type Reached,
  said,
} from './payment-route.js';
import { keyOf } from './step-key.js';

type AuthorizationPath = `${PaymentRoute['path']}/{paymentRequestId}/authorization`;
type AuthorizationCall = Call<DataOf<AuthorizationPath, 'post'>>;
type Check = Asking<AuthorizationPath, 'post'>['body']['check'];

/** How long a wallet locks a payer out after too many wrong passwords (assumed). */
const lockMs = 24 * 3_600_000;

/** What the payers of one request ask of the ledger: each with a key that follows from its purpose. */
export class PayerCalls {
  readonly route: PaymentRoute;

  constructor(
    readonly step: OrderStep,
    readonly request: IssuedRequest,
    readonly world: PlayedWorld,
  ) {
    this.route = paymentRoutes[request.channel.presentation];
  }

  /** When the payer is at it, in the plan. */
  get at(): Instant {
    const { at, shopper } = this.step;
    return addMs(at, shopper.choosesAfterMs + shopper.paysAfterMs);
  }

  key(purpose: string): string {
    return keyOf(this.step, purpose);
  }

  buyerAt(payerApp: string): ReachedPayer {
    const [{ buyer }] = this.step.orders;
    return { payer: personAt(payerApp, buyer), payerApp, ref: null };
  }

  fundingOf(payerApp: string) {
    return fundingOf(this.world, payerApp, { channel: this.request.channel, at: this.at });
  }

  /** The payer's first step. */
  approach(payer: PayerAtApp, purpose: string): Call {
    return this.reach(payer, purpose) ?? this.passing(payer, purpose);
  }

  /** The payer comes to the request; null where there is nothing to reach. */
  reach(payer: PayerAtApp, purpose: string): Call<Reached> | null {
    return this.route.reach?.(this.request, { key: this.key(purpose), payer }) ?? null;
  }

  /** What the payer says no with; null where the presentation has no such answer. */
  decline(payer: PayerAtApp): Call | null {
    return this.route.decline?.(this.request.paymentRequestId, { key: this.key('decline'), payer }) ?? null;
  }

  passing(payer: PayerAtApp, purpose: string): AuthorizationCall {
    const funding = this.fundingOf(payer.payerApp) ?? this.#fundsOf(payer, 'balance');
    return this.#authorization(payer, { result: 'passed', factors: this.#factors, funding }, purpose);
  }

  /** The payer's wallet counts, and locks the payer out with the last attempt it allows. */
  wrongFactor(payer: PayerAtApp, attempt: number): AuthorizationCall {
    const lock = attempt < factorAttemptsMax ? {} : { lockedUntil: instantToJson(addMs(this.at, lockMs)) };
    const check = { result: 'failed', factors: this.#factors, ...lock } as const;
    return this.#authorization(payer, check, `wrong-factor-${attempt}`);
  }

  /** The payer's app cannot say whether the payer passed. */
  unknown(payer: PayerAtApp): AuthorizationCall {
    return this.#authorization(payer, { result: 'unknown', factors: this.#factors }, 'unknown');
  }

  /** The acquirer took the money without any authorization here. */
  reportedCapture(payer: PayerAtApp): Call {
    const { capture } = this.route;
    const taken = { ...said(payer), capture, factors: this.#factors, funding: this.#fundsOf(payer, 'balance') };
    return post('/v1/settlements/{paymentRequestId}/reported-capture', this.key('report'), {
      params: this.params,
      body: { ...taken, providerTransactionId: this.key('taken') },
    });
  }

  /** An institution says whether payer and buyer are one person. */
  identity(payer: PayerAtApp, purpose: string, statement: Readonly<{ by: string; same: boolean }>): Call {
    return post(`${this.route.path}/{paymentRequestId}/identity`, this.key(purpose), {
      params: this.params,
      body: { ...said(payer), ...statement },
    });
  }

  get params() {
    return { path: { paymentRequestId: this.request.paymentRequestId } };
  }

  #fundsOf = ({ payerApp: institution }: PayerAtApp, kind: FundingKind) => ({ kind, institution, class: null });

  #authorization(payer: PayerAtApp, check: Check, purpose: string): AuthorizationCall {
    return post(`${this.route.path}/{paymentRequestId}/authorization`, this.key(purpose), {
      params: this.params,
      body: { ...said(payer), check },
    });
  }

  get #factors() {
    return { kind: this.step.shopper.factor, count: 1 };
  }
}
