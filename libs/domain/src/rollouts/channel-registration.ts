import {
  type Capture,
  type ChannelCapabilities,
  type Certainty,
  type DatedParameter,
  type Money,
  type PaymentField,
  type Presentation,
  moneyToJson,
} from '../kernel/index.js';
import type { Channel } from './rollout.events.js';

export type RegisterChannel = Readonly<{
  channelId: string;
  names: Readonly<{ zh: string; en: string }>;
  presentation: Presentation;
  codeIssuer: string;
  acquirer: string;
  field: PaymentField;
  feeRuleId: string;
  interconnectionId: string | null;
  /** Default: `channelDefaults`, longer for links. */
  lifetimeMs: number | null;
  /** Default: `channelDefaults`. */
  closableAfterMs: number | null;
  amountMax: Money | null;
  /** Default: behind every channel that is registered. */
  rank: number | null;
  preselected: boolean;
  folded: boolean;
}>;

const hourMs = 60 * 60 * 1000;
const since = '2017-12-31T16:00:00.000Z';
const parameter = (value: number, source: string, status: Certainty): DatedParameter<number> => ({
  value,
  validFrom: since,
  source,
  status,
});

/** How long codes and links live, and when a request may be closed, where a channel does not say. */
export const channelDefaults = {
  codeLifetimeMs: parameter(2 * hourMs, 'WeChat Pay and Alipay developer pages: a code lives two hours', 'published'),
  linkLifetimeMs: parameter(24 * hourMs, 'No source found; one blog says five minutes elsewhere', 'unconfirmed'),
  closableAfterMs: parameter(
    5 * 60 * 1000,
    'WeChat Pay developer page: close at least five minutes after creation',
    'published',
  ),
};

/** Longest life of a code or link, and longest wait before closing. Our own bound. */
export const channelDurationMsMax = 30 * 24 * hourMs;

/** What follows from how a payment is presented: what the buyer gets, how the payer takes it up, and who may pay. */
const presented: Readonly<Record<Presentation, Pick<ChannelCapabilities, 'presents' | 'captures' | 'payer'>>> = {
  dynamicCode: { presents: 'code', captures: ['camera', 'album'], payer: 'anyone' },
  staticCode: { presents: 'merchantCode', captures: ['camera', 'album'], payer: 'anyone' },
  customerCode: { presents: 'nothing', captures: ['merchantScanner'], payer: 'buyer' },
  link: { presents: 'link', captures: ['linkOpened'], payer: 'anotherPerson' },
  inApp: { presents: 'nothing', captures: ['appOpened'], payer: 'buyer' },
};

/** The channel as it is recorded, with every default written out. */
export function channelOf(command: RegisterChannel, lastRank: number): Channel {
  const { channelId, names, presentation, codeIssuer, acquirer, field, feeRuleId, interconnectionId } = command;
  const { lifetimeMs, closableAfterMs, amountMax, rank, preselected, folded } = command;
  const { codeLifetimeMs, linkLifetimeMs, closableAfterMs: closableDefault } = channelDefaults;
  const fromPresentation = presented[presentation];
  const lifetimeDefault = fromPresentation.presents === 'link' ? linkLifetimeMs : codeLifetimeMs;
  return {
    channelId,
    names: { zh: names.zh, en: names.en },
    presentation,
    codeIssuer,
    acquirer,
    field,
    feeRuleId,
    interconnectionId,
    rank: rank ?? lastRank + 1,
    preselected,
    folded,
    capabilities: {
      ...fromPresentation,
      lifetimeMs: lifetimeMs ?? lifetimeDefault.value,
      closableAfterMs: closableAfterMs ?? closableDefault.value,
    },
    amountMax: amountMax && moneyToJson(amountMax),
  };
}

/** Whether an interconnection lets somebody pay by this channel: it is for the same issuer, field and presentation, whoever pays from whatever. */
export const isOfInterconnection = (
  { codeIssuer, field, presentation }: Pick<Channel, 'codeIssuer' | 'field' | 'presentation'>,
  interconnectionId: string,
): boolean => {
  const [, ...parts] = interconnectionId.split('.');
  return parts.slice(0, 3).join('.') === [codeIssuer, field, presentation].join('.');
};

/** Whether two registrations say the same; a list of captures is a set. */
export const sameChannel = (one: Channel, other: Channel): boolean => textOf(one) === textOf(other);

function textOf(channel: Channel): string {
  const { capabilities, names, amountMax } = channel;
  const captures: readonly Capture[] = [...capabilities.captures].sort();
  return JSON.stringify([
    channel.channelId,
    names.zh,
    names.en,
    channel.presentation,
    channel.codeIssuer,
    channel.acquirer,
    channel.field,
    channel.feeRuleId,
    channel.interconnectionId,
    capabilities.presents,
    captures,
    capabilities.payer,
    capabilities.lifetimeMs,
    capabilities.closableAfterMs,
    amountMax && [amountMax.minorUnits, amountMax.currency],
    channel.rank,
    channel.preselected,
    channel.folded,
  ]);
}
