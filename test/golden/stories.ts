import {
  type Coupon,
  type ImportedTerms,
  type PaymentImportedData,
  addMs,
  acceptRefund,
  arrangeChannel,
  changeOrderAmount,
  closeInterconnection,
  closePaymentRequest,
  closeRefund,
  createLedger,
  customerCodes,
  grantRole,
  importFact,
  importedPayments,
  instantFromJson,
  institutions,
  interconnections,
  knowPerson,
  ledger,
  money,
  orders,
  paymentRequests,
  persons,
  redirectRefund,
  reportCapture,
  reportRefundAbnormal,
  requestRefund,
  revokeLink,
  rollBackStage,
  rollouts,
  settlements,
  useCustomerCode,
  stepsOf,
  supersedePaymentRequest,
  voidAuthorization,
  withdrawRole,
} from '@hutong/domain';
import { MadeLog, type StreamEvent, usualLife, worldOf } from '@hutong/testing';
import { authorizationStories } from './authorization-stories.js';

// The golden files hold what these stories record. Whoever changes a stored name, field or value changes a story's events,
// and the spec beside this file says so. Add a story for a new event; never edit a stored example.

const at = instantFromJson('2023-10-18T04:00:00.000Z');
const times = (afterMs = 0) => ({ occurredAt: addMs(at, afterMs), decidedAt: addMs(at, afterMs) });
const attested = { source: 'a newspaper', certainty: 'secondary' } as const;
const paymentRequestId = '01926b3e-0000-7000-8000-000000000001';
const orderId = 'taobao.000000000001';
const cny = (minorUnits: string) => ({ minorUnits, currency: 'CNY' }) as const;

/** Every kind of event, as the deciders record it, at fixed times and with fixed ids. */
export const stories = (): readonly StreamEvent[] => [
  ...ledgerStory(),
  ...worldStory(),
  ...personStory(),
  ...lives(),
  ...orderStory(),
  ...requestStory(),
  ...customerCodeStory(),
  ...authorizationStories(),
  ...refundStory(),
  ...lateStory(),
  ...importedStory(),
];

function ledgerStory(): readonly StreamEvent[] {
  const log = new MadeLog();
  const logId = '01926b3e-0000-7000-8000-00000000000a';
  log.record(ledger, '', (state) => createLedger(state, { logId, secretCheck: 'c'.repeat(64) }));
  return log.events;
}

/** The world of made-up payments as far as one platform needs it, and what may happen to it later. */
function worldStory(): readonly StreamEvent[] {
  const interconnectionId = 'tenpay.tenpay.online.dynamicCode.debitCard';
  const told = new Set(['institution-tenpay', `interconnection-${interconnectionId}`, 'feeRule-list', 'rollout-jd']);
  const log = new MadeLog();
  log.take(worldOf().events.filter(({ stream }) => told.has(stream)));
  log.record(institutions, 'tenpay', (state) => grantRole(times(), state, { role: 'scheme' }));
  log.record(institutions, 'tenpay', (state) => withdrawRole(times(), state, { role: 'scheme' }));
  log.record(interconnections, interconnectionId, (state) =>
    closeInterconnection(times(), state, { validTo: addMs(at, 60_000), ...attested }),
  );
  const place = { platform: 'jd', channelId: 'wechat.saved-code', rank: 1, preselected: true, folded: false };
  log.record(rollouts, 'jd', (state) => arrangeChannel(times(), state, place));
  const rollBack = { platform: 'jd', stageId: 'open', reason: 'complaints' };
  log.record(rollouts, 'jd', (state) => rollBackStage(times(), state, rollBack));
  return log.events;
}

function personStory(): readonly StreamEvent[] {
  const log = new MadeLog();
  const identifiers = [
    { scheme: 'account', scope: 'taobao', value: { plain: 'lin' } },
    { scheme: 'openid', scope: 'wx2421b1c4370ec43b', value: { plain: 'oUpF8uMuAJO_M2pxb1Q9zNjWeS6o' } },
    { scheme: 'phone', scope: 'cn', keyedHash: 'd'.repeat(64), masked: '138****0001' },
  ] as const;
  for (const identifier of identifiers) {
    log.record(persons, 'p-lin', (state) => knowPerson(times(), state, { ref: 'p-lin', identifier }));
  }
  return log.events;
}

const coupon: Coupon = { funder: 'tenpay', funderRole: 'wallet', amount: cny('900') };

/** By all three kinds of authorization, alone and in a cart, to every end. */
const lives = (): readonly StreamEvent[] => [
  ...usualLife({ number: 10, coupons: [coupon], refunds: [2_900n] }),
  ...usualLife({ number: 11, channelId: 'wechat.friend-link', orderCount: 2, categories: ['books', 'lamps'] }),
  ...usualLife({ number: 12, channelId: 'alipay.direct' }),
  ...usualLife({ number: 13, orderCount: 2, end: 'voided' }),
  ...usualLife({ number: 14, end: 'expired' }),
  ...usualLife({ number: 15, channelId: 'wechat.friend-link', end: 'closed' }),
];

function orderStory(): readonly StreamEvent[] {
  const log = new MadeLog();
  log.take(usualLife({ end: 'placed' }));
  const amount = money(9_900n, 'CNY');
  const lines = [{ lineId: '1', productId: 'product-1', category: 'books', quantity: 2, amount }];
  const evaluated = { rolloutRevision: '7', offers: [] };
  log.record(orders, orderId, (state) => changeOrderAmount(times(60_000), state, { lines, amount, evaluated }));
  return log.events;
}

