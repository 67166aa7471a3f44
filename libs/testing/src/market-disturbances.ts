import { type PaymentTerms, dimensionsOf, offerReasons, stepsOf } from '@hutong/domain';
import type { StreamEvent } from './made-log.js';
import { worldChannels } from './payment-world.js';

/** Something that happens to one payment request, at a time after it; `salt` is a small number that amounts, places and words are made of. */
export type DisturbedRequest = Readonly<{ terms: PaymentTerms; occurredAt: string; index: number; salt: number }>;

const cny = (minorUnits: number) => ({ minorUnits: `${minorUnits}`, currency: 'CNY' });
const made = (stream: string, type: string, data: object): StreamEvent => ({
  stream,
  type,
  data: data as StreamEvent['data'],
});

/** What else happens in a market beside lives that run as they should. Not all of it can follow what happened before. */
export const marketDisturbances = {
  superseded: (request) => [ofRequest(request, 'PaymentRequestSuperseded', { ...endedBy(request), by: 'another' })],
  expired: (request) => [
    ofRequest(request, 'PaymentRequestExpired', { ...endedBy(request), closableFrom: request.occurredAt }),
  ],
  revoked: ({ terms: { paymentRequestId }, ...request }) => [
    made(`paymentRequest-${paymentRequestId}`, 'LinkRevoked', { paymentRequestId, occurredAt: request.occurredAt }),
  ],
  voided: (request) => {
    const { terms, occurredAt, salt } = request;
    const by = { payer: { ref: `payer-${salt % 3}` }, payerApp: 'alipay', reason: 'amountChanged' };
    const orderIds = terms.orders.map(({ orderId }) => orderId);
    const data = { ...endedBy(request), ...by, orderIds, occurredAt };
    return [made(`settlement-${terms.paymentRequestId}`, 'AuthorizationVoided', data)];
  },
  routeRefused: (request) => {
    const { terms, occurredAt, salt } = request;
    const [kind, type] = refusedBy[terms.channel.presentation as keyof typeof refusedBy] ?? refusedBy.dynamicCode;
    const who = { payer: { ref: `payer-${salt % 3}` }, payerApp: salt % 2 === 0 ? 'tailpay' : 'alipay', occurredAt };
    const funding = salt % 5 === 0 ? { kind: 'creditLine', institution: 'alipay', class: null } : null;
    const why = { capture: salt % 2 === 0 ? 'camera' : 'album', funding, reason: 'noInterconnection' };
    return [made(`${kind}-${terms.paymentRequestId}`, type, { ...endedBy(request), ...who, ...why })];
  },
  requestedAgain: requestedOverAnother,
  amountChanged: ({ terms, occurredAt, salt }) => {
    const orderId = terms.orders[0]?.orderId ?? '';
    const line = { lineId: '1', productId: 'p', category: `category-${salt % 2}`, quantity: 1, amount: cny(salt) };
    const lines = [line, { ...line, lineId: '2', category: 'category-0' }];
    const changed = { orderId, lines, amount: cny(2 * salt), occurredAt };
    const evaluated = { orderId, rolloutRevision: null, offers: pageOf(salt), occurredAt };
    return [
      made(`order-${orderId}`, 'OrderAmountChanged', changed),
      made(`order-${orderId}`, 'PaymentOffersEvaluated', evaluated),
    ];
  },
  imported: importedRows,
  interconnectionCloses: ({ occurredAt }) => {
    const interconnectionId = 'tenpay.tenpay.online.link.debitCard';
    const attested = { source: 'a property', certainty: 'illustrative' };
    const data = { interconnectionId, validTo: occurredAt, occurredAt, ...attested };
    return [made(`interconnection-${interconnectionId}`, 'InterconnectionClosed', data)];
  },
  stageRollsBack: ({ terms: { platform }, occurredAt }) => {
    const channelIds = worldChannels.map(({ channelId }) => channelId);
    const data = { platform, stageId: 'open', channelIds, reason: 'complaints', occurredAt };
    return [made(`rollout-${platform}`, 'StageRolledBack', data)];
  },
} satisfies Record<string, (request: DisturbedRequest) => readonly StreamEvent[]>;

const refusedBy = {
  dynamicCode: ['scan', 'ScanRouteRefused'],
  link: ['friendAuthorization', 'FriendRouteRefused'],
  inApp: ['directAuthorization', 'DirectRouteRefused'],
} as const;

