import { describe, expect, it } from 'vitest';
import {
  closableFrom,
  cny,
  codeCapabilities,
  ended,
  expiry,
  hua,
  laterJson,
  linkCapabilities,
  ming,
  minuteMs,
  nonceHash,
  noonJson as occurredAt,
  offer,
  terms,
} from './examples.js';
import { type DomainEvent, instantToJson, judge } from './kernel/index.js';
import { saltHashOf } from './rollouts/draw.js';
import { noRules } from './rollouts/stage-rules.js';
import { streamTypes } from './stream-types.js';

// What decisions never record, whoever wrote it, does not count: one line per rule of what may follow what.

const { paymentRequestId, platform } = terms;
const orderId = 'taobao.1001';
const event = (type: string, data: object = {}): DomainEvent => ({ type, data: { occurredAt, ...data } });
const attested = { source: 'a newspaper', certainty: 'secondary' };
const factors = { kind: 'password', count: 2 };

const institution = { institutionId: 'alipay' };
const registered = event('InstitutionRegistered', {
  ...institution,
  names: { zh: '支付宝', en: 'Alipay' },
  roles: ['wallet'],
});
const granted = event('RoleGranted', { ...institution, role: 'acquirer' });
const withdrawn = event('RoleWithdrawn', { ...institution, role: 'wallet' });
const controlled = event('ControllerChanged', {
  ...institution,
  ...attested,
  controller: 'alibaba',
  validFrom: occurredAt,
});

const interconnectionId = 'tenpay.tenpay.online.dynamicCode.debitCard';
const interconnected = (validFrom = occurredAt) =>
  event('InterconnectionOpened', {
    ...attested,
    interconnectionId,
    payerApp: 'tenpay',
    codeIssuer: 'tenpay',
    field: 'online',
    presentation: 'dynamicCode',
    fundingKind: 'debitCard',
    clearingHouse: 'netsunion',
    validFrom,
  });
const disconnected = (validTo = laterJson(minuteMs)) =>
  event('InterconnectionClosed', { ...attested, interconnectionId, validTo });

const version = (number: number) =>
  event('FeeRuleVersionPublished', {
    ...attested,
    feeRuleId: 'list',
    version: number,
    validFrom: occurredAt,
    clauses: [],
  });
const known = event('PersonKnown', {
  ref: 'p-lan',
  identifier: { scheme: 'account', scope: 'taobao', value: { plain: 'lan' } },
});

const channelId = 'wechat.saved-code';
const channel = event('ChannelRegistered', {
  platform,
  channel: {
    channelId,
    names: { zh: '微信扫码', en: 'WeChat code' },
    presentation: 'dynamicCode',
    codeIssuer: 'tenpay',
    acquirer: 'tenpay',
    field: 'online',
    feeRuleId: 'list',
    interconnectionId: null,
    capabilities: codeCapabilities,
    amountMax: null,
    rank: 1,
    preselected: false,
    folded: false,
  },
});
const arranged = event('ChannelArranged', { platform, channelId, rank: 2, preselected: false, folded: false });
const salt = 'kept secret until the first stage opens';
const draw = (drawId = 'first', channelIds = [channelId]) =>
  event('DrawCommitted', { platform, drawId, channelIds, saltHash: saltHashOf(salt) });
const revealed = (told = salt) => event('SaltRevealed', { platform, drawId: 'first', salt: told });
const stage = (stageId: string, channelIds = [channelId]) =>
  event('StageOpened', {
    ...attested,
    platform,
    stageId,
    drawId: 'first',
    channelIds,
    cohortBasisPoints: 100,
    rules: noRules,
  });
const rolledBack = (stageId: string) =>
  event('StageRolledBack', { platform, stageId, channelIds: [channelId], reason: 'complaints' });
const piloted = [channel, draw(), revealed(), stage('pilot')];

