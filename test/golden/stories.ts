import {
  type Decision,
  type DomainEvent,
  type FriendAuthorizationState,
  type Instant,
  type IssuedRequest,
  type OrderState,
  type Payer,
  type PaymentRequestState,
  type PaymentTerms,
  type RolloutState,
  type ScanState,
  type StreamType,
  addMs,
  admitInstitution,
  authorizeByFriend,
  authorizeDirectPayment,
  authorizeScan,
  cancelOrder,
  claimOrder,
  closePaymentRequest,
  confirmOrderPaid,
  confirmPaymentRequestPaid,
  declineByFriend,
  declineScan,
  createLedger,
  fold,
  friendAuthorizations,
  importFact,
  instantFromJson,
  ledger,
  instantToJson,
  money,
  moneyToJson,
  openFriendLink,
  openStage,
  orders,
  paymentRequests,
  placeOrder,
  refundPayment,
  registerChannel,
  requestPayment,
  rollBackStage,
  rollouts,
  scanCode,
  scans,
  settlePayment,
  settlements,
  voidAuthorization,
} from '@hutong/domain';

// The golden files hold what these stories record. Whoever changes a stored name, field or value changes a story's events,
// and the spec beside this file says so. Add a story for a new event; never edit a stored example.

const begin = instantFromJson('2023-10-18T04:00:00.000Z');
const ming: Payer = { payerId: 'ming', wallet: 'tenpay' };
const hua: Payer = { payerId: 'hua', wallet: 'tenpay' };
const lan: Payer = { payerId: 'lan', wallet: 'alipay' };
const passed = { kind: 'password', result: 'passed' } as const;
const failed = { kind: 'biometric', result: 'failed' } as const;
const payable = { closed: false, paid: false, orderCancelled: false };
const order = {
  orderId: 'taobao.1001',
  platform: 'taobao',
  buyer: 'lan',
  merchant: 'lamp-shop',
  amount: money(12_900n, 'CNY'),
};

const savedCode = {
  channelId: 'wechat.saved-code',
  wallet: 'tenpay',
  group: 'tencent',
  method: 'saved-code',
  clearingHouse: 'netsunion',
  field: 'online',
} as const;
const friendLink = { ...savedCode, channelId: 'wechat.friend-link', method: 'friend-link' } as const;
const direct = {
  channelId: 'alipay.direct',
  wallet: 'alipay',
  group: 'alibaba',
  method: 'direct',
  clearingHouse: null,
  field: 'online',
} as const;
const lives = { lifetimeMs: 7_200_000, closableAfterMs: 300_000 };
const offers = {
  stageId: 'pilot-1',
  offered: [
    { ...savedCode, ...lives },
    { ...friendLink, ...lives },
    { ...direct, ...lives },
  ],
  refused: [
    {
      channelId: 'tail.saved-code',
      wallet: 'tail-pay',
      group: 'tail',
      reasons: ['stageNotOpened', 'amountOverLimit'] as const,
    },
    {
      channelId: 'unionpay.direct',
      wallet: 'unionpay-quickpass',
      group: 'unionpay',
      reasons: ['notInCohort', 'productExcluded'] as const,
    },
  ],
};
const termsOver = (channel: PaymentTerms['channel'], paymentRequestId: string): PaymentTerms => ({
  ...order,
  paymentRequestId,
  stageId: 'pilot-1',
  channel,
  amount: moneyToJson(order.amount),
});
const scanTerms = termsOver(savedCode, 'pr-1');
const issuedOf = (terms: PaymentTerms, issuedText: string): IssuedRequest => ({
  ...payable,
  terms,
  issuedText,
  expiresAt: addMs(begin, 7_200_000),
});

/** Plays a story, one command a second; a refused command is a mistake in the story. */
function play<State, Event extends DomainEvent>(
  stream: StreamType<State, Event>,
  steps: readonly ((now: Instant, state: State) => Decision<Event, string>)[],
): readonly Event[] {
  const events: Event[] = [];
  for (const [second, step] of steps.entries()) {
    const decision = step(addMs(begin, second * 1_000), fold(stream, events));
    if (decision.outcome === 'refused') throw new Error(`Step ${second} of the story was refused: ${decision.refusal}`);
    events.push(...decision.events);
  }
  return events;
}


