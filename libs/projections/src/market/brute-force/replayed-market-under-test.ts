import type {
  ChannelOffer,
  OrderEvent,
  PaymentRequestEvent,
  PaymentTerms,
  RolloutEvent,
  SettlementEvent,
  TermsDimensions,
} from '@hutong/domain';
import type { RecordedEvent } from '@hutong/event-store';

// A market as the events of a log tell it, kept in lists: none of the code that facts and answers are made by has a part in it.

export type Party = 'wallet' | 'codeIssuer' | 'accountInstitution' | 'walletGroup' | 'codeIssuerGroup';

/** Money that moved, in CNY, with a claim of the ledger: `sign` is 1 for a capture and -1 for a refund. */
export type Moved = Readonly<
  Record<Party, string | null> & {
    sign: 1n | -1n;
    atMs: number;
    platform: string;
    platformGroup: string;
    stage: string | null;
    channel: string;
    amount: bigint;
    feeThousandths: bigint;
    priced: string | null;
    feeParts: readonly Readonly<{ role: string; party: string; amount: bigint }>[];
  }
>;

export type Requested = {
  readonly terms: PaymentTerms;
  readonly requestedMs: number;
  outcome: string;
  wallet: string | null;
  endedMs: number | null;
};
export type Refused = Readonly<{
  atMs: number;
  wallet: string;
  codeIssuer: string;
  presentation: string;
  platform: string;
  /** Null where the payer declined. */
  reason: string | null;
}>;
export type Ordered = { readonly platform: string; readonly placedMs: number; offers: readonly ChannelOffer[] };
export type Opened = {
  readonly platform: string;
  readonly stage: string;
  readonly channel: string;
  readonly openedMs: number;
  rolledBackMs: number;
};

type LogEvent = OrderEvent | PaymentRequestEvent | SettlementEvent | RolloutEvent;

const msOf = (text: string): number => Date.parse(text);

const ranks: Readonly<Record<string, number>> = {
  open: 0,
  expired: 1,
  revoked: 1,
  superseded: 1,
  closed: 1,
  voided: 2,
  captured: 3,
  captureReported: 3,
};

const endings: Readonly<Record<string, string>> = {
  LinkRevoked: 'revoked',
  PaymentRequestSuperseded: 'superseded',
  PaymentRequestExpired: 'expired',
  PaymentRequestClosed: 'closed',
  AuthorizationVoided: 'voided',
};

/** Everything that the events tell, or what of it occurred before `untilMs`. */
export class ReplayedMarket {
  readonly moved: Moved[] = [];
  readonly payments = new Map<string, Requested>();
  readonly orders = new Map<string, Ordered>();
  readonly refusals: Refused[] = [];
  readonly stages: Opened[] = [];
  /** Requests of each buyer in the order of the log, however they end. */
  readonly requests: Requested[] = [];
  /** What changed at or after `untilMs` stays as it was before, whatever is told of it later. */
  readonly #passed = new Set<string>();
  /** Who keeps the account that each payment was paid from, and the one that a refund was redirected to. */
  readonly #paidFrom = new Map<string, string>();
  readonly #redirectedTo = new Map<string, string>();

  constructor(
    events: readonly RecordedEvent[],
    private readonly untilMs = Infinity,
  ) {
    for (const { type, data } of events) this.#take({ type, data } as unknown as LogEvent);
  }