const line = { lineId: '1', productId: 'lamp-7', category: 'lamps', quantity: 1, amount: cny('12900') };
const placed = event('OrderPlaced', {
  orderId,
  platform,
  orderNumber: '1001',
  buyer: terms.buyer,
  merchant: { merchantId: 'lamp-shop', subMerchantId: null },
  city: 'hangzhou',
  lines: [line],
  amount: cny('12900'),
});
const evaluated = event('PaymentOffersEvaluated', { orderId, rolloutRevision: '6', offers: [offer] });
const changed = event('OrderAmountChanged', { orderId, lines: [line], amount: cny('12900') });
const ofClaim = { orderId, paymentRequestId, payer: ming, authorization: 'scan' };
const claimed = event('OrderClaimed', { ...ofClaim, remaining: [] });
const released = event('OrderClaimReleased', { orderId, paymentRequestId });
const claimRefused = (reason: string, by = 'pr-2') =>
  event('OrderClaimRefused', { ...ofClaim, paymentRequestId: by, reason });
const paid = event('OrderPaid', { orderId, paymentRequestId });
const cancelled = event('OrderCancelled', { orderId, reason: 'why not' });
const byOther = ({ type, data }: DomainEvent): DomainEvent => event(type, { ...data, paymentRequestId: 'pr-2' });

const requestOf = (capabilities: object) =>
  event('PaymentRequested', {
    terms,
    capabilities,
    designatedPayer: null,
    expiresAt: instantToJson(expiry),
    closableFrom: instantToJson(closableFrom),
  });
const requested = requestOf(codeCapabilities);
const codeIssued = event('CodeIssued', { paymentRequestId, nonceHash });
const linkShared = event('LinkShared', { paymentRequestId, nonceHash });
const linkRevoked = event('LinkRevoked', { paymentRequestId });
const superseded = event('PaymentRequestSuperseded', { ...ended(), by: 'pr-2' });
const expired = event('PaymentRequestExpired', { ...ended(), closableFrom: laterJson(minuteMs) });
const closeRequested = event('PaymentRequestCloseRequested', { paymentRequestId, reason: 'buyer' });
const closeRefused = event('PaymentRequestCloseRefused', { paymentRequestId, outcome: 'tooEarly' });
const closed = event('PaymentRequestClosed', ended());
const requestPaid = event('PaymentRequestPaid', { paymentRequestId });

const codeUsed = event('CustomerCodeUsed', { codeHash: 'h4sh', paymentRequestId });

const byMing = { paymentRequestId, payer: ming, payerApp: 'tenpay' };
const authorization = {
  payer: ming,
  payerApp: 'tenpay',
  payerAppController: 'tencent',
  capture: 'album',
  funding: { kind: 'debitCard', institution: 'icbc', class: 'I' },
  clearingHouse: 'netsunion',
  interconnection: { interconnectionId, revision: '0' },
  factors,
};
const authorizedData = {
  ...authorization,
  paymentRequestId,
  orderIds: [orderId],
  acquirer: 'tenpay',
  coupons: [],
};
/** One rule, three vocabularies. */
const authorizations = [
  ['scan', 'CodeScanned', 'Scan', 'ScanAuthorized', 'ScanDeclined'],
  ['friendAuthorization', 'FriendLinkOpened', 'Friend', 'FriendAuthorized', 'FriendDeclined'],
  ['directAuthorization', 'WalletOpened', 'Direct', 'DirectPaymentAuthorized', 'DirectPaymentDeclined'],
].map(([category = '', reachedType = '', prefix = '', authorizedType = '', declinedType = '']) => ({
  category,
  reached: event(reachedType, { ...byMing, capture: 'album' }),
  routeRefused: event(`${prefix}RouteRefused`, {
    ...ended(),
    payer: ming,
    payerApp: 'tenpay',
    capture: 'album',
    funding: null,
    reason: 'noInterconnection',
  }),
  identity: event('BuyerIdentityStated', { ...byMing, by: 'tenpay', same: false }),
  failed: event(`${prefix}FactorFailed`, { ...byMing, factors }),
  limited: event(`${prefix}LimitExceeded`, { ...byMing, factors, funding: null }),
  locked: event(`${prefix}Locked`, { ...byMing, lockedUntil: laterJson(minuteMs) }),
  unknown: event(`${prefix}ResultUnknown`, { ...byMing, factors }),
  declined: event(declinedType, { ...ended(), payer: ming, payerApp: 'tenpay' }),
  authorized: event(authorizedType, authorizedData),
  authorizedByHua: event(authorizedType, { ...authorizedData, payer: hua }),
}));

