import type { OrderStep } from '../plan/order-draw.js';
import { personAt, strangerTo } from '../plan/payer-apps.js';
import { type Choice, factorAttemptsMax } from '../plan/shopper.js';
import { contradicts } from './api-client.js';
import {
  type AttemptOutcome,
  type Contender,
  lostRaceProblems,
  outcomeOf,
  payerLocked,
  type ReachedPayer,
} from './attempt-outcome.js';
import { type Answer, type Call, get } from './call.js';
import { foreignCodeImage } from './foreign-code.js';
import { capturedOver, happenings } from './happenings.js';
import { PayerCalls } from './payer-calls.js';
import { type IssuedRequest, type PayerAtApp, scanCall } from './payment-route.js';
import type { Surroundings } from './surroundings.js';

const factorFailed = '/problems/factor-failed';
const noRoute = '/problems/no-route';
const replacedProblems = ['/problems/payment-request-superseded', '/problems/amount-changed'];

/** The payers at one payment request: the buyer, or the friends who were asked. */
export class PaymentAttempt {
  readonly #step: OrderStep;
  readonly #request: IssuedRequest;
  readonly #choice: Choice;
  readonly #surroundings: Surroundings;
  readonly #calls: PayerCalls;
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
    this.#calls = new PayerCalls(step, request, surroundings.world);
    this.#payers = this.#whoPays();
  }

  /** What goes wrong first; none of it may cost anybody anything. */
  async slip(): Promise<void> {
    const { slips } = this.#step.shopper;
    const stranger = strangerTo(this.#surroundings.world, { channel: this.#request.channel, at: this.#calls.at });
    const { designatedPayer } = this.#request;
    if (slips.includes('wrongWallet') && stranger !== undefined) {
      const { payer } = this.#calls.buyerAt(stranger);
      await this.#cannotPay({ payer: designatedPayer ?? payer, payerApp: stranger }, 'wrong-wallet');
    }
    if (designatedPayer !== null) await this.#handOn();
    if (slips.includes('foreignCode') && this.#request.image !== null) {
      const [payer] = this.#payers;
      const call = scanCall(foreignCodeImage(), { key: this.#calls.key('foreign'), payer });
      await this.#refused(call, payer, ['/problems/foreign-code']);
    }
    if (slips.includes('ownLink') && this.#request.link !== null && designatedPayer === null) await this.#openOwnLink();
  }

  /**
   * Every payer scans the image or opens the link; inside the app there is nothing to reach. Who scans with an app that cannot pay
   * such a code takes the one that can.
   */
  async reach(): Promise<void> {
    if (this.#calls.route.reach === null) return;
    const [{ payerApp }] = this.#payers;
    if (this.#calls.fundingOf(payerApp) === undefined) {
      await this.#cannotPay(this.#payers[0], 'cannot-pay');
      this.#payers = [this.#calls.buyerAt(this.#choice.fallbackApp)];
    }
    const [first, ...others] = this.#payers;
    this.#payers = [
      await this.#reached(first, 0),
      ...(await Promise.all(others.map((p, nth) => this.#reached(p, nth + 1)))),
    ];
  }

  /** A forgotten image or page, after its time. */
  async tryTooLate(): Promise<void> {
    const payer = this.#calls.buyerAt(this.#choice.fallbackApp);
    await this.#refused(this.#calls.approach(payer, 'too-late'), payer, ['/problems/payment-request-expired']);
  }

  /** The payer says no; false where the presentation has no such answer. */
  async decline(): Promise<boolean> {
    const [payer] = this.#payers;
    const call = this.#calls.decline(payer);
    if (call === null) return false;
    await this.#surroundings.api.accepted(call);
    this.#surroundings.tally.happened(happenings.declined);
    return true;
  }

  /** The buyer took the link back: who had opened it is refused. */
  async tryRevoked(): Promise<void> {
    for (const [nth, payer] of this.#payers.entries())
      await this.#refused(this.#calls.passing(payer, `revoked-${nth}`), payer, ['/problems/link-revoked']);
  }

  /** What was presented before the amount changed pays nothing any more. */
  async tryReplaced(): Promise<void> {
    const payer = this.#calls.buyerAt(this.#choice.fallbackApp);
    const { designatedPayer } = this.#request;
    const comer = { ...payer, payer: designatedPayer ?? payer.payer };
    // Which of the two is told first follows from how soon the old request learns of the new one.
    const answer = await this.#surroundings.api.refused(this.#calls.approach(comer, 'replaced'), replacedProblems);
    this.#countRefusal(comer, { ...answer, problem: '/problems/replaced' });
  }

  /** The acquirer says long after that it took the money of whoever came last; it goes back. */
  async reportTaken(): Promise<void> {
    const { api, tally } = this.#surroundings;
    const payer = this.#calls.buyerAt(this.#choice.fallbackApp);
    await api.accepted(this.#calls.reportedCapture(payer));
    tally.happened(happenings.takenLate);
  }

  /** All payers authorize at once: at most one may win. `afterCancelling`: nobody has to. */
  async authorize(afterCancelling: boolean): Promise<AttemptOutcome> {
    const wrongFactors = afterCancelling ? 0 : this.#step.shopper.wrongFactors;
    const [first] = this.#payers;
    for (let attempt = 1; attempt <= wrongFactors; attempt += 1) {
      const problem = attempt < factorAttemptsMax ? factorFailed : payerLocked;
      await this.#refused(this.#calls.wrongFactor(first, attempt), first, [problem]);
      this.#surroundings.tally.happened(happenings.wrongFactor);
      if (problem === payerLocked) this.#surroundings.tally.happened(happenings.lockedOut);
    }
    if (this.#step.shopper.resultUnknown && !afterCancelling && wrongFactors === 0) await this.#cannotSay(first);
    const contenders = await Promise.all(
      this.#payers.map(async (payer, nth): Promise<Contender> => {
        const call = this.#calls.passing(payer, `authorize-${nth}`);
        return { payer, call, answer: await this.#surroundings.api.send(call) };
      }),
    );
    for (const { payer, answer } of contenders) if (answer.data === null) this.#countRefusal(payer, answer);
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
    this.#surroundings.tally.happened(capturedOver(this.#request.channel.presentation));
  }

  #whoPays(): readonly [ReachedPayer, ...ReachedPayer[]] {
    const { payerApp } = this.#choice;
    if (this.#request.link === null) return [this.#calls.buyerAt(payerApp)];
    const [friend, ...rivals] = this.#step.shopper.friends;
    if (friend === undefined) throw new Error('Nobody is asked to pay by the link');
    const at = (payer: typeof friend): ReachedPayer => ({ payer, payerApp, ref: null });
    const { designatedPayer } = this.#request;
    if (designatedPayer !== null) return [at(designatedPayer)];
    return [at(personAt(payerApp, friend)), ...rivals.map((rival) => at(personAt(payerApp, rival)))];
  }

  /** The link is for one: whoever else it is handed on to is refused, and the buyer too. */
  async #handOn(): Promise<void> {
    const { friends, slips } = this.#step.shopper;
    const { payerApp } = this.#choice;
    const others = friends.slice(1).map((friend) => ({ payer: personAt(payerApp, friend), payerApp, ref: null }));
    const buyers = slips.includes('ownLink') ? [this.#calls.buyerAt(payerApp)] : [];
    for (const [nth, other] of [...others, ...buyers].entries())
      await this.#refused(this.#calls.approach(other, `handed-on-${nth}`), other, ['/problems/payer-not-designated']);
  }

  /** The app cannot say whether the payer passed; the platform asks how it stands, and is told later. */
  async #cannotSay(payer: ReachedPayer): Promise<void> {
    const { api, tally } = this.#surroundings;
    const call = this.#calls.unknown(payer);
    const answer = await api.accepted(call);
    if (answer.status !== 'resultUnknown') throw contradicts(call, answer);
    tally.happened(happenings.resultUnknown);
    const asked = get('/v1/payment-requests/{paymentRequestId}', this.#calls.params);
    const standing = await api.accepted(asked);
    if (standing.status !== 'requested') throw contradicts(asked, standing);
  }

  async #openOwnLink(): Promise<void> {
    const buyer = await this.#reached(this.#calls.buyerAt(this.#choice.fallbackApp), 'own-link');
    await this.#state(buyer, { same: true, purpose: 'own-link-identity' });
    await this.#refused(this.#calls.passing(buyer, 'own-link-authorize'), buyer, ['/problems/payer-is-buyer']);
  }

  async #state(payer: PayerAtApp, { same, purpose }: Readonly<{ same: boolean; purpose: string }>): Promise<void> {
    const { api, tally } = this.#surroundings;
    await api.accepted(this.#calls.identity(payer, purpose, { by: this.#step.orders[0].platform, same }));
    tally.identitiesStated += 1;
  }

  async #reached(payer: ReachedPayer, purpose: string | number): Promise<ReachedPayer> {
    const call = this.#calls.reach(payer, `reach-${purpose}`);
    if (call === null) return payer;
    if (this.#request.link !== null) this.#surroundings.tally.happened(happenings.linkOpened);
    return { ...payer, ref: (await this.#surroundings.api.accepted(call)).payer.ref };
  }

  async #cannotPay(payer: PayerAtApp, purpose: string): Promise<void> {
    await this.#refused(this.#calls.approach(payer, purpose), payer, [noRoute]);
    this.#surroundings.tally.happened(happenings.noRoute);
    this.#countScan(payer.payerApp, 'refused');
  }

  async #refused(call: Call, payer: PayerAtApp, problems: readonly string[]): Promise<void> {
    this.#countRefusal(payer, await this.#surroundings.api.refused(call, problems));
  }

  #countRefusal({ payerApp }: PayerAtApp, { problem }: Pick<Answer<unknown>, 'problem'>): void {
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
}