const place = (now: Instant, state: OrderState) =>
  placeOrder(now, state, {
    ...order,
    product: { productId: 'lamp-7', category: 'home' },
    offers: { rolloutRevision: '6', ...offers },
  });

const orderStories = [
  play(orders, [
    place,
    (now, state) => claimOrder(now, state, { terms: scanTerms, payer: ming }),
    (now, state) => claimOrder(now, state, { terms: termsOver(friendLink, 'pr-2'), payer: hua }),
    (now, state) => confirmOrderPaid(now, state, { paymentRequestId: 'pr-1' }),
  ]),
  play(orders, [
    (now, state) =>
      placeOrder(now, state, {
        ...order,
        product: { productId: 'lamp-7', category: 'home' },
        offers: { rolloutRevision: null, stageId: null, offered: [], refused: [] },
      }),
    (now, state) => cancelOrder(now, state, { reason: 'Ordered twice' }),
    (now, state) => claimOrder(now, state, { terms: scanTerms, payer: ming }),
  ]),
];

const request = (channelId: string) => (now: Instant, state: PaymentRequestState) =>
  requestPayment(now, state, {
    paymentRequestId: 'pr-1',
    channelId,
    nonce: 'n0nce',
    order: { ...order, stageId: 'pilot-1', open: true, offered: offers.offered },
  });

const paymentRequestStories = [
  play(paymentRequests, [request('wechat.saved-code'), confirmPaymentRequestPaid]),
  play(paymentRequests, [
    request('wechat.friend-link'),
    (now, state) => closePaymentRequest(addMs(now, 300_000), state, { reason: 'The buyer chose another channel' }),
  ]),
  play(paymentRequests, [
    request('alipay.direct'),
    (now, state) => authorizeDirectPayment(now, state, { payer: lan, factor: passed }),
  ]),
];

const scan = (source: 'album' | 'camera', payer: Payer) => (now: Instant, state: ScanState) =>
  scanCode(now, state, {
    code: 'hutong://pay/code/pr-1/n0nce',
    source,
    payer,
    issued: issuedOf(scanTerms, 'hutong://pay/code/pr-1/n0nce'),
  });
const failScan = (now: Instant, state: ScanState) =>
  authorizeScan(now, state, { payer: ming, factor: failed, request: payable });

const scanStories = [
  play(scans, [
    scan('album', ming),
    scan('camera', hua),
    (now, state) => declineScan(now, state, { payer: hua }),
    failScan,
    (now, state) => authorizeScan(now, state, { payer: ming, factor: passed, request: payable }),
  ]),
  play(scans, [scan('album', ming), failScan, failScan, failScan, failScan, failScan]),
];

const linkTerms = termsOver(friendLink, 'pr-2');
const openLink = (payer: Payer) => (now: Instant, state: FriendAuthorizationState) =>
  openFriendLink(now, state, {
    link: 'hutong://pay/link/pr-2/n0nce',
    payer,
    issued: issuedOf(linkTerms, 'hutong://pay/link/pr-2/n0nce'),
  });
const failByFriend = (now: Instant, state: FriendAuthorizationState) =>
  authorizeByFriend(now, state, { payer: ming, factor: failed, request: payable });

const friendAuthorizationStories = [
  play(friendAuthorizations, [
    openLink(ming),
    openLink(hua),
    (now, state) => declineByFriend(now, state, { payer: hua }),
    failByFriend,
    (now, state) => authorizeByFriend(now, state, { payer: ming, factor: passed, request: payable }),
  ]),
  play(friendAuthorizations, [openLink(ming), failByFriend, failByFriend, failByFriend, failByFriend, failByFriend]),
];

const row = {
  transactionId: '4200000263201902167700134212',
  orderNumber: 'A-1',
  platform: 'wechatpay-merchant.1900000001',
  merchant: '1900000001',
  payer: { payerId: 'openid-1', wallet: 'tenpay' },
  channel: { ...savedCode, channelId: 'wechatpay.native', method: 'imported' },
  currency: 'CNY',
} as const;

