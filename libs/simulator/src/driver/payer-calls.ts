import { addMs, type FundingKind, type Instant, instantToJson } from '@hutong/domain';
import { idempotencyKey } from '../plan/idempotency-key.js';
import type { OrderStep } from '../plan/order-draw.js';
import { fundingOf, personAt } from '../plan/payer-apps.js';
import type { PlayedWorld } from '../plan/played-world.js';
import { factorAttemptsMax } from '../plan/shopper.js';
import type { Call } from './api-client.js';
import type { ReachedPayer } from './attempt-outcome.js';
import { type IssuedRequest, type PayerAtApp, type PaymentRoute, paymentRoutes, said } from './payment-route.js';

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
    return idempotencyKey(`${this.step.keySeed}/${purpose}`, this.step.at);
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
    const { reach } = this.route;
    if (reach === null) return this.passing(payer, purpose);
    return reach(this.request, { idempotencyKey: this.key(purpose), payer });
  }

  passing(payer: PayerAtApp, purpose: string): Call {
    const funding = this.fundingOf(payer.payerApp) ?? this.#fundsOf(payer, 'balance');
    return this.#authorization(payer, { result: 'passed', factors: this.#factors, funding }, purpose);
  }

  /** The payer's wallet counts, and locks the payer out with the last attempt it allows. */
  wrongFactor(payer: PayerAtApp, attempt: number): Call {
    const lock = attempt < factorAttemptsMax ? {} : { lockedUntil: instantToJson(addMs(this.at, lockMs)) };
    const check = { result: 'failed', factors: this.#factors, ...lock };
    return this.#authorization(payer, check, `wrong-factor-${attempt}`);
  }

  /** The payer's app cannot say whether the payer passed. */
  unknown(payer: PayerAtApp): Call {
    return this.#authorization(payer, { result: 'unknown', factors: this.#factors }, 'unknown');
  }

  /** The acquirer took the money without any authorization here. */
  reportedCapture(payer: PayerAtApp): Call {
    const { capture } = this.route;
    const taken = { ...said(payer), capture, factors: this.#factors, funding: this.#fundsOf(payer, 'balance') };
    return this.post(`/v1/settlements/${this.request.paymentRequestId}/reported-capture`, 'report', {
      ...taken,
      providerTransactionId: this.key('taken'),
    });
  }

  post(path: string, purpose: string, body: object): Call {
    return { method: 'POST', path, idempotencyKey: this.key(purpose), body };
  }

  #fundsOf = ({ payerApp: institution }: PayerAtApp, kind: FundingKind) => ({ kind, institution, class: null });

  #authorization(payer: PayerAtApp, check: object, purpose: string): Call {
    const path = `${this.route.path}/${this.request.paymentRequestId}/authorization`;
    return this.post(path, purpose, { ...said(payer), check });
  }

  get #factors() {
    return { kind: this.step.shopper.factor, count: 1 };
  }
}
