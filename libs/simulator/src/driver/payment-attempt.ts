import { addMs, instantToJson } from '@hutong/domain';
import { fundingOf } from '../plan/catalogue.js';
import { idempotencyKey } from '../plan/idempotency-key.js';
import type { OrderStep } from '../plan/pilot-plan.js';
import { factorAttemptsMax } from '../plan/shopper.js';
import { type ApiResponse, type ApiClient, type Call, isSuccess, refOf, unexpected } from './api-client.js';
import { foreignCodeImage } from './foreign-code.js';
import { type IssuedRequest, type PayerAtApp, type PaymentRoute, paymentRoutes, scanCall } from './payment-route.js';

/** How the payers' attempt ended; where it was authorized, by whom. */
export type AttemptOutcome =
  Readonly<{ ended: 'authorized'; payerRef: string }> | Readonly<{ ended: 'lockedOut' | 'cancelled' }>;

/** How long a wallet locks a payer out after too many wrong passwords (assumed). */
const lockMs = 24 * 3_600_000;

const factorFailed = '/problems/factor-failed';
const lostRaceProblems = ['/problems/already-authorized', '/problems/already-paid'];
const orderCancelled = '/problems/order-cancelled';
const payerLocked = '/problems/payer-locked';

/** The payers at one payment request: the buyer, or the friends who were asked. */
export class PaymentAttempt {
  readonly #step: OrderStep;
  readonly #api: ApiClient;
  readonly #request: IssuedRequest;
  readonly #route: PaymentRoute;
  readonly #payers: readonly [PayerAtApp, ...PayerAtApp[]];
  /** By what the ledger names each payer. */
  readonly #payerRefs: string[];

  constructor(step: OrderStep, request: IssuedRequest, api: ApiClient) {
    this.#step = step;
    this.#api = api;
    this.#request = request;
    this.#route = paymentRoutes[request.channel.presentation];
    this.#payers = payersOf(step, request);
    // Inside the app there is nothing to reach, and only the buyer pays.
    this.#payerRefs = [request.buyerRef];
  }