const account = (kind: string, holder: string) => ({ institution: 'tenpay', kind, holder, clearingHouse: null });
const postings = (given: string, received: string) => [
  { account: account('payerFunds', 'p-ming'), currency: 'CNY', minorUnits: given },
  { account: account('merchantPayable', 'lamp-shop'), currency: 'CNY', minorUnits: received },
];
const capturedWith = (given = postings('-12900', '12900'), basis = 'claimed') =>
  event('PaymentCaptured', {
    ...authorization,
    ...ended(),
    basis,
    orders: terms.orders,
    amounts: { total: cny('12900'), cash: cny('12900'), coupons: [], due: cny('12900') },
    fee: { feeRuleId: 'list', version: 1, total: cny('0'), exactThousandths: '0', parts: [] },
    postings: given,
    obligations: [],
    providerTransactionId: null,
  });
const captured = capturedWith();
const voided = event('AuthorizationVoided', {
  ...ended(),
  orderIds: [orderId],
  payer: ming,
  payerApp: 'tenpay',
  reason: 'orderCancelled',
});
const refundedOrders = (minorUnits: string, currency = 'CNY') =>
  terms.orders.map((order) => ({
    ...order,
    amount: { minorUnits, currency },
    categories: [{ category: 'lamps', amount: { minorUnits, currency } }],
  }));
const refundAsked = (minorUnits: string, refundId = 'r-1', currency = 'CNY') =>
  event('RefundRequested', {
    paymentRequestId,
    refundId,
    amount: { minorUnits, currency },
    orderId: null,
    lineId: null,
    orders: refundedOrders(minorUnits, currency),
    requestedBy: 'lamp-shop',
    reason: 'broken',
  });
const ofRefund = { paymentRequestId, refundId: 'r-1' };
const refundAccepted = event('RefundAccepted', ofRefund);
const refundClosed = event('RefundClosed', { ...ofRefund, reason: 'account closed' });
const refundAbnormal = event('RefundAbnormal', { ...ofRefund, reason: 'account frozen' });
const redirected = event('RefundRedirected', { ...ofRefund, funding: authorization.funding });
const refundSucceeded = (changes: object = {}) =>
  event('RefundSucceeded', {
    ...ofRefund,
    orders: refundedOrders('100'),
    requestedBy: 'lamp-shop',
    basis: 'claimed',
    beneficiary: ming,
    amount: cny('100'),
    cash: cny('100'),
    coupons: [],
    feeReturned: { total: cny('0'), parts: [] },
    postings: postings('100', '-100'),
    obligations: [],
    dimensions: ended().dimensions,
    payerApp: 'tenpay',
    payerAppController: 'tencent',
    capturedAt: occurredAt,
    ...changes,
  });
const refunded = [captured, refundAsked('100'), refundAccepted, refundSucceeded()];

const imported = (merchantId = '1900000109') =>
  event('PaymentImported', {
    importedPaymentId: 'tenpay.4200000001',
    source: { kind: 'wechatpay-bill', fileSha256: nonceHash, row: 1 },
    institution: 'tenpay',
    transactionId: '4200000001',
    orderNumber: '1001',
    merchant: { merchantId, subMerchantId: null },
    payer: ming,
    tradeType: 'JSAPI',
    field: 'online',
    fundingType: null,
    clearingHouse: null,
    orderAmount: cny('100'),
    settledAmount: cny('100'),
    couponAmount: cny('0'),
    feeThousandths: '600',
  });
const created = event('LedgerCreated', { logId: 'a', formatVersion: 1, secretCheck: 'b' });

const typeOf = (category: string) => {
  const type = streamTypes.find((one) => one.category === category);
  if (!type) throw new Error(`No kind of stream is called ${category}`);
  return type;
};

/** Which of the events count, judged one after the other in their own stream. */
function counted(category: string, events: readonly DomainEvent[]): readonly boolean[] {
  const type = typeOf(category);
  let state = type.initialState;
  return events.map((stored) => {
    const id = type.idOf(stored);
    const judgement = judge(type, state, { ...stored, stream: id === '' ? category : `${category}-${id}` });
    if (judgement.counts) ({ state } = judgement);
    return judgement.counts;
  });
}

type Story = readonly [sentence: string, category: string, events: readonly DomainEvent[]];

