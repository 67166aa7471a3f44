import {
  type FundingKind,
  type Instant,
  type InstitutionRole,
  type Presentation,
  type Times,
  changeController,
  commitDraw,
  everything,
  feeRules,
  hasRole,
  institutions,
  instantFromJson,
  interconnections,
  interconnectionIdOf,
  noRules,
  openInterconnection,
  openStage,
  publishFeeRuleVersion,
  registerChannel,
  registerInstitution,
  rollouts,
  saltHashOf,
} from '@hutong/domain';
import { MadeLog } from './made-log.js';

/** When the world of made-up payments was set up. */
const setUpAt: Instant = instantFromJson('2023-10-01T00:00:00.000Z');
const times: Times = { occurredAt: setUpAt, decidedAt: setUpAt };
const attested = { source: 'Made up for tests', certainty: 'illustrative' } as const;

export const worldSalt = 'published';

type WorldInstitution = Readonly<{
  institutionId: string;
  names: Readonly<{ zh: string; en: string }>;
  roles: readonly InstitutionRole[];
  controller: string | null;
}>;

/** Every institution besides the platforms; the tail has the same rights as the giants, and nobody controls it. */
export const worldInstitutions: readonly WorldInstitution[] = [
  {
    institutionId: 'alipay',
    names: { zh: '支付宝', en: 'Alipay' },
    roles: ['wallet', 'codeIssuer', 'acquirer', 'accountInstitution'],
    controller: 'alibaba',
  },
  {
    institutionId: 'tenpay',
    names: { zh: '微信支付', en: 'WeChat Pay' },
    roles: ['wallet', 'codeIssuer', 'acquirer', 'accountInstitution'],
    controller: 'tencent',
  },
  {
    institutionId: 'tailpay',
    names: { zh: '尾付', en: 'Tail Pay' },
    roles: ['wallet', 'codeIssuer', 'acquirer', 'accountInstitution'],
    controller: null,
  },
  { institutionId: 'netsunion', names: { zh: '网联', en: 'NetsUnion' }, roles: ['clearingHouse'], controller: null },
  { institutionId: 'icbc', names: { zh: '工商银行', en: 'ICBC' }, roles: ['accountInstitution'], controller: null },
];

/** What may be paid with a bank's card, cleared by NetsUnion: whose app pays whose code, presented how. */
export const worldInterconnections: readonly Readonly<{
  payerApp: string;
  codeIssuer: string;
  presentation: Presentation;
}>[] = [
  { payerApp: 'tenpay', codeIssuer: 'tenpay', presentation: 'dynamicCode' },
  { payerApp: 'tenpay', codeIssuer: 'tenpay', presentation: 'link' },
  { payerApp: 'tenpay', codeIssuer: 'tenpay', presentation: 'inApp' },
  { payerApp: 'alipay', codeIssuer: 'tenpay', presentation: 'dynamicCode' },
];

const debitCard: FundingKind = 'debitCard';
export const worldInterconnectionIdOf = (payerApp: string, codeIssuer: string, presentation: Presentation): string =>
  interconnectionIdOf({ payerApp, codeIssuer, field: 'online', presentation, fundingKind: debitCard });

type WorldChannel = Readonly<{
  channelId: string;
  names: Readonly<{ zh: string; en: string }>;
  presentation: 'dynamicCode' | 'link' | 'inApp';
  codeIssuer: string;
  interconnectionId: string | null;
}>;

/** The channels of every platform; the first is selected before the buyer chooses. */
export const worldChannels: readonly WorldChannel[] = [
  {
    channelId: 'alipay.direct',
    names: { zh: '支付宝', en: 'Alipay' },
    presentation: 'inApp',
    codeIssuer: 'alipay',
    interconnectionId: null,
  },
  {
    channelId: 'wechat.saved-code',
    names: { zh: '微信扫码', en: 'WeChat code' },
    presentation: 'dynamicCode',
    codeIssuer: 'tenpay',
    interconnectionId: worldInterconnectionIdOf('tenpay', 'tenpay', 'dynamicCode'),
  },
  {
    channelId: 'wechat.friend-link',
    names: { zh: '微信好友', en: 'WeChat friend' },
    presentation: 'link',
    codeIssuer: 'tenpay',
    interconnectionId: worldInterconnectionIdOf('tenpay', 'tenpay', 'link'),
  },
  {
    channelId: 'wechat.direct',
    names: { zh: '微信支付', en: 'WeChat Pay' },
    presentation: 'inApp',
    codeIssuer: 'tenpay',
    interconnectionId: worldInterconnectionIdOf('tenpay', 'tenpay', 'inApp'),
  },
  {
    channelId: 'tail.saved-code',
    names: { zh: '尾付扫码', en: 'Tail Pay code' },
    presentation: 'dynamicCode',
    codeIssuer: 'tailpay',
    interconnectionId: null,
  },
];