  #isNow(thing: string, atMs: number): boolean {
    if (atMs >= this.untilMs) this.#passed.add(thing);
    return !this.#passed.has(thing);
  }

  #take({ type, data }: LogEvent): void {
    const atMs = msOf(data.occurredAt);
    switch (type) {
      case 'OrderPlaced':
        if (!this.orders.has(data.orderId) && this.#isNow(data.orderId, atMs))
          this.orders.set(data.orderId, { platform: data.platform, placedMs: atMs, offers: [] });
        return;
      case 'OrderAmountChanged':
        // The amount changes and nothing that is looked at here, but from then on the order is what it is.
        if (this.orders.has(data.orderId)) this.#isNow(data.orderId, atMs);
        return;
      case 'PaymentOffersEvaluated': {
        const order = this.orders.get(data.orderId);
        if (order !== undefined && this.#isNow(data.orderId, atMs)) order.offers = data.offers;
        return;
      }
      case 'PaymentRequested':
        return this.#request(data.terms, atMs);
      case 'StageOpened':
        for (const channel of data.channelIds) {
          const thing = `${data.platform} ${data.stageId} ${channel}`;
          if (!this.#isNow(thing, atMs)) continue;
          this.stages.push({
            platform: data.platform,
            stage: data.stageId,
            channel,
            openedMs: atMs,
            rolledBackMs: Infinity,
          });
        }
        return;
      case 'StageRolledBack':
        for (const stage of this.stages) {
          const isThis = stage.platform === data.platform && stage.stage === data.stageId;
          if (!isThis || !data.channelIds.includes(stage.channel)) continue;
          if (this.#isNow(`${stage.platform} ${stage.stage} ${stage.channel}`, atMs)) stage.rolledBackMs = atMs;
        }
        return;
      default:
        this.#takePayment({ type, data } as LogEvent, atMs);
    }
  }

  #request(terms: PaymentTerms, atMs: number): void {
    const id = terms.paymentRequestId;
    if (!this.payments.has(id) && this.#isNow(id, atMs)) {
      const requested = { terms, requestedMs: msOf(terms.requestedAt), outcome: 'open', wallet: null, endedMs: null };
      this.payments.set(id, requested);
      this.requests.push(requested);
    }
    for (const { orderId } of terms.orders) if (this.orders.has(orderId)) this.#chosen(orderId, terms, atMs);
  }

  readonly #chosenOf = new Map<string, string>();
  #chosen(orderId: string, { channel }: PaymentTerms, atMs: number): void {
    if (this.#chosenOf.get(orderId) === channel.channelId) return;
    if (this.#isNow(orderId, atMs)) this.#chosenOf.set(orderId, channel.channelId);
  }

  #takePayment({ type, data }: LogEvent, atMs: number): void {
    if (type === 'PaymentCaptured') this.#paidFrom.set(data.dimensions.paymentRequestId, data.funding.institution);
    if (type === 'RefundRedirected') this.#redirectedTo.set(refundIn(data), data.funding.institution);
    if (type === 'PaymentCaptured' || type === 'RefundSucceeded') this.#move({ type, data } as MovingEvent, atMs);
    if (type.endsWith('RouteRefused') || type.endsWith('Declined')) this.#refuse(type, data as RefusedData, atMs);
    const outcome = type === 'PaymentCaptured' ? capturedAs(data) : endings[type];
    if (outcome === undefined) return;
    const { dimensions, paymentRequestId, payerApp = null } = data as Ending;
    const id = dimensions?.paymentRequestId ?? paymentRequestId ?? '';
    const payment = this.payments.get(id);
    if (payment === undefined || (ranks[outcome] ?? 0) <= (ranks[payment.outcome] ?? 0)) return;
    if (this.#isNow(id, atMs)) Object.assign(payment, { outcome, wallet: payerApp, endedMs: atMs });
  }

  #move({ type, data }: MovingEvent, atMs: number): void {
    if (data.basis !== 'claimed' || atMs >= this.untilMs) return;
    const { dimensions, payerApp, payerAppController } = data;
    const { platform, platformController, channel, platformStageId } = dimensions;
    const amount = type === 'PaymentCaptured' ? data.amounts.total : data.amount;
    if (amount.currency !== 'CNY') return;
    const fee = type === 'PaymentCaptured' ? data.fee : data.feeReturned;
    this.moved.push({
      sign: type === 'PaymentCaptured' ? 1n : -1n,
      atMs,
      platform,
      platformGroup: platformController ?? platform,
      stage: platformStageId,
      channel: channel.channelId,
      wallet: payerApp,
      walletGroup: payerAppController ?? payerApp,
      codeIssuer: channel.codeIssuer,
      codeIssuerGroup: channel.codeIssuerController ?? channel.codeIssuer,
      accountInstitution: type === 'PaymentCaptured' ? data.funding.institution : this.#refundedTo(data),
      amount: BigInt(amount.minorUnits),
      feeThousandths: BigInt(fee?.total.minorUnits ?? 0) * 1_000n,
      priced: type === 'PaymentCaptured' && data.fee !== null ? `${data.fee.feeRuleId} ${data.fee.version}` : null,
      feeParts: (fee?.parts ?? []).map((part) => ({ ...part, amount: BigInt(part.amount.minorUnits) })),
    });
  }

  /** Coupons alone go back to nobody's account. */
  #refundedTo(refund: RefundedData): string | null {
    const paidFrom = this.#paidFrom.get(refund.paymentRequestId) ?? null;
    return refund.cash.minorUnits === '0' ? null : (this.#redirectedTo.get(refundIn(refund)) ?? paidFrom);
  }

  #refuse(type: string, { dimensions, payerApp, reason }: RefusedData, atMs: number): void {
    if (atMs >= this.untilMs) return;
    const { codeIssuer, presentation } = dimensions.channel;
    const why = type.endsWith('Declined') ? null : (reason ?? null);
    this.refusals.push({
      atMs,
      wallet: payerApp,
      codeIssuer,
      presentation,
      platform: dimensions.platform,
      reason: why,
    });
  }
}

type MovingEvent = Extract<SettlementEvent, { type: 'PaymentCaptured' | 'RefundSucceeded' }>;
type CapturedData = Extract<SettlementEvent, { type: 'PaymentCaptured' }>['data'];
type RefundedData = Extract<SettlementEvent, { type: 'RefundSucceeded' }>['data'];
type Ending = Readonly<{ dimensions?: TermsDimensions; paymentRequestId?: string; payerApp?: string }>;
type RefusedData = Readonly<{ dimensions: TermsDimensions; payerApp: string; reason?: string }>;

const refundIn = ({ paymentRequestId, refundId }: Pick<RefundedData, 'paymentRequestId' | 'refundId'>): string =>
  `${paymentRequestId} ${refundId}`;

const capturedAs = ({ basis }: CapturedData): string => (basis === 'claimed' ? 'captured' : 'captureReported');