const settlementStories = [
  play(settlements, [
    (now, state) => settlePayment(now, state, { terms: scanTerms, payer: ming }),
    (now, state) => refundPayment(now, state, { refundId: 'r-1', amount: money(900n, 'CNY'), reason: 'Chipped' }),
  ]),
  play(settlements, [
    (now, state) => settlePayment(now, state, { terms: termsOver(direct, 'pr-3'), payer: lan }),
  ]),
  ...(['orderAlreadyClaimed', 'orderCancelled'] as const).map((reason) =>
    play(settlements, [
      (now, state) => voidAuthorization(now, state, { terms: termsOver(friendLink, 'pr-2'), payer: hua, reason }),
    ]),
  ),
  play(settlements, [
    (now, state) =>
      importFact(state, {
        type: 'SettlementImported',
        data: {
          source: { kind: 'wechatpay-trade-bill', billDate: '2023-10-18', rowNumber: 1 },
          ...row,
          orderMinorUnits: '300',
          settledMinorUnits: '290',
          couponMinorUnits: '10',
          feeThousandths: '1800',
          occurredAt: instantToJson(now),
        },
      }),
    (now, state) =>
      importFact(state, {
        type: 'RefundImported',
        data: {
          source: { kind: 'wechatpay-trade-bill', billDate: '2023-10-18', rowNumber: 2 },
          ...row,
          refundId: '50000709672019011908420787722',
          refundMinorUnits: '100',
          couponRefundMinorUnits: '0',
          requestedRefundMinorUnits: '100',
          feeThousandths: '-600',
          occurredAt: instantToJson(now),
        },
      }),
  ]),
];

const admit = (institutionId: string, kind: 'wallet' | 'clearing-house' | 'bank') => (now: Instant, state: RolloutState) =>
  admitInstitution(now, state, { platform: 'taobao', institutionId, displayName: '微信支付', group: 'tencent', kind });
const stage = {
  platform: 'taobao',
  channelIds: ['wechat.saved-code'],
  salt: 'taobao-2023-10',
  attestation: 'Customer service, 2023-10-18',
};

const rolloutStories = [
  play(rollouts, [
    admit('tenpay', 'wallet'),
    admit('netsunion', 'clearing-house'),
    admit('bank-of-china', 'bank'),
    (now, state) => registerChannel(now, state, { ...savedCode, platform: 'taobao', displayName: '微信扫码支付' }),
    (now, state) =>
      registerChannel(now, state, {
        ...friendLink,
        platform: 'taobao',
        displayName: '找微信好友帮我付',
        clearingHouse: null,
        field: 'barcode',
        amountMax: money(30_000n, 'CNY'),
      }),
    (now, state) =>
      openStage(now, state, {
        ...stage,
        stageId: 'pilot-1',
        cohortBasisPoints: 500,
        productRules: { includedCategories: ['home'], excludedCategories: [] },
      }),
    (now, state) =>
      openStage(now, state, {
        ...stage,
        stageId: 'pilot-2',
        cohortBasisPoints: 10_000,
        productRules: { includedCategories: null, excludedCategories: ['virtual'] },
      }),
    (now, state) => rollBackStage(now, state, { platform: 'taobao', stageId: 'pilot-2', reason: 'Complaints' }),
  ]),
];

const ledgerStories = [play(ledger, [(_now, state) => createLedger(state, '018b3e0f-6c00-7000-8000-000000000001')])];

/** What each context stores today, by the name of its golden file. */
export const stories = {
  orders: { stream: orders, played: orderStories },
  'payment-requests': { stream: paymentRequests, played: paymentRequestStories },
  scans: { stream: scans, played: scanStories },
  'friend-authorizations': { stream: friendAuthorizations, played: friendAuthorizationStories },
  settlements: { stream: settlements, played: settlementStories },
  rollouts: { stream: rollouts, played: rolloutStories },
  ledger: { stream: ledger, played: ledgerStories },
};