/** The platforms; a payment of another is refused. */
export const worldPlatforms = ['taobao', 'jd'] as const;

/** The stages of both platforms, in the order they open. */
export type WorldStage = 'pilot' | 'open';

/**
 * Institutions, interconnections, the fee rule, and both platforms with their channels, a draw for all of them, and the stages `pilot`
 * (without gold) and `open`, or the first only. Everybody is in the cohort unless the pilot's is said to be smaller.
 */
export function worldOf(lastStage: WorldStage = 'open', pilotBasisPoints = 10_000): MadeLog {
  const log = new MadeLog();
  for (const platform of worldPlatforms) {
    const controller = platform === 'taobao' ? 'alibaba' : null;
    register(log, {
      institutionId: platform,
      names: { zh: platform, en: platform },
      roles: ['platform'],
      controller,
    });
  }
  for (const institution of worldInstitutions) register(log, institution);
  for (const key of worldInterconnections) {
    const command = { ...key, field: 'online' as const, fundingKind: debitCard, clearingHouse: 'netsunion' };
    const parties = {
      payerAppKnown: isKnown(log, key.payerApp, 'wallet'),
      codeIssuerKnown: isKnown(log, key.codeIssuer, 'codeIssuer'),
      clearingHouseKnown: isKnown(log, command.clearingHouse, 'clearingHouse'),
    };
    log.record(interconnections, interconnectionIdOf(command), (state) =>
      openInterconnection(times, state, { ...command, parties, validFrom: setUpAt, ...attested }),
    );
  }
  log.record(feeRules, 'list', (state) => publishFeeRuleVersion(times, state, listedFees));
  for (const platform of worldPlatforms) {
    registerChannels(log, platform);
    openStages(log, platform, { lastStage, pilotBasisPoints });
  }
  return log;
}

function register(log: MadeLog, { controller, ...institution }: WorldInstitution): void {
  const { institutionId } = institution;
  log.record(institutions, institutionId, (state) => registerInstitution(times, state, institution));
  if (controller === null) return;
  log.record(institutions, institutionId, (state) =>
    changeController(times, state, { controller, validFrom: setUpAt, ...attested }),
  );
}

const isKnown = (log: MadeLog, institutionId: string, role: InstitutionRole): boolean =>
  hasRole(log.stateOf(institutions, institutionId), role);

const listedFees = {
  feeRuleId: 'list',
  validFrom: setUpAt,
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
  ...attested,
} as const;

function registerChannels(log: MadeLog, platform: string): void {
  for (const channel of worldChannels) {
    const { codeIssuer } = channel;
    const parties = {
      platformKnown: isKnown(log, platform, 'platform'),
      codeIssuerKnown: isKnown(log, codeIssuer, 'codeIssuer'),
      acquirerKnown: isKnown(log, codeIssuer, 'acquirer'),
      feeRuleKnown: log.revisionOf(feeRules, 'list') !== null,
    };
    log.record(rollouts, platform, (state) =>
      registerChannel(times, state, {
        ...channel,
        ...channelDetails,
        preselected: channel.channelId === 'alipay.direct',
        acquirer: codeIssuer,
        platform,
        parties,
      }),
    );
  }
}

function openStages(
  log: MadeLog,
  platform: string,
  { lastStage, pilotBasisPoints }: Readonly<{ lastStage: WorldStage; pilotBasisPoints: number }>,
): void {
  const drawId = 'first';
  const channelIds = worldChannels.map(({ channelId }) => channelId);
  log.record(rollouts, platform, (state) =>
    commitDraw(times, state, { platform, drawId, channelIds, saltHash: saltHashOf(worldSalt) }),
  );
  const stage = { drawId, channelIds, platform, ...attested };
  log.record(rollouts, platform, (state) =>
    openStage(times, state, {
      ...stage,
      stageId: 'pilot',
      salt: worldSalt,
      cohortBasisPoints: pilotBasisPoints,
      rules: { ...noRules, categories: { ...everything, excluded: ['gold'] } },
    }),
  );
  if (lastStage === 'pilot') return;
  log.record(rollouts, platform, (state) =>
    openStage(times, state, { ...stage, stageId: 'open', salt: null, cohortBasisPoints: 10_000, rules: noRules }),
  );
}

const channelDetails = {
  field: 'online',
  feeRuleId: 'list',
  lifetimeMs: null,
  closableAfterMs: null,
  amountMax: null,
  rank: null,
  folded: false,
} as const;
