import type { InstitutionKind, MoneyJson, PaymentField } from '@hutong/domain';

/** The body of an admission. */
export type InstitutionAdmission = Readonly<{
  institutionId: string;
  displayName: string;
  group: string;
  kind: InstitutionKind;
}>;

/** The methods that people use; imported bills are no method of theirs. */
export type PilotMethod = 'saved-code' | 'friend-link' | 'direct';

/** The body of a channel's registration. */
export type ChannelRegistration = Readonly<{
  channelId: string;
  displayName: string;
  wallet: string;
  method: PilotMethod;
  clearingHouse: string | null;
  field: PaymentField;
  lifetimeMs: number;
  closableAfterMs: number;
  amountMax: MoneyJson | null;
}>;

export const pilotPlatform = 'taobao';

/** Who takes part: the incumbent, the entrant of the pilot, the card network's wallet, a tail institution, and who clears between them. */
export const pilotInstitutions: readonly InstitutionAdmission[] = [
  { institutionId: 'alipay', displayName: '支付宝', group: 'alibaba', kind: 'wallet' },
  { institutionId: 'tenpay', displayName: '微信支付', group: 'tencent', kind: 'wallet' },
  { institutionId: 'unionpay-quickpass', displayName: '云闪付', group: 'unionpay', kind: 'wallet' },
  { institutionId: 'tail-pay', displayName: '小微支付', group: 'tail', kind: 'wallet' },
  { institutionId: 'netsunion', displayName: '网联', group: 'netsunion', kind: 'clearing-house' },
  { institutionId: 'unionpay', displayName: '银联', group: 'unionpay', kind: 'clearing-house' },
];

const hourMs = 3_600_000;

/** A code lives two hours at WeChat Pay (API v3, Native) and at Alipay; a friend's link a day (unconfirmed). */
const codeLifetimeMs = 2 * hourMs;
const linkLifetimeMs = 24 * hourMs;

/** WeChat Pay asks to wait five minutes before an order is closed. */
const closableAfterMs = 300_000;

const channel = (
  registration: Omit<ChannelRegistration, 'closableAfterMs' | 'amountMax' | 'field'>,
): ChannelRegistration => ({ ...registration, field: 'online', closableAfterMs, amountMax: null });

/** The ways to pay that the pilot knows; which of them a buyer is offered is the stages' business. */
export const pilotChannels: readonly ChannelRegistration[] = [
  channel({
    channelId: 'alipay.direct',
    displayName: '支付宝付款',
    wallet: 'alipay',
    method: 'direct',
    clearingHouse: null,
    lifetimeMs: codeLifetimeMs,
  }),
  channel({
    channelId: 'unionpay.direct',
    displayName: '云闪付付款',
    wallet: 'unionpay-quickpass',
    method: 'direct',
    clearingHouse: 'unionpay',
    lifetimeMs: codeLifetimeMs,
  }),
  channel({
    channelId: 'wechat.saved-code',
    displayName: '微信扫码支付',
    wallet: 'tenpay',
    method: 'saved-code',
    clearingHouse: 'netsunion',
    lifetimeMs: codeLifetimeMs,
  }),
  channel({
    channelId: 'wechat.friend-link',
    displayName: '找微信好友帮我付',
    wallet: 'tenpay',
    method: 'friend-link',
    clearingHouse: 'netsunion',
    lifetimeMs: linkLifetimeMs,
  }),
  channel({
    channelId: 'tail.saved-code',
    displayName: '小微扫码支付',
    wallet: 'tail-pay',
    method: 'saved-code',
    clearingHouse: 'netsunion',
    lifetimeMs: codeLifetimeMs,
  }),
];

/** Merchant categories after ISO 18245 codes, with the weight of each among merchants (assumed). */
export const pilotCategories: readonly Readonly<{ weight: number; value: string }>[] = [
  { weight: 24, value: '5691.clothing' },
  { weight: 12, value: '5732.electronics' },
  { weight: 14, value: '5411.groceries' },
  { weight: 12, value: '5977.cosmetics' },
  { weight: 8, value: '5945.toys' },
  { weight: 8, value: '5712.furniture' },
  { weight: 7, value: '5942.books' },
  { weight: 7, value: '5661.shoes' },
  { weight: 5, value: '5816.virtual-goods' },
  { weight: 3, value: '4722.travel' },
];

/** Categories the pilot leaves out, as Taobao did for virtual goods and its travel platform in 2024. */
export const pilotExcludedCategories: readonly string[] = ['5816.virtual-goods', '4722.travel'];
