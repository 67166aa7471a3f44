import { saltHashOf } from '@hutong/domain';

/** A command without who asks it. */
export type Wanted = Readonly<{ command: string; body: object }>;

export const attested = { source: 'the simulation', certainty: 'illustrative' } as const;
const setUpAt = '2023-10-01T00:00:00.000Z';
const names = (name: string) => ({ zh: name, en: name });

const everyRole = ['wallet', 'codeIssuer', 'acquirer', 'accountInstitution'];
const institutions: readonly (readonly [id: string, roles: readonly string[], controller: string | null])[] = [
  ['taobao', ['platform'], 'alibaba'],
  ['jd', ['platform'], null],
  ['alipay', everyRole, 'alibaba'],
  ['tenpay', everyRole, 'tencent'],
  ['tailpay', everyRole, null],
  ['quickpass', ['wallet', 'codeIssuer', 'acquirer'], null],
  ['unionpay', ['clearingHouse'], null],
  ['netsunion', ['clearingHouse'], null],
  ['icbc', ['accountInstitution', 'wallet'], null],
  ['hebao', ['wallet'], null],
];

/** A channel of a platform. */
export type Channel = Readonly<{
  channelId: string;
  presentation: 'dynamicCode' | 'link' | 'inApp' | 'staticCode' | 'customerCode';
  codeIssuer: string;
  field: 'online' | 'barcode';
}>;

export const channels: readonly Channel[] = [
  { channelId: 'alipay.direct', presentation: 'inApp', codeIssuer: 'alipay', field: 'online' },
  { channelId: 'wechat.saved-code', presentation: 'dynamicCode', codeIssuer: 'tenpay', field: 'online' },
  { channelId: 'wechat.friend-link', presentation: 'link', codeIssuer: 'tenpay', field: 'online' },
  { channelId: 'wechat.direct', presentation: 'inApp', codeIssuer: 'tenpay', field: 'online' },
  { channelId: 'tail.saved-code', presentation: 'dynamicCode', codeIssuer: 'tailpay', field: 'online' },
  { channelId: 'wechat.printed-code', presentation: 'staticCode', codeIssuer: 'tenpay', field: 'barcode' },
  { channelId: 'wechat.shown-code', presentation: 'customerCode', codeIssuer: 'tenpay', field: 'barcode' },
  { channelId: 'taobao.help-me-pay', presentation: 'link', codeIssuer: 'alipay', field: 'online' },
];

/** Who else may pay a channel's codes: an operator opens and closes these while payments run. */
export const interconnections: readonly Readonly<{
  payerApp: string;
  codeIssuer: string;
  field: string;
  presentation: string;
  fundingKind: string;
  clearingHouse: string | null;
}>[] = [
  ...(['dynamicCode', 'link', 'inApp'] as const).map((presentation) => between(['tenpay', 'tenpay'], presentation)),
  ...(['staticCode', 'customerCode'] as const).map((presentation) =>
    between(['tenpay', 'tenpay'], presentation, 'barcode'),
  ),
  between(['alipay', 'alipay'], 'inApp'),
  between(['alipay', 'alipay'], 'link'),
  between(['alipay', 'tenpay'], 'dynamicCode'),
  between(['icbc', 'tenpay'], 'staticCode', 'barcode'),
  between(['tailpay', 'tailpay'], 'dynamicCode'),
  { ...between(['hebao', 'tenpay'], 'staticCode', 'barcode'), fundingKind: 'balance' },
];

function between([payerApp, codeIssuer]: readonly [string, string], presentation: string, field = 'online') {
  const clearingHouse = field === 'online' ? 'netsunion' : 'unionpay';
  return { payerApp, codeIssuer, field, presentation, fundingKind: 'debitCard', clearingHouse };
}

export const platforms = ['taobao', 'jd'] as const;
export const salt = 'published';

/** Everything that is there before anybody buys, in an order in which it can be asked. */
export const worldCommands: readonly Wanted[] = [
  ...institutions.map(([institutionId, roles]) => ({
    command: 'RegisterInstitution',
    body: { institutionId, names: names(institutionId), roles },
  })),
  ...institutions
    .filter(([, , controller]) => controller !== null)
    .map(([institutionId, , controller]) => ({
      command: 'ChangeController',
      body: { institutionId, controller, validFrom: setUpAt, ...attested },
    })),
  ...interconnections.map((key) => ({
    command: 'OpenInterconnection',
    body: { ...key, validFrom: setUpAt, ...attested },
  })),
  feeVersion('list', setUpAt, 20),
  ...platforms.flatMap((platform) => [
    ...channels.map((channel) => ({
      command: 'RegisterChannel',
      body: {
        ...channel,
        platform,
        names: names(channel.channelId),
        acquirer: channel.codeIssuer,
        feeRuleId: 'list',
        preselected: channel.channelId === 'alipay.direct',
        ...(channel.presentation === 'staticCode' && { amountMax: { minorUnits: '15000', currency: 'CNY' } }),
      },
    })),
    {
      command: 'CommitDraw',
      body: {
        platform,
        drawId: 'first',
        channelIds: channels.map(({ channelId }) => channelId),
        saltHash: saltHashOf(salt),
      },
    },
    {
      command: 'OpenStage',
      body: {
        platform,
        stageId: 'pilot',
        drawId: 'first',
        salt,
        channelIds: channels.map(({ channelId }) => channelId),
        cohortBasisPoints: platform === 'taobao' ? 8_000 : 10_000,
        rules: { categories: { included: null, excluded: ['gold'] } },
        ...attested,
      },
    },
  ]),
];

/** Fees from a moment on; whoever pays back may get more than was charged. */
export function feeVersion(feeRuleId: string, validFrom: string, rate: number): Wanted {
  const everything = { channelIds: null, tiers: null, categories: null };
  const partsOf = (share: number) => [
    { role: 'clearingHouse', hundredThousandths: share, cap: null },
    { role: 'acquirer', hundredThousandths: 10 * share, cap: { minorUnits: '1300', currency: 'CNY' } },
  ];
  const clauses = [
    { ...everything, direction: 'payment', parts: partsOf(rate) },
    { ...everything, direction: 'refund', parts: partsOf(rate + 30) },
  ];
  return { command: 'PublishFeeRuleVersion', body: { feeRuleId, validFrom, clauses, ...attested } };
}
