import type { ChannelCapabilities, ChannelRegisteredData, Funding, Presentation } from '@hutong/domain';
import { interconnectionIdOf } from '@hutong/domain';
import type {
  ControllerChangedData,
  FeeRuleVersionPublishedData,
  InstitutionRegisteredData,
  InterconnectionOpenedData,
} from '@hutong/domain';

// The world of the pilot, as the bodies of the commands that make it.

/** How a party names a person. */
export type PersonIdentifier = Readonly<{ scheme: 'account'; scope: string; value: string }>;

/** An institution, and who controls it where somebody is known to. */
export type PilotInstitution = Readonly<{
  registration: Omit<InstitutionRegisteredData, 'occurredAt'>;
  controller: Omit<ControllerChangedData, 'institutionId' | 'occurredAt'> | null;
}>;
export type InterconnectionOpening = Omit<InterconnectionOpenedData, 'interconnectionId' | 'occurredAt'>;
export type FeeRuleVersion = Omit<FeeRuleVersionPublishedData, 'feeRuleId' | 'version' | 'occurredAt'>;

/** The presentations that the pilot's buyers are offered. */
export type PilotPresentation = Extract<Presentation, 'dynamicCode' | 'link' | 'inApp'>;
export type ChannelRegistration = Omit<ChannelRegisteredData['channel'], 'capabilities' | 'presentation'> &
  Pick<ChannelCapabilities, 'lifetimeMs' | 'closableAfterMs'> &
  Readonly<{ presentation: PilotPresentation }>;

export const pilotPlatform = 'taobao';

const beginningOfRecords = '2017-12-31T16:00:00.000Z';

const institution = (
  registration: PilotInstitution['registration'],
  controller: string | null = null,
): PilotInstitution => ({
  registration,
  controller: controller === null ? null : { controller, validFrom: beginningOfRecords, ...illustrative },
});
const illustrative = { source: 'Assumed for the simulated pilot.', certainty: 'illustrative' } as const;

/** The platform, the incumbent, the entrant, the card network with its wallet and its acquirer, a tail institution, a clearing house and a bank. */
export const pilotInstitutions: readonly PilotInstitution[] = [
  institution({ institutionId: 'taobao', names: { zh: '淘宝', en: 'Taobao' }, roles: ['platform'] }, 'alibaba'),
  institution(
    {
      institutionId: 'alipay',
      names: { zh: '支付宝', en: 'Alipay' },
      roles: ['wallet', 'codeIssuer', 'acquirer', 'accountInstitution'],
    },
    'alibaba',
  ),
  institution(
    {
      institutionId: 'tenpay',
      names: { zh: '微信支付', en: 'WeChat Pay' },
      roles: ['wallet', 'codeIssuer', 'acquirer', 'accountInstitution'],
    },
    'tencent',
  ),
  institution(
    {
      institutionId: 'unionpay-quickpass',
      names: { zh: '云闪付', en: 'Cloud QuickPass' },
      roles: ['wallet', 'codeIssuer'],
    },
    'unionpay',
  ),
  institution(
    {
      institutionId: 'tail-pay',
      names: { zh: '小微支付', en: 'Tail Pay' },
      roles: ['wallet', 'codeIssuer', 'acquirer'],
    },
    'tail',
  ),
  institution({
    institutionId: 'unionpay',
    names: { zh: '银联', en: 'UnionPay' },
    roles: ['clearingHouse', 'scheme'],
  }),
  institution(
    { institutionId: 'chinaums', names: { zh: '银联商务', en: 'China UMS' }, roles: ['acquirer'] },
    'unionpay',
  ),
  institution({ institutionId: 'netsunion', names: { zh: '网联', en: 'NetsUnion' }, roles: ['clearingHouse'] }),
  institution({ institutionId: 'icbc', names: { zh: '工商银行', en: 'ICBC' }, roles: ['accountInstitution'] }),
];

/** Where the payers of each app take their money from: the incumbent's from a balance on its own books, all others from a bank card. */
export const fundingOf = (payerApp: string): Funding =>
  payerApp === 'alipay'
    ? { kind: 'balance', institution: 'alipay', class: null }
    : { kind: 'debitCard', institution: 'icbc', class: null };

/** An app pays its own codes from a bank card, which a clearing house carries. */
const ownCodes = (
  wallet: string,
  opening: Pick<InterconnectionOpening, 'presentation' | 'clearingHouse' | 'validFrom' | 'source' | 'certainty'>,
): InterconnectionOpening => ({
  payerApp: wallet,
  codeIssuer: wallet,
  field: 'online',
  fundingKind: 'debitCard',
  ...opening,
});