const counting: readonly Story[] = [
  ['a ledger is created', 'ledger', [created]],
  ['an institution gets and loses roles and controllers', 'institution', [registered, granted, withdrawn, controlled]],
  [
    'an interconnection closes and opens again',
    'interconnection',
    [interconnected(), disconnected(), interconnected(laterJson(minuteMs))],
  ],
  ['a fee rule has a second version', 'feeRule', [version(1), version(2)]],
  ['a person is known', 'person', [known]],
  ['a stage opens after its draw and is rolled back', 'rollout', [...piloted, arranged, rolledBack('pilot')]],
  ['an order is placed, offered, claimed and paid', 'order', [placed, evaluated, claimed, paid]],
  [
    'an order costs something else, and its offers are evaluated anew',
    'order',
    [placed, evaluated, changed, evaluated],
  ],
  ['a claim is released, and another wins', 'order', [placed, claimed, released, byOther(claimed), byOther(paid)]],
  [
    'an order is cancelled, and who comes then is refused',
    'order',
    [placed, cancelled, claimRefused('orderCancelled')],
  ],
  ['a claimed order refuses the second', 'order', [placed, claimed, claimRefused('orderAlreadyClaimed')]],
  [
    'a request is superseded, expires, is closed, and paid when the money moved',
    'paymentRequest',
    [requested, codeIssued, superseded, expired, closeRequested, closeRefused, closeRequested, closed, requestPaid],
  ],
  [
    'a link is shared and taken back',
    'paymentRequest',
    [requestOf(linkCapabilities), linkShared, linkRevoked, expired],
  ],
  ['a customer’s code is used', 'customerCode', [codeUsed]],
  ...authorizations.map(
    ({ category, reached, routeRefused, identity, failed, limited, locked, unknown, declined, authorized }): Story => [
      'a payer comes by another route, fails, declines, comes again and authorizes',
      category,
      [routeRefused, reached, identity, limited, failed, locked, unknown, declined, reached, authorized],
    ],
  ),
  [
    'a provider takes money that a void authorization did not take',
    'settlement',
    [voided, capturedWith(postings('-12900', '12900'), 'reported'), refundAsked('12900')],
  ],
  [
    'an authorization is void after a provider took the money',
    'settlement',
    [capturedWith(postings('-12900', '12900'), 'reported'), voided],
  ],
  ['a payment is refunded in parts', 'settlement', [...refunded, refundAsked('12800', 'r-2')]],
  [
    'a refund is redirected, and one is given up',
    'settlement',
    [
      captured,
      refundAsked('100'),
      refundAccepted,
      refundAbnormal,
      redirected,
      refundClosed,
      refundAsked('12900', 'r-2'),
    ],
  ],
  [
    'the provider answers the request for a refund with the account not taking it',
    'settlement',
    [captured, refundAsked('100'), refundAbnormal, redirected],
  ],
  ['a bill states a payment', 'importedPayment', [imported()]],
];

