import type { FactorResult, Payer } from '@hutong/domain';
import { idempotencyKey } from '../plan/idempotency-key.js';
import type { OrderStep } from '../plan/pilot-plan.js';
import { type ApiResponse, type ApiClient, type Call, isSuccess, unexpected } from './api-client.js';
import { foreignCodeImage } from './foreign-code.js';
import { type IssuedRequest, type PaymentRoute, paymentRoutes, scanCall } from './payment-route.js';

/** How the payers' attempt ended; where it was authorized, by whom. */
export type AttemptOutcome =
  Readonly<{ ended: 'authorized'; payer: Payer }> | Readonly<{ ended: 'lockedOut' | 'cancelled' }>;

const wrongFactorProblems = ['/problems/factor-failed', '/problems/payer-locked'];
const lostRaceProblems = ['/problems/already-authorized', '/problems/already-paid'];
const orderCancelled = '/problems/order-cancelled';
const payerLocked = '/problems/payer-locked';

/** The payers at one payment request: the buyer, or the friends who were asked. */
export class PaymentAttempt {
  readonly #step: OrderStep;
  readonly #api: ApiClient;
  readonly #request: IssuedRequest;
  readonly #route: PaymentRoute;
  readonly #payers: readonly [Payer, ...Payer[]];

  constructor(step: OrderStep, request: IssuedRequest, api: ApiClient) {
    this.#step = step;
    this.#api = api;
    this.#request = request;
    this.#route = paymentRoutes[request.method];
    this.#payers = payersOf(step, request);
  }

  /** What goes wrong first; none of it may cost anybody anything. */
  async slip(): Promise<void> {
    const [payer] = this.#payers;
    for (const slip of this.#step.shopper.slips) {
      if (slip === 'wrongWallet') {
        const stranger = { ...payer, wallet: payer.wallet === 'alipay' ? 'tenpay' : 'alipay' };
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
      await this.#api.accepted(reach(this.#request, { idempotencyKey: this.#key(`reach-${nth}`), payer }));
    }
  }

  /** A forgotten image or page, after its time. */
  async tryTooLate(): Promise<void> {
    await this.#api.refused(this.#approach(this.#payers[0], 'too-late'), [this.#route.expiredProblem]);
  }

  /** The payer says no; false where the method has no such answer. */
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
      const call = this.#authorization(this.#payers[0], 'failed', `wrong-factor-${attempt}`);
      await this.#api.refused(call, wrongFactorProblems);
    }
    const contenders = await Promise.all(
      this.#payers.map(async (payer, nth): Promise<Contender> => {
        const call = this.#authorization(payer, 'passed', `authorize-${nth}`);
        return { payer, call, answer: await this.#api.send(call) };
      }),
    );
    return outcomeOf(contenders, { mayLock: wrongFactors > 0, afterCancelling });
  }

  /** The payer's first step of the method. */
  #approach(payer: Payer, purpose: string): Call {
    const { reach } = this.#route;
    if (reach === null) return this.#authorization(payer, 'passed', purpose);
    return reach(this.#request, { idempotencyKey: this.#key(purpose), payer });
  }

  #authorization(payer: Payer, result: FactorResult['result'], purpose: string): Call {
    return {
      method: 'POST',
      path: this.#route.authorizationPath(this.#request.paymentRequestId),
      idempotencyKey: this.#key(purpose),
      body: { payer, factor: { kind: this.#step.shopper.factor, result } },
    };
  }

  #key(purpose: string): string {
    return idempotencyKey(`${this.#step.keySeed}/${purpose}`, this.#step.at);
  }
}

type Contender = Readonly<{ payer: Payer; call: Call; answer: ApiResponse }>;

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
  if (winner) return { ended: 'authorized', payer: winner.payer };
  return { ended: afterCancelling ? 'cancelled' : 'lockedOut' };
}

function payersOf({ order, shopper }: OrderStep, { method, wallet }: IssuedRequest): readonly [Payer, ...Payer[]] {
  const [friend, ...rivals] = shopper.friends;
  if (method !== 'friend-link' || friend === undefined) return [{ payerId: order.buyer, wallet }];
  return [{ payerId: friend, wallet }, ...rivals.map((payerId) => ({ payerId, wallet }))];
}