const overNetsUnion = {
  clearingHouse: 'netsunion',
  validFrom: '2018-06-29T16:00:00.000Z',
  source: 'Wallets reach bank accounts over NetsUnion since the end of June 2018, when direct links had to end.',
  certainty: 'secondary',
} as const;

export const pilotInterconnections: readonly InterconnectionOpening[] = [
  ownCodes('unionpay-quickpass', {
    presentation: 'inApp',
    clearingHouse: 'unionpay',
    validFrom: '2021-07-31T16:00:00.000Z',
    source: 'Taobao connects Cloud QuickPass, first reported in August 2021.',
    certainty: 'secondary',
  }),
  ownCodes('tenpay', { presentation: 'dynamicCode', ...overNetsUnion }),
  ownCodes('tenpay', { presentation: 'link', ...overNetsUnion }),
  ownCodes('tail-pay', { presentation: 'dynamicCode', ...overNetsUnion, ...illustrative }),
];

/** What every payment of the pilot costs. */
export const pilotFeeRule: Readonly<{ feeRuleId: string; version: FeeRuleVersion }> = {
  feeRuleId: 'list',
  version: {
    validFrom: beginningOfRecords,
    clauses: [
      {
        channelIds: null,
        tiers: null,
        categories: null,
        direction: 'payment',
        parts: [
          { role: 'clearingHouse', hundredThousandths: 20, cap: null },
          { role: 'acquirer', hundredThousandths: 580, cap: null },
        ],
      },
    ],
    source: 'The usual list rate of wallets, 0.6 %; how it is split is assumed.',
    certainty: 'illustrative',
  },
};

const hourMs = 3_600_000;

/** A code lives two hours at WeChat Pay (API v3, Native) and at Alipay; a friend's link a day (unconfirmed). */
const codeLifetimeMs = 2 * hourMs;
const linkLifetimeMs = 24 * hourMs;

/** WeChat Pay asks to wait five minutes before an order is closed. */
const closableAfterMs = 300_000;

const channel = (
  registration: Omit<
    ChannelRegistration,
    | 'closableAfterMs'
    | 'lifetimeMs'
    | 'amountMax'
    | 'field'
    | 'feeRuleId'
    | 'interconnectionId'
    | 'preselected'
    | 'folded'
  >,
): ChannelRegistration => {
  const { codeIssuer, presentation, rank } = registration;
  const opened = pilotInterconnections.find(
    (opening) => opening.codeIssuer === codeIssuer && opening.presentation === presentation,
  );
  return {
    ...registration,
    field: 'online',
    feeRuleId: pilotFeeRule.feeRuleId,
    interconnectionId: opened === undefined ? null : interconnectionIdOf(opened),
    lifetimeMs: presentation === 'link' ? linkLifetimeMs : codeLifetimeMs,
    closableAfterMs,
    amountMax: null,
    preselected: rank === 1,
    folded: false,
  };
};

/** The ways to pay that the pilot knows; which of them a buyer is offered is the stages' business. */
export const pilotChannels: readonly ChannelRegistration[] = [
  channel({
    channelId: 'alipay.direct',
    names: { zh: '支付宝付款', en: 'Alipay' },
    presentation: 'inApp',
    codeIssuer: 'alipay',
    acquirer: 'alipay',
    rank: 1,
  }),
  channel({
    channelId: 'unionpay.direct',
    names: { zh: '云闪付付款', en: 'Cloud QuickPass' },
    presentation: 'inApp',
    codeIssuer: 'unionpay-quickpass',
    acquirer: 'chinaums',
    rank: 2,
  }),
  channel({
    channelId: 'wechat.saved-code',
    names: { zh: '微信扫码支付', en: 'WeChat Pay by code' },
    presentation: 'dynamicCode',
    codeIssuer: 'tenpay',
    acquirer: 'tenpay',
    rank: 3,
  }),
  channel({
    channelId: 'wechat.friend-link',
    names: { zh: '找微信好友帮我付', en: 'A WeChat friend pays' },
    presentation: 'link',
    codeIssuer: 'tenpay',
    acquirer: 'tenpay',
    rank: 4,
  }),
  channel({
    channelId: 'tail.saved-code',
    names: { zh: '小微扫码支付', en: 'Tail Pay by code' },
    presentation: 'dynamicCode',
    codeIssuer: 'tail-pay',
    acquirer: 'tail-pay',
    rank: 5,
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