const notCounting: readonly Story[] = [
  ['a second beginning', 'ledger', [created, created]],
  ['an institution twice', 'institution', [registered, registered]],
  ['a role of nobody', 'institution', [granted]],
  ['a role that it has', 'institution', [registered, granted, granted]],
  ['the end of a role that it has not', 'institution', [registered, withdrawn, withdrawn]],
  ['a controller of nobody', 'institution', [controlled]],
  ['an open interconnection opened', 'interconnection', [interconnected(), interconnected(laterJson(minuteMs))]],
  ['a closed interconnection closed', 'interconnection', [interconnected(), disconnected(), disconnected()]],
  ['an interconnection that overlaps itself', 'interconnection', [interconnected(), disconnected(), interconnected()]],
  ['an interconnection open for no time', 'interconnection', [interconnected(), disconnected(occurredAt)]],
  ['a version out of turn', 'feeRule', [version(1), version(3)]],
  ['a person known by the same name twice', 'person', [known, known]],
  ['a channel twice', 'rollout', [channel, channel]],
  ['a place for a channel nobody registered', 'rollout', [arranged]],
  ['a draw twice', 'rollout', [channel, draw(), draw()]],
  ['a second draw for a channel', 'rollout', [channel, draw(), draw('second')]],
  ['a draw for a channel nobody registered', 'rollout', [channel, draw('first', ['made-up'])]],
  ['another salt than was committed to', 'rollout', [channel, draw(), revealed('another')]],
  ['the salt of no draw', 'rollout', [channel, revealed()]],
  ['a salt twice', 'rollout', [channel, draw(), revealed(), revealed()]],
  ['a stage whose draw is secret', 'rollout', [channel, draw(), stage('pilot')]],
  ['a stage for a channel nobody registered', 'rollout', [...piloted, stage('second', ['made-up'])]],
  ['a stage twice', 'rollout', [...piloted, stage('pilot')]],
  ['a stage rolled back that was never opened', 'rollout', [rolledBack('pilot')]],
  ['a stage rolled back before the latest', 'rollout', [...piloted, stage('second'), rolledBack('pilot')]],
  ['an order twice', 'order', [placed, placed]],
  ['offers twice', 'order', [placed, evaluated, evaluated]],
  ['offers of no order', 'order', [evaluated]],
  ['a claim of no order', 'order', [claimed]],
  ['a second claim', 'order', [placed, claimed, byOther(claimed)]],
  ['a claim of what is cancelled', 'order', [placed, cancelled, claimed]],
  ['another amount of what is claimed', 'order', [placed, claimed, changed]],
  ['a refused claim of an order that is free', 'order', [placed, claimRefused('orderAlreadyClaimed')]],
  ['a claim refused for a cancellation that was not', 'order', [placed, claimed, claimRefused('orderCancelled')]],
  [
    'a claim refused twice',
    'order',
    [placed, claimed, claimRefused('orderAlreadyClaimed'), claimRefused('orderAlreadyClaimed')],
  ],
  ['a claim released that another holds', 'order', [placed, claimed, byOther(released)]],
  ['a payment without a claim', 'order', [placed, paid]],
  ['a payment by another request', 'order', [placed, claimed, byOther(paid)]],
  ['an order paid twice', 'order', [placed, claimed, paid, paid]],
  ['a cancellation of what is claimed', 'order', [placed, claimed, cancelled]],
  ['a request twice', 'paymentRequest', [requested, requested]],
  ['a code without a request', 'paymentRequest', [codeIssued]],
  ['a second code', 'paymentRequest', [requested, codeIssued, codeIssued]],
  ['a link taken back where a code is presented', 'paymentRequest', [requested, codeIssued, linkRevoked]],
  ['a link taken back twice', 'paymentRequest', [requestOf(linkCapabilities), linkShared, linkRevoked, linkRevoked]],
  ['a link taken back of a closed request', 'paymentRequest', [requestOf(linkCapabilities), closed, linkRevoked]],
  ['a customer’s code used twice', 'customerCode', [codeUsed, codeUsed]],
  ['a link where a code is presented', 'paymentRequest', [requested, linkShared]],
  ['the end of a request that nobody made', 'paymentRequest', [requestPaid]],
  ['a paid request paid again', 'paymentRequest', [requested, requestPaid, requestPaid]],
  ['a paid request closed', 'paymentRequest', [requested, requestPaid, closed]],
  ['a closed request closed again', 'paymentRequest', [requested, closed, closed]],
  ['a closed request expired', 'paymentRequest', [requested, closed, expired]],
  ['a request superseded twice', 'paymentRequest', [requested, superseded, superseded]],
  ['a paid request superseded', 'paymentRequest', [requested, requestPaid, superseded]],
  ...authorizations.flatMap(
    ({ category, reached, identity, locked, unknown, declined, authorized, authorizedByHua }): readonly Story[] => [
      ['a payer who comes twice', category, [reached, reached]],
      ['an authorization by who never came', category, [authorized]],
      ['an authorization by somebody else', category, [reached, authorizedByHua]],
      ['a second authorization', category, [reached, authorized, authorized]],
      ['somebody who comes after it is authorized', category, [reached, authorized, reached]],
      ['a lock without a failed check', category, [reached, locked]],
      ['an unknown result twice', category, [reached, unknown, unknown]],
      ['an authorization by who declined', category, [reached, declined, authorized]],
      ['a statement about who never came', category, [identity]],
      ['the same statement twice', category, [reached, identity, identity]],
    ],
  ),
  ['a second capture', 'settlement', [captured, captured]],
  ['a capture of what is voided', 'settlement', [voided, captured]],
  [
    'an authorization that is void twice beside a capture that a provider reports',
    'settlement',
    [voided, capturedWith(postings('-12900', '12900'), 'reported'), voided],
  ],
  ['a voided authorization whose money was taken', 'settlement', [captured, voided]],
  ['a capture whose postings do not sum', 'settlement', [capturedWith(postings('-12900', '12899'))]],
  ['a refund of nothing', 'settlement', [refundAsked('100')]],
  ['a refund that takes money', 'settlement', [captured, refundAsked('-100')]],
  ['a refund in other money', 'settlement', [captured, refundAsked('100', 'r-1', 'JPY')]],
  ['more than was taken', 'settlement', [captured, refundAsked('12901')]],
  ['more than was taken, with what is on its way', 'settlement', [...refunded, refundAsked('12801', 'r-2')]],
  ['a refund asked for twice', 'settlement', [captured, refundAsked('100'), refundAsked('100')]],
  ['a refund that nobody asked for', 'settlement', [captured, refundAccepted]],
  ['a refund that nobody accepted', 'settlement', [captured, refundAsked('100'), refundSucceeded()]],
  ['a refund given twice', 'settlement', [...refunded, refundSucceeded()]],
  [
    'a refund given after it was given up',
    'settlement',
    [captured, refundAsked('100'), refundClosed, refundSucceeded()],
  ],
  ['a refund to somebody else', 'settlement', [...refunded.slice(0, 3), refundSucceeded({ beneficiary: hua })]],
  [
    'a refund whose orders do not sum to it',
    'settlement',
    [captured, event('RefundRequested', { ...refundAsked('100').data, orders: refundedOrders('99') })],
  ],
  [
    'another refund than was asked for',
    'settlement',
    [...refunded.slice(0, 3), refundSucceeded({ amount: cny('99') })],
  ],
  [
    'a refund whose postings do not sum',
    'settlement',
    [...refunded.slice(0, 3), refundSucceeded({ postings: postings('100', '-99') })],
  ],
  ['a fact of a bill twice', 'importedPayment', [imported(), imported('1900000110')]],
];