  /** What goes wrong first; none of it may cost anybody anything. */
  async slip(): Promise<void> {
    const [payer] = this.#payers;
    for (const slip of this.#step.shopper.slips) {
      if (slip === 'wrongWallet') {
        const stranger = { ...payer, payerApp: payer.payerApp === 'alipay' ? 'tenpay' : 'alipay' };
        await this.#api.refused(this.#approach(stranger, 'wrong-wallet'), ['/problems/no-route']);
      } else if (this.#request.image !== null) {
        const call = scanCall(foreignCodeImage(), { idempotencyKey: this.#key('foreign'), payer });
        await this.#api.refused(call, ['/problems/foreign-code']);
      }
    }
  }

  /** Every payer scans the image or opens the link; inside the app there is nothing to reach. */
  async reach(): Promise<void> {
    const { reach } = this.#route;
    if (reach === null) return;
    for (const [nth, payer] of this.#payers.entries()) {
      const call = reach(this.#request, { idempotencyKey: this.#key(`reach-${nth}`), payer });
      this.#payerRefs[nth] = refOf(call, await this.#api.accepted(call), 'payer');
    }
  }

  /** A forgotten image or page, after its time. */
  async tryTooLate(): Promise<void> {
    await this.#api.refused(this.#approach(this.#payers[0], 'too-late'), ['/problems/payment-request-expired']);
  }

  /** The payer says no; false where the presentation has no such answer. */
  async decline(): Promise<boolean> {
    const [payer] = this.#payers;
    const { decline } = this.#route;
    if (decline === null) return false;
    await this.#api.accepted(decline(this.#request.paymentRequestId, { idempotencyKey: this.#key('decline'), payer }));
    return true;
  }

  /** All payers authorize at once: at most one may win. `afterCancelling`: nobody has to. */
  async authorize(afterCancelling: boolean): Promise<AttemptOutcome> {
    const wrongFactors = afterCancelling ? 0 : this.#step.shopper.wrongFactors;
    for (let attempt = 1; attempt <= wrongFactors; attempt += 1) {
      await this.#api.refused(this.#wrongFactor(attempt), [attempt < factorAttemptsMax ? factorFailed : payerLocked]);
    }
    const contenders = await Promise.all(
      this.#payers.map(async (payer, nth): Promise<Contender> => {
        const call = this.#passing(payer, `authorize-${nth}`);
        return { payerRef: this.#payerRefs[nth] ?? '', call, answer: await this.#api.send(call) };
      }),
    );
    return outcomeOf(contenders, { mayLock: wrongFactors > 0, afterCancelling });
  }

  /** The payer's first step. */
  #approach(payer: PayerAtApp, purpose: string): Call {
    const { reach } = this.#route;
    if (reach === null) return this.#passing(payer, purpose);
    return reach(this.#request, { idempotencyKey: this.#key(purpose), payer });
  }

  #passing(payer: PayerAtApp, purpose: string): Call {
    const check = { result: 'passed', factors: this.#factors, funding: fundingOf(payer.payerApp) };
    return this.#authorization(payer, check, purpose);
  }

  /** The payer's wallet counts, and locks the payer out with the last attempt it allows. */
  #wrongFactor(attempt: number): Call {
    const { at, shopper } = this.#step;
    const triedAt = addMs(at, shopper.choosesAfterMs + shopper.paysAfterMs);
    const lock = attempt < factorAttemptsMax ? {} : { lockedUntil: instantToJson(addMs(triedAt, lockMs)) };
    const check = { result: 'failed', factors: this.#factors, ...lock };
    return this.#authorization(this.#payers[0], check, `wrong-factor-${attempt}`);
  }

  #authorization(payer: PayerAtApp, check: object, purpose: string): Call {
    return {
      method: 'POST',
      path: this.#route.authorizationPath(this.#request.paymentRequestId),
      idempotencyKey: this.#key(purpose),
      body: { ...payer, check },
    };
  }

  get #factors() {
    return { kind: this.#step.shopper.factor, count: 1 };
  }

  #key(purpose: string): string {
    return idempotencyKey(`${this.#step.keySeed}/${purpose}`, this.#step.at);
  }
}

type Contender = Readonly<{ payerRef: string; call: Call; answer: ApiResponse }>;

/** One wins and the others hear why they lost, or nobody can win for one of the reasons that the plan gave. */
function outcomeOf(
  contenders: readonly Contender[],
  { mayLock, afterCancelling }: Readonly<{ mayLock: boolean; afterCancelling: boolean }>,
): AttemptOutcome {
  const [winner, ...moreWinners] = contenders.filter(({ answer }) => isSuccess(answer));
  const losers = contenders.filter(({ answer }) => !isSuccess(answer));
  const reasons = new Set([
    ...(winner ? lostRaceProblems : []),
    ...(mayLock ? [payerLocked] : []),
    ...(afterCancelling ? [orderCancelled] : []),
  ]);
  const wrong = moreWinners[0] ?? losers.find(({ answer }) => !reasons.has(answer.problem ?? ''));
  if (wrong) throw unexpected(wrong.call, wrong.answer);
  if (winner) return { ended: 'authorized', payerRef: winner.payerRef };
  return { ended: afterCancelling ? 'cancelled' : 'lockedOut' };
}

function payersOf({ order, shopper }: OrderStep, { channel }: IssuedRequest): readonly [PayerAtApp, ...PayerAtApp[]] {
  const { presentation, codeIssuer: payerApp } = channel;
  const [friend, ...rivals] = shopper.friends;
  if (presentation !== 'link' || friend === undefined) return [{ payer: order.buyer, payerApp }];
  return [{ payer: friend, payerApp }, ...rivals.map((payer) => ({ payer, payerApp }))];
}