function requestStory(): readonly StreamEvent[] {
  const log = new MadeLog();
  log.take(usualLife({ number: 2, end: 'requested' }));
  const close = { reason: 'buyer', authorization: { status: 'none', reachedAt: null } } as const;
  log.record(paymentRequests, '01926b3e-0000-7000-8000-000000000002', (state) =>
    closePaymentRequest(times(60_000), state, close),
  );
  log.take(usualLife({ number: 3, channelId: 'wechat.friend-link', end: 'requested' }));
  log.record(paymentRequests, '01926b3e-0000-7000-8000-000000000003', (state) => revokeLink(times(60_000), state));
  return log.events;
}

function customerCodeStory(): readonly StreamEvent[] {
  const log = new MadeLog();
  const codeHash = 'f'.repeat(22);
  log.record(customerCodes, codeHash, (state) =>
    useCustomerCode(times(2_000), state, { codeHash, paymentRequestId }),
  );
  return log.events;
}

function refundStory(): readonly StreamEvent[] {
  const log = new MadeLog();
  log.take(usualLife().filter(({ stream }) => stream === `settlement-${paymentRequestId}`));
  const refundId = 'r-1';
  const line = { lineId: '1', category: 'lamps', amount: cny('12900') };
  const meant = { orderId, lineId: '1', lines: [line] };
  const asked = { refundId, amount: money(100n, 'CNY'), ...meant, requestedBy: 'merchant', reason: 'broken' };
  const abnormal = { refundId, reason: 'account frozen' };
  const redirected = { refundId, funding: { kind: 'balance', institution: 'tenpay', class: null } } as const;
  const closed = { refundId, reason: 'account closed' };
  log.record(settlements, paymentRequestId, (state) => requestRefund(times(60_000), state, asked));
  log.record(settlements, paymentRequestId, (state) => acceptRefund(times(61_000), state, { refundId, providerRefundId: '50000000382019052709732678859' }));
  log.record(settlements, paymentRequestId, (state) => reportRefundAbnormal(times(62_000), state, abnormal));
  log.record(settlements, paymentRequestId, (state) => redirectRefund(times(63_000), state, redirected));
  log.record(settlements, paymentRequestId, (state) => closeRefund(times(64_000), state, closed));
  return log.events;
}

/** A request that another took the place of is paid late, at the provider, and then once more by an authorization that comes to nothing. */
function lateStory(): readonly StreamEvent[] {
  const log = new MadeLog();
  log.take(usualLife({ number: 31, end: 'requested' }));
  const id = '01926b3e-0000-7000-8000-000000000031';
  const authorization = { status: 'none', reachedAt: null } as const;
  const superseding = { by: '01926b3e-0000-7000-8000-000000000032', authorization };
  log.record(paymentRequests, id, (state) => supersedePaymentRequest(times(60_000), state, superseding));
  const request = log.stateOf(paymentRequests, id);
  if (request.status === 'absent') throw new Error('Nothing was requested');
  const { terms, presentedAt } = request;
  const payer = {
    payer: { ref: 'wang' },
    payerApp: 'tenpay',
    payerAppController: 'tencent',
    capture: 'album',
    funding: { kind: 'debitCard', institution: 'icbc', class: null },
    clearingHouse: 'netsunion',
    factors: { kind: 'password', count: 2 },
    coupons: [coupon],
  } as const;
  const report = { ...payer, terms, presentedAt, authorization, providerTransactionId: '4200000031' };
  log.record(settlements, id, (state) => reportCapture(times(120_000), state, report));
  const authorized = { ...payer, steps: stepsOf(terms, presentedAt) };
  log.record(settlements, id, (state) =>
    voidAuthorization(times(121_000), state, { terms, authorized, reason: 'captureReported' }),
  );
  return log.events;
}

const importedTerms: ImportedTerms = {
  importedPaymentId: 'tenpay.4200000001',
  source: { kind: 'wechatpay-bill', fileSha256: 'e'.repeat(64), row: 1 },
  institution: 'tenpay',
  transactionId: '4200000001',
  orderNumber: '1001',
  merchant: { merchantId: '1900000109', subMerchantId: null },
  payer: { ref: 'p-lin' },
  tradeType: 'JSAPI',
  field: 'online',
  fundingType: 'ICBC_DEBIT',
  clearingHouse: null,
  occurredAt: '2023-10-18T04:00:00.000Z',
};

function importedStory(): readonly StreamEvent[] {
  const log = new MadeLog();
  const paid: PaymentImportedData = {
    ...importedTerms,
    orderAmount: cny('1000'),
    settledAmount: cny('900'),
    couponAmount: cny('100'),
    feeThousandths: '5400',
  };
  const back = { ...importedTerms, couponRefundAmount: cny('0'), requestedAmount: null, feeThousandths: '-600' };
  const refund = { ...back, refundId: '5000000001', status: 'PROCESSING', refundAmount: cny('100') } as const;
  const revocation = { ...back, revokedAmount: cny('800') };
  const { importedPaymentId: id } = importedTerms;
  log.record(importedPayments, id, (state) => importFact(state, { type: 'PaymentImported', data: paid }));
  log.record(importedPayments, id, (state) => importFact(state, { type: 'RefundImported', data: refund }));
  log.record(importedPayments, id, (state) => importFact(state, { type: 'RevocationImported', data: revocation }));
  return log.events;
}