const sentenceOf = ([sentence, category]: Story): string => `${sentence} (${category})`;

describe('In its own stream', () => {
  it.each(counting.map((story) => [sentenceOf(story), story] as const))('%s', (_sentence, [, category, events]) =>
    expect(counted(category, events)).toEqual(events.map(() => true)),
  );

  it.each(notCounting.map((story) => [sentenceOf(story), story] as const))(
    'does not count: %s',
    (_sentence, [, category, events]) =>
      expect(counted(category, events)).toEqual(events.map((_event, index) => index < events.length - 1)),
  );

  it('every type of event is told of', () => {
    const told = new Set(counting.flatMap(([, category, events]) => events.map(({ type }) => `${category} ${type}`)));
    const untold = streamTypes.flatMap(({ category, eventTypes }) =>
      Object.keys(eventTypes).flatMap((type) => (told.has(`${category} ${type}`) ? [] : [`${category} ${type}`])),
    );
    // A refund and a revocation of a bill have the shape of their payment; the specs of the bill read them.
    expect(untold).toEqual(['importedPayment RefundImported', 'importedPayment RevocationImported']);
  });
});

describe('Every kind of stream', () => {
  const beginnings = streamTypes.map(({ category }) => {
    const first = counting.find((story) => story[1] === category)?.[2][0];
    return [category, first] as const;
  });

  it.each(beginnings)('sets aside an event of another %s', (category, first) => {
    const type = typeOf(category);
    const judgement = judge(type, type.initialState, { ...first!, stream: `${category}-another` });
    expect(judgement).toEqual({ counts: false, reason: expect.stringContaining(`is about ${category} `) });
  });

  it.each(beginnings)('sets aside malformed data in a %s', (category, first) => {
    const type = typeOf(category);
    const own = type.idOf(first!);
    const stream = own === '' ? category : `${category}-${own}`;
    for (const name of Object.keys(first!.data)) {
      if (category === 'ledger' && name === 'occurredAt') continue;
      const judgement = judge(type, type.initialState, {
        type: first!.type,
        data: { ...first!.data, [name]: true },
        stream,
      });
      expect(judgement).toEqual({
        counts: false,
        reason: expect.stringContaining(`${first!.type} cannot be read: data.${name}`),
      });
    }
  });
});
