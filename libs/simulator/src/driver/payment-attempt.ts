import { addMs, type Instant, instantToJson } from '@hutong/domain';
import { idempotencyKey } from '../plan/idempotency-key.js';
import type { OrderStep } from '../plan/order-draw.js';
import { fundingOf, personAt, strangerTo } from '../plan/payer-apps.js';
import { type Choice, factorAttemptsMax } from '../plan/shopper.js';
import { type ApiResponse, type Call, isSuccess, refOf } from './api-client.js';
import {
  type AttemptOutcome,
  type Contender,
  lostRaceProblems,
  outcomeOf,
  payerLocked,
  type ReachedPayer,
} from './attempt-outcome.js';
import { foreignCodeImage } from './foreign-code.js';
import {
  type IssuedRequest,
  type PayerAtApp,
  type PaymentRoute,
  paymentRoutes,
  said,
  scanCall,
} from './payment-route.js';
import type { Surroundings } from './surroundings.js';

/** How long a wallet locks a payer out after too many wrong passwords (assumed). */
const lockMs = 24 * 3_600_000;

const factorFailed = '/problems/factor-failed';
const noRoute = '/problems/no-route';

/** The payers at one payment request: the buyer, or the friends who were asked. */
export class PaymentAttempt {
  readonly #step: OrderStep;
  readonly #request: IssuedRequest;
  readonly #choice: Choice;
  readonly #surroundings: Surroundings;
  readonly #route: PaymentRoute;
  #payers: readonly [ReachedPayer, ...ReachedPayer[]];

  constructor(
    step: OrderStep,
    { request, choice }: Readonly<{ request: IssuedRequest; choice: Choice }>,
    surroundings: Surroundings,
  ) {
    this.#step = step;
    this.#request = request;
    this.#choice = choice;
    this.#surroundings = surroundings;
    this.#route = paymentRoutes[request.route];
    this.#payers = this.#whoPays();
  }

