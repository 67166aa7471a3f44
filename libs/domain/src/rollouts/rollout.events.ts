import {
  type Attested,
  type ChannelCapabilities,
  type InstantJson,
  type MoneyJson,
  type PaymentField,
  type Presentation,
  type EventShapes,
  type Shape,
  capabilitiesShape,
  certaintyShape,
  fieldShape,
  flag,
  listOf,
  moment,
  moneyShape,
  namesShape,
  nullOr,
  presentationShape,
  record,
  text,
  wholeNumber,
} from '../kernel/index.js';
import { type StageRules, stageRulesShape } from './stage-rules.js';

// Stored format: these names and fields are on disk for ever. A new optional field is fine; anything
// else is a new type (`StageOpened.v2`) plus an upcaster. See docs/adr/0003.
export type RolloutEvent = Readonly<
  | { type: 'ChannelRegistered'; data: ChannelRegisteredData }
  | { type: 'ChannelArranged'; data: ChannelArrangedData }
  | { type: 'DrawCommitted'; data: DrawCommittedData }
  | { type: 'SaltRevealed'; data: SaltRevealedData }
  | { type: 'StageOpened'; data: StageOpenedData }
  | { type: 'StageRolledBack'; data: StageRolledBackData }
>;

export type ChannelRegisteredData = Readonly<{ platform: string; channel: Channel; occurredAt: InstantJson }>;

/** A way to pay on one platform. */
export type Channel = ChannelArrangement &
  Readonly<{
    channelId: string;
    names: Readonly<{ zh: string; en: string }>;
    presentation: Presentation;
    codeIssuer: string;
    acquirer: string;
    field: PaymentField;
    feeRuleId: string;
    /** The channel is offered only while this interconnection is open; null where none is needed. */
    interconnectionId: string | null;
    capabilities: ChannelCapabilities;
    /** Largest single amount; null for none. */
    amountMax: MoneyJson | null;
  }>;

/** Where a channel stands on the payment page. */
export type ChannelArrangement = Readonly<{ rank: number; preselected: boolean; folded: boolean }>;

export type ChannelArrangedData = ChannelArrangement &
  Readonly<{ platform: string; channelId: string; occurredAt: InstantJson }>;

/**
 * The draw for a set of channels is fixed before its buyers are known: `saltHash` is the SHA-256 of the salt, in lowercase
 * hexadecimal. The salt is revealed when the first stage of the draw opens, and stays the same for later stages.
 */
export type DrawCommittedData = Readonly<{
  platform: string;
  drawId: string;
  channelIds: readonly string[];
  saltHash: string;
  occurredAt: InstantJson;
}>;
export type SaltRevealedData = Readonly<{ platform: string; drawId: string; salt: string; occurredAt: InstantJson }>;

/** A stage widens who is offered the channels it names; until it is rolled back nobody loses what an earlier stage gave. */
export type StageOpenedData = Readonly<{
  platform: string;
  stageId: string;
  /** Null where all buyers are in the cohort and nothing is drawn. */
  drawId: string | null;
  channelIds: readonly string[];
  /** Share of buyers in the cohort, in basis points (10,000 = all). */
  cohortBasisPoints: number;
  rules: StageRules;
  occurredAt: InstantJson;
}> &
  Attested;
export type StageRolledBackData = Readonly<{
  platform: string;
  stageId: string;
  /** The channels that it had opened. */
  channelIds: readonly string[];
  reason: string;
  occurredAt: InstantJson;
}>;

const arrangement = { rank: wholeNumber, preselected: flag, folded: flag };
const channelShape: Shape<Channel> = record({
  ...arrangement,
  channelId: text,
  names: namesShape,
  presentation: presentationShape,
  codeIssuer: text,
  acquirer: text,
  field: fieldShape,
  feeRuleId: text,
  interconnectionId: nullOr(text),
  capabilities: capabilitiesShape,
  amountMax: nullOr(moneyShape),
});

export const rolloutEventTypes: EventShapes<RolloutEvent> = {
  ChannelRegistered: record({ platform: text, channel: channelShape, occurredAt: moment }),
  ChannelArranged: record({ ...arrangement, platform: text, channelId: text, occurredAt: moment }),
  DrawCommitted: record({
    platform: text,
    drawId: text,
    channelIds: listOf(text),
    saltHash: text,
    occurredAt: moment,
  }),
  SaltRevealed: record({ platform: text, drawId: text, salt: text, occurredAt: moment }),
  StageOpened: record({
    platform: text,
    stageId: text,
    drawId: nullOr(text),
    channelIds: listOf(text),
    cohortBasisPoints: wholeNumber,
    rules: stageRulesShape,
    occurredAt: moment,
    source: text,
    certainty: certaintyShape,
  }),
  StageRolledBack: record({
    platform: text,
    stageId: text,
    channelIds: listOf(text),
    reason: text,
    occurredAt: moment,
  }),
};
