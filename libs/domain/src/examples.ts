import {
  type ChannelCapabilities,
  type ChannelOffer,
  type ChannelTerms,
  type Ended,
  type Instant,
  type InstantJson,
  type PaymentTerms,
  type PresentedRequest,
  type Times,
  dimensionsOf,
  instant,
  instantFromJson,
  instantToJson,
} from './kernel/index.js';

// The story that the specs of this library tell: a lamp and a book bought on Taobao, paid from WeChat. For specs only.

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;
export const noonJson = '2023-10-18T04:00:00.000Z';
export const noon = instantFromJson(noonJson);

/** Told as it happens. */
export const at = (moment: Instant): Times => ({ occurredAt: moment, decidedAt: moment });
export const later = (ms: number): Instant => instant(noon + ms);
export const laterJson = (ms: number): InstantJson => instantToJson(later(ms));

export const cny = (minorUnits: string) => ({ minorUnits, currency: 'CNY' }) as const;

export const lan = { ref: 'p-lan' };
export const ming = { ref: 'p-ming' };
export const hua = { ref: 'p-hua' };

export const offer: ChannelOffer = {
  channelId: 'wechat.saved-code',
  codeIssuer: 'tenpay',
  interconnectionRevision: null,
  stageId: 'pilot',
  bucket: 7,
  inCohort: true,
  rank: 1,
  preselected: false,
  folded: false,
  reasons: [],
};

export const channel: ChannelTerms = {
  channelId: 'wechat.saved-code',
  presentation: 'dynamicCode',
  codeIssuer: 'tenpay',
  codeIssuerController: 'tencent',
  acquirer: 'tenpay',
  field: 'online',
  feeRuleId: 'list',
};
export const codeCapabilities: ChannelCapabilities = {
  presents: 'code',
  captures: ['camera', 'album'],
  payer: 'anyone',
  lifetimeMs: 2 * hourMs,
  closableAfterMs: 5 * minuteMs,
};
export const linkCapabilities: ChannelCapabilities = {
  ...codeCapabilities,
  presents: 'link',
  captures: ['linkOpened'],
  payer: 'anotherPerson',
};
export const inAppCapabilities: ChannelCapabilities = {
  ...codeCapabilities,
  presents: 'nothing',
  captures: ['appOpened'],
  payer: 'buyer',
};

const { stageId, bucket, inCohort, rank, preselected, folded } = offer;
const offerStanding = { stageId, bucket, inCohort, rank, preselected, folded };
export const terms: PaymentTerms = {
  paymentRequestId: 'pr-1',
  attempt: 1,
  supersedes: null,
  platform: 'taobao',
  platformController: 'alibaba',
  platformStageId: 'tail',
  orders: [
    {
      orderId: 'taobao.1001',
      merchant: { merchantId: 'lamp-shop', subMerchantId: null },
      city: 'hangzhou',
      amount: cny('12900'),
      categories: [
        { category: 'lamps', amount: cny('9900') },
        { category: 'books', amount: cny('3000') },
      ],
    },
  ],
  buyer: lan,
  amount: cny('12900'),
  channel,
  offer: offerStanding,
  alternatives: ['alipay.direct'],
  preselectedChannelId: 'alipay.direct',
  placedAt: laterJson(-minuteMs),
  requestedAt: noonJson,
};
export const nonceHash = 'a'.repeat(64);
export const expiry = later(2 * hourMs);
export const closableFrom = later(5 * minuteMs);

/** The request as the payer's side sees it while everything is well. */
export const presented: PresentedRequest = {
  terms,
  capabilities: codeCapabilities,
  expiresAt: expiry,
  presentedAt: noonJson,
  nonceHash,
  designatedPayer: null,
  linkRevokedAt: null,
  paid: false,
  closed: false,
  superseded: false,
  orderCancelled: false,
  amountChanged: false,
};

export const ended = (steps: Partial<Ended['steps']> = {}): Ended => ({
  dimensions: dimensionsOf(terms),
  steps: {
    placed: terms.placedAt,
    requested: terms.requestedAt,
    presented: noonJson,
    reached: null,
    authorized: null,
    claimed: null,
    ...steps,
  },
});