function ofRequest({ terms: { paymentRequestId }, occurredAt }: DisturbedRequest, type: string, data: object) {
  return made(`paymentRequest-${paymentRequestId}`, type, { ...data, occurredAt });
}

function endedBy({ terms, occurredAt, salt }: DisturbedRequest) {
  const steps = { ...stepsOf(terms, terms.requestedAt), reached: salt % 2 === 0 ? occurredAt : null };
  return { dimensions: dimensionsOf(terms), steps };
}

/** The same orders are to be paid by a link over another channel, which may be taken back at once. */
function requestedOverAnother({ terms, occurredAt, index, salt }: DisturbedRequest): readonly StreamEvent[] {
  const paymentRequestId = `01926b3e-0000-7000-9000-${index.toString().padStart(12, '0')}`;
  const { channelId, presentation, codeIssuer } = worldChannels[salt % worldChannels.length] ?? worldChannels[0]!;
  const again: PaymentTerms = {
    ...terms,
    paymentRequestId,
    attempt: terms.attempt + 1,
    supersedes: terms.paymentRequestId,
    channel: { ...terms.channel, channelId, presentation, codeIssuer },
    offer: { ...terms.offer, rank: (salt % 4) + 1, preselected: salt % 3 === 0, folded: salt % 2 === 0 },
    preselectedChannelId: salt % 4 === 0 ? null : terms.preselectedChannelId,
    requestedAt: occurredAt,
  };
  const capabilities = {
    presents: 'link',
    captures: ['linkOpened'],
    payer: 'anyone',
    lifetimeMs: 7_200_000,
    closableAfterMs: 0,
  };
  const dueAt = { expiresAt: occurredAt, closableFrom: occurredAt, occurredAt };
  const data = { terms: again, capabilities, designatedPayer: null, ...dueAt };
  const stream = `paymentRequest-${paymentRequestId}`;
  const revoked = salt % 3 === 0 ? [made(stream, 'LinkRevoked', { paymentRequestId, occurredAt })] : [];
  return [made(stream, 'PaymentRequested', data), ...revoked];
}

/** A payment page that offers some channels and says of the others why not. */
const pageOf = (salt: number) =>
  worldChannels.map(({ channelId, codeIssuer }, index) => ({
    channelId,
    codeIssuer,
    interconnectionRevision: null,
    stageId: salt % 5 === index ? null : 'open',
    bucket: salt,
    inCohort: salt % 3 === index ? false : null,
    rank: index + 1,
    preselected: salt % worldChannels.length === index,
    folded: (salt + index) % 4 === 0,
    reasons: offerReasons.filter((_, at) => (salt + at * 7) % (2 + index) === 1).slice(0, 2),
  }));

/** A row of a payment, one of a refund, or one that takes a payment back whole. */
function importedRows({ occurredAt, index, salt }: DisturbedRequest): readonly StreamEvent[] {
  const importedPaymentId = `tenpay.${index}`;
  const terms = {
    importedPaymentId,
    source: { kind: 'wechatpay-bill', fileSha256: 'a'.repeat(64), row: index + 1 },
    institution: 'tenpay',
    transactionId: `${index}`,
    orderNumber: `${salt}`,
    merchant: { merchantId: `${salt % 3}`, subMerchantId: null },
    payer: { ref: `payer-${salt % 3}` },
    tradeType: salt % 2 === 0 ? 'NATIVE' : 'JSAPI',
    field: 'online',
    fundingType: null,
    clearingHouse: null,
    occurredAt,
  };
  const couponAmount = cny(salt % 50);
  const paid = { orderAmount: salt % 4 === 0 ? null : cny(1_000 + salt), settledAmount: cny(1_000), couponAmount };
  const back = { couponRefundAmount: couponAmount, requestedAmount: null, feeThousandths: `-${salt * 7}` };
  const stream = `importedPayment-${importedPaymentId}`;
  return [
    made(stream, 'PaymentImported', { ...terms, ...paid, feeThousandths: `${salt * 13}` }),
    salt % 2 === 0
      ? made(stream, 'RevocationImported', { ...terms, ...back, revokedAmount: cny(1_000) })
      : made(stream, 'RefundImported', {
          ...terms,
          ...back,
          refundId: '1',
          status: 'SUCCESS',
          refundAmount: cny(salt),
        }),
  ];
}