  /** What goes wrong first; none of it may cost anybody anything. */
  async slip(): Promise<void> {
    const { slips } = this.#step.shopper;
    const stranger = strangerTo(this.#surroundings.world, { channel: this.#request.channel, at: this.#at });
    if (slips.includes('wrongWallet') && stranger !== undefined) {
      await this.#cannotPay(this.#buyerAt(stranger), 'wrong-wallet');
    }
    if (slips.includes('foreignCode') && this.#request.image !== null) {
      const [payer] = this.#payers;
      const call = scanCall(foreignCodeImage(), { idempotencyKey: this.#key('foreign'), payer });
      await this.#refused(call, payer, ['/problems/foreign-code']);
    }
    if (slips.includes('ownLink') && this.#request.link !== null) await this.#openOwnLink();
  }

  /**
   * Every payer scans the image or opens the link; inside the app there is nothing to reach. Who scans with an app that cannot pay
   * such a code takes the one that can.
   */
  async reach(): Promise<void> {
    const { reach } = this.#route;
    if (reach === null) return;
    const [{ payerApp }] = this.#payers;
    if (this.#fundingOf(payerApp) === undefined) {
      await this.#cannotPay(this.#payers[0], 'cannot-pay');
      this.#payers = [this.#buyerAt(this.#choice.fallbackApp)];
    }
    const [first, ...others] = this.#payers;
    this.#payers = [
      await this.#reached(first, 0),
      ...(await Promise.all(others.map((p, nth) => this.#reached(p, nth + 1)))),
    ];
  }

  /** A forgotten image or page, after its time. */
  async tryTooLate(): Promise<void> {
    const payer = this.#buyerAt(this.#choice.fallbackApp);
    await this.#refused(this.#approach(payer, 'too-late'), payer, ['/problems/payment-request-expired']);
  }

  /** The payer says no; false where the presentation has no such answer. */
  async decline(): Promise<boolean> {
    const [payer] = this.#payers;
    const { decline } = this.#route;
    if (decline === null) return false;
    const call = decline(this.#request.paymentRequestId, { idempotencyKey: this.#key('decline'), payer });
    await this.#surroundings.api.accepted(call);
    return true;
  }

  /** All payers authorize at once: at most one may win. `afterCancelling`: nobody has to. */
  async authorize(afterCancelling: boolean): Promise<AttemptOutcome> {
    const wrongFactors = afterCancelling ? 0 : this.#step.shopper.wrongFactors;
    const [first] = this.#payers;
    for (let attempt = 1; attempt <= wrongFactors; attempt += 1) {
      const problem = attempt < factorAttemptsMax ? factorFailed : payerLocked;
      await this.#refused(this.#wrongFactor(attempt), first, [problem]);
    }
    const contenders = await Promise.all(
      this.#payers.map(async (payer, nth): Promise<Contender> => {
        const call = this.#passing(payer, `authorize-${nth}`);
        return { payer, call, answer: await this.#surroundings.api.send(call) };
      }),
    );
    for (const { payer, answer } of contenders) if (!isSuccess(answer)) this.#countRefusal(payer, answer);
    return outcomeOf(contenders, { mayLock: wrongFactors > 0, afterCancelling });
  }

  /** Only the platform knows that the account and the openid are one person's, or that a friend's is not. */
  async stateIdentity(payer: PayerAtApp): Promise<void> {
    if (!this.#step.shopper.identityStated) return;
    await this.#state(payer, { same: this.#request.link === null, purpose: 'identity' });
  }

  /** The payment of whoever scanned is captured. */
  captured({ payerApp }: PayerAtApp): void {
    this.#countScan(payerApp, 'captured');
  }

  #whoPays(): readonly [ReachedPayer, ...ReachedPayer[]] {
    const { payerApp } = this.#choice;
    if (this.#request.link === null) return [this.#buyerAt(payerApp)];
    const [friend, ...rivals] = this.#step.shopper.friends;
    if (friend === undefined) throw new Error('Nobody is asked to pay by the link');
    const at = (payer: typeof friend): ReachedPayer => ({ payer, payerApp, ref: null });
    return [at(friend), ...rivals.map(at)];
  }

  #buyerAt(payerApp: string): ReachedPayer {
    const [{ buyer }] = this.#step.orders;
    return { payer: personAt(payerApp, buyer), payerApp, ref: null };
  }

  async #openOwnLink(): Promise<void> {
    const buyer = await this.#reached(this.#buyerAt(this.#choice.fallbackApp), 'own-link');
    await this.#state(buyer, { same: true, purpose: 'own-link-identity' });
    await this.#refused(this.#passing(buyer, 'own-link-authorize'), buyer, ['/problems/payer-is-buyer']);
  }

  async #state(payer: PayerAtApp, { same, purpose }: Readonly<{ same: boolean; purpose: string }>): Promise<void> {
    const { api, tally } = this.#surroundings;
    const body = { ...said(payer), by: this.#step.orders[0].platform, same };
    const path = `${this.#route.path}/${this.#request.paymentRequestId}/identity`;
    await api.accepted({ method: 'POST', path, idempotencyKey: this.#key(purpose), body });
    tally.identitiesStated += 1;
  }

  async #reached(payer: ReachedPayer, purpose: string | number): Promise<ReachedPayer> {
    const call = this.#approach(payer, `reach-${purpose}`);
    return { ...payer, ref: refOf(call, await this.#surroundings.api.accepted(call), 'payer') };
  }

  async #cannotPay(payer: PayerAtApp, purpose: string): Promise<void> {
    await this.#refused(this.#approach(payer, purpose), payer, [noRoute]);
    this.#countScan(payer.payerApp, 'refused');
  }

  async #refused(call: Call, payer: PayerAtApp, problems: readonly string[]): Promise<void> {
    this.#countRefusal(payer, await this.#surroundings.api.refused(call, problems));
  }

  #countRefusal({ payerApp }: PayerAtApp, { problem }: ApiResponse): void {
    const { platform, channelId } = this.#request.channel;
    // Which of the two a loser hears is a matter of milliseconds.
    const named = lostRaceProblems.includes(problem ?? '')
      ? 'another-was-first'
      : (problem ?? '').slice('/problems/'.length);
    this.#surroundings.tally.payersRefused.add({ platform, channelId, payerApp, problem: named });
  }

  #countScan(payerApp: string, outcome: 'captured' | 'refused'): void {
    const { codeIssuer, presentation } = this.#request.channel;
    if (presentation === 'dynamicCode') this.#surroundings.tally.scans.add({ payerApp, codeIssuer, outcome });
  }

  /** The payer's first step. */
  #approach(payer: PayerAtApp, purpose: string): Call {
    const { reach } = this.#route;
    if (reach === null) return this.#passing(payer, purpose);
    return reach(this.#request, { idempotencyKey: this.#key(purpose), payer });
  }

  #fundingOf(payerApp: string) {
    return fundingOf(this.#surroundings.world, payerApp, { channel: this.#request.channel, at: this.#at });
  }

  #passing(payer: PayerAtApp, purpose: string): Call {
    const unfunded = { kind: 'balance', institution: payer.payerApp, class: null };
    const funding = this.#fundingOf(payer.payerApp) ?? unfunded;
    return this.#authorization(payer, { result: 'passed', factors: this.#factors, funding }, purpose);
  }

  /** The payer's wallet counts, and locks the payer out with the last attempt it allows. */
  #wrongFactor(attempt: number): Call {
    const lock = attempt < factorAttemptsMax ? {} : { lockedUntil: instantToJson(addMs(this.#at, lockMs)) };
    const check = { result: 'failed', factors: this.#factors, ...lock };
    return this.#authorization(this.#payers[0], check, `wrong-factor-${attempt}`);
  }

  #authorization(payer: PayerAtApp, check: object, purpose: string): Call {
    const path = `${this.#route.path}/${this.#request.paymentRequestId}/authorization`;
    return { method: 'POST', path, idempotencyKey: this.#key(purpose), body: { ...said(payer), check } };
  }

  get #factors() {
    return { kind: this.#step.shopper.factor, count: 1 };
  }

  /** When the payer is at it, in the plan. */
  get #at(): Instant {
    const { at, shopper } = this.#step;
    return addMs(at, shopper.choosesAfterMs + shopper.paysAfterMs);
  }

  #key(purpose: string): string {
    return idempotencyKey(`${this.#step.keySeed}/${purpose}`, this.#step.at);
  }
}
