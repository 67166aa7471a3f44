import {
  type DatedParameter,
  type Decision,
  type Instant,
  type Money,
  type OfferableMethod,
  type PaymentField,
  type StreamType,
  accept,
  assertNever,
  instantToJson,
  moneyToJson,
  refuse,
} from '../kernel/index.js';
import { widens } from './product-rules.js';
import {
  type ChannelRegisteredData,
  type InstitutionAdmittedData,
  type RolloutEvent,
  type StageOpenedData,
  type StageRolledBackData,
  rolloutEventTypes,
} from './rollout.events.js';

export type Stage = StageOpenedData & Readonly<{ rolledBack: boolean }>;

/** One platform's institutions and channels, and its stages in the order they were opened. */
export type RolloutState = Readonly<{
  institutions: ReadonlyMap<string, InstitutionAdmittedData>;
  channels: ReadonlyMap<string, ChannelRegisteredData>;
  stages: readonly Stage[];
}>;

export type AdmitInstitution = Omit<InstitutionAdmittedData, 'occurredAt'>;
export type RegisterChannel = Readonly<{
  platform: string;
  channelId: string;
  displayName: string;
  /** An admitted institution of kind `wallet`; the channel's group is the wallet's. */
  wallet: string;
  method: OfferableMethod;
  clearingHouse: string | null;
  field: PaymentField;
  /** Default: `channelDefaults`, longer for links. */
  lifetimeMs?: number | undefined;
  /** Default: `channelDefaults`. */
  closableAfterMs?: number | undefined;
  /** Default: no limit. */
  amountMax?: Money | null | undefined;
}>;
export type OpenStage = Omit<StageOpenedData, 'occurredAt'>;
export type RollBackStage = Omit<StageRolledBackData, 'occurredAt'>;

export type RolloutRefusal =
  | 'institutionChanged'
  | 'channelChanged'
  | 'walletNotAdmitted'
  | 'clearingHouseNotAdmitted'
  | 'lifetimeOutOfRange'
  | 'closableAfterOutOfRange'
  | 'stageIdTaken'
  | 'stageWithoutChannels'
  | 'channelUnknown'
  | 'cohortOutOfRange'
  | 'cohortShrinks'
  | 'saltChanged'
  | 'productRulesNarrow'
  | 'stageUnknown'
  | 'stageNotLatest';

type RolloutDecision = Decision<RolloutEvent, RolloutRefusal>;

const hourMs = 60 * 60 * 1000;

/** How long codes and links live, and when a request may be closed, where a channel does not say. */
export const channelDefaults = {
  codeLifetimeMs: {
    value: 2 * hourMs,
    validFrom: '2017-12-31T16:00:00.000Z',
    source: 'WeChat Pay and Alipay developer pages: a code lives two hours',
    status: 'published',
  },
  linkLifetimeMs: {
    value: 24 * hourMs,
    validFrom: '2017-12-31T16:00:00.000Z',
    source: 'No source found; one blog says five minutes for another platform',
    status: 'unconfirmed',
  },
  closableAfterMs: {
    value: 5 * 60 * 1000,
    validFrom: '2017-12-31T16:00:00.000Z',
    source: 'WeChat Pay developer page: close at least five minutes after creation',
    status: 'published',
  },
} as const satisfies Record<string, DatedParameter<number>>;

/** Longest life of a code or link, and longest wait before closing. Our own bound. */
export const channelDurationMsMax = 30 * 24 * hourMs;

export const rollouts: StreamType<RolloutState, RolloutEvent> = {
  category: 'rollout',
  initialState: { institutions: new Map(), channels: new Map(), stages: [] },
  evolve,
  eventTypes: rolloutEventTypes,
  idOf: ({ data }) => data.platform,
};

function evolve(state: RolloutState, { type, data }: RolloutEvent): RolloutState {
  switch (type) {
    case 'InstitutionAdmitted':
      return { ...state, institutions: new Map(state.institutions).set(data.institutionId, data) };
    case 'ChannelRegistered':
      return { ...state, channels: new Map(state.channels).set(data.channel.channelId, data) };
    case 'StageOpened':
      return { ...state, stages: [...state.stages, { ...data, rolledBack: false }] };
    case 'StageRolledBack': {
      const { stageId } = data;
      if (!state.stages.some((stage) => stage.stageId === stageId && !stage.rolledBack)) {
        throw new Error(`${type} cannot follow: stage ${JSON.stringify(stageId)} is not open`);
      }
      const rollBack = (stage: Stage) => (stage.stageId === stageId ? { ...stage, rolledBack: true } : stage);
      return { ...state, stages: state.stages.map(rollBack) };
    }
    default:
      return assertNever(type);
  }
}

/** The stage the platform is in: the latest opened one that was not rolled back. */
export const currentStage = ({ stages }: RolloutState): Stage | undefined =>
  stages.findLast(({ rolledBack }) => !rolledBack);

/** The stage that decides who is offered a channel: the latest in force that names it. */
export const stageOfChannel = ({ stages }: RolloutState, channelId: string): Stage | undefined =>
  stages.findLast(({ rolledBack, channelIds }) => !rolledBack && channelIds.includes(channelId));

/** The same command for a giant and for a tail institution. Repeating it is a no-op. */
export function admitInstitution(now: Instant, state: RolloutState, command: AdmitInstitution): RolloutDecision {
  const { platform, institutionId, displayName, group, kind } = command;
  const admitted = state.institutions.get(institutionId);
  if (admitted) {
    const same = admitted.displayName === displayName && admitted.group === group && admitted.kind === kind;
    return same ? accept() : refuse('institutionChanged');
  }
  return accept({
    type: 'InstitutionAdmitted',
    data: { platform, institutionId, displayName, group, kind, occurredAt: instantToJson(now) },
  });
}

/** A channel is data: a method of an admitted wallet, cleared by an admitted clearing house or by none. Repeating it is a no-op. */
export function registerChannel(now: Instant, state: RolloutState, command: RegisterChannel): RolloutDecision {
  const { platform, channelId, displayName, wallet, method, clearingHouse, field, amountMax } = command;
  const owner = state.institutions.get(wallet);
  if (owner?.kind !== 'wallet') return refuse('walletNotAdmitted');
  if (clearingHouse !== null && state.institutions.get(clearingHouse)?.kind !== 'clearing-house') {
    return refuse('clearingHouseNotAdmitted');
  }
  const { codeLifetimeMs, linkLifetimeMs, closableAfterMs: closableDefault } = channelDefaults;
  const lifetimeMs = command.lifetimeMs ?? (method === 'friend-link' ? linkLifetimeMs : codeLifetimeMs).value;
  const closableAfterMs = command.closableAfterMs ?? closableDefault.value;
  if (!isWholeBetween(lifetimeMs, 1, channelDurationMsMax)) return refuse('lifetimeOutOfRange');
  if (!isWholeBetween(closableAfterMs, 0, channelDurationMsMax)) return refuse('closableAfterOutOfRange');
  const registered: ChannelRegisteredData = {
    platform,
    channel: { channelId, wallet, group: owner.group, method, clearingHouse, field },
    displayName,
    capabilities: { lifetimeMs, closableAfterMs, amountMax: amountMax ? moneyToJson(amountMax) : null },
    occurredAt: instantToJson(now),
  };
  const earlier = state.channels.get(channelId);
  if (earlier) return sameChannel(earlier, registered) ? accept() : refuse('channelChanged');
  return accept({ type: 'ChannelRegistered', data: registered });
}

/** Widens who is offered the channels it names: nobody loses what an earlier stage in force gave. Repeating it is a no-op. */
export function openStage(now: Instant, state: RolloutState, command: OpenStage): RolloutDecision {
  const { channelIds, cohortBasisPoints } = command;
  const earlier = state.stages.find(({ stageId }) => stageId === command.stageId);
  if (earlier) return !earlier.rolledBack && sameStage(earlier, command) ? accept() : refuse('stageIdTaken');
  if (channelIds.length === 0) return refuse('stageWithoutChannels');
  if (!channelIds.every((channelId) => state.channels.has(channelId))) return refuse('channelUnknown');
  if (!isWholeBetween(cohortBasisPoints, 0, 10_000)) return refuse('cohortOutOfRange');
  for (const channelId of channelIds) {
    const before = stageOfChannel(state, channelId);
    if (!before) continue;
    if (cohortBasisPoints < before.cohortBasisPoints) return refuse('cohortShrinks');
    if (command.salt !== before.salt) return refuse('saltChanged');
    if (!widens(before.productRules, command.productRules)) return refuse('productRulesNarrow');
  }
  const { platform, stageId, salt, productRules, attestation } = command;
  const occurredAt = instantToJson(now);
  return accept({
    type: 'StageOpened',
    data: { platform, stageId, channelIds, cohortBasisPoints, salt, productRules, attestation, occurredAt },
  });
}

/** Takes back the stage the platform is in; its channels fall back to the stage before. Repeating it is a no-op. */
export function rollBackStage(now: Instant, state: RolloutState, command: RollBackStage): RolloutDecision {
  const { platform, stageId, reason } = command;
  const stage = state.stages.find((opened) => opened.stageId === stageId);
  if (!stage) return refuse('stageUnknown');
  if (stage.rolledBack) return accept();
  if (currentStage(state)?.stageId !== stageId) return refuse('stageNotLatest');
  return accept({ type: 'StageRolledBack', data: { platform, stageId, reason, occurredAt: instantToJson(now) } });
}

const isWholeBetween = (value: number, min: number, max: number): boolean =>
  Number.isInteger(value) && value >= min && value <= max;

const sameChannel = (one: ChannelRegisteredData, other: ChannelRegisteredData): boolean =>
  channelText(one) === channelText(other);

const channelText = ({ channel, displayName, capabilities }: ChannelRegisteredData): string =>
  JSON.stringify([
    channel.wallet,
    channel.method,
    channel.clearingHouse,
    channel.field,
    displayName,
    capabilities.lifetimeMs,
    capabilities.closableAfterMs,
    capabilities.amountMax?.minorUnits,
    capabilities.amountMax?.currency,
  ]);

const sameStage = (one: OpenStage, other: OpenStage): boolean => stageText(one) === stageText(other);

const stageText = ({ channelIds, cohortBasisPoints, salt, productRules, attestation }: OpenStage): string =>
  JSON.stringify([
    channelIds,
    cohortBasisPoints,
    salt,
    productRules.includedCategories,
    productRules.excludedCategories,
    attestation,
  ]);
