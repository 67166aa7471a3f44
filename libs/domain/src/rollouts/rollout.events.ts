import {
  type ChannelTerms,
  type EventShapes,
  type InstantJson,
  type MoneyJson,
  channelTermsShape,
  listOf,
  moment,
  moneyShape,
  nullOr,
  record,
  text,
  wholeNumber,
  word,
} from '../kernel/index.js';
import { type ProductRules, productRulesShape } from './product-rules.js';

// Stored format: these names and fields are on disk for ever. A new optional field is fine; anything
// else is a new type (`StageOpened.v2`) plus an upcaster. See docs/adr/0003.
export type RolloutEvent = Readonly<
  | { type: 'InstitutionAdmitted'; data: InstitutionAdmittedData }
  | { type: 'ChannelRegistered'; data: ChannelRegisteredData }
  | { type: 'StageOpened'; data: StageOpenedData }
  | { type: 'StageRolledBack'; data: StageRolledBackData }
>;

export type InstitutionKind = 'wallet' | 'clearing-house' | 'bank';

export type InstitutionAdmittedData = Readonly<{
  platform: string;
  institutionId: string;
  /** Name shown to people, in Chinese where it has one. */
  displayName: string;
  /** The economic group that controls the institution. */
  group: string;
  kind: InstitutionKind;
  occurredAt: InstantJson;
}>;

export type ChannelRegisteredData = Readonly<{
  platform: string;
  channel: ChannelTerms;
  displayName: string;
  capabilities: ChannelCapabilities;
  occurredAt: InstantJson;
}>;

export type ChannelCapabilities = Readonly<{
  /** How long a code, link or redirect of this channel can be paid. */
  lifetimeMs: number;
  /** A payment request may be closed only this long after its creation. */
  closableAfterMs: number;
  /** Largest single amount; null for none. */
  amountMax: MoneyJson | null;
}>;

/** A stage widens who is offered the channels it names; until it is rolled back nobody loses what an earlier stage gave. */
export type StageOpenedData = Readonly<{
  platform: string;
  stageId: string;
  channelIds: readonly string[];
  /** Share of buyers in the cohort, in basis points (10,000 = all). */
  cohortBasisPoints: number;
  /** Published salt of the draw: `sha256(salt + ":" + buyer)` decides, so that anyone can repeat it. */
  salt: string;
  productRules: ProductRules;
  /** Who says that the stage was opened, where, and when. */
  attestation: string;
  occurredAt: InstantJson;
}>;

export type StageRolledBackData = Readonly<{
  platform: string;
  stageId: string;
  reason: string;
  occurredAt: InstantJson;
}>;

export const rolloutEventTypes: EventShapes<RolloutEvent> = {
  InstitutionAdmitted: record({
    platform: text,
    institutionId: text,
    displayName: text,
    group: text,
    kind: word('wallet', 'clearing-house', 'bank'),
    occurredAt: moment,
  }),
  ChannelRegistered: record({
    platform: text,
    channel: channelTermsShape,
    displayName: text,
    capabilities: record({ lifetimeMs: wholeNumber, closableAfterMs: wholeNumber, amountMax: nullOr(moneyShape) }),
    occurredAt: moment,
  }),
  StageOpened: record({
    platform: text,
    stageId: text,
    channelIds: listOf(text),
    cohortBasisPoints: wholeNumber,
    salt: text,
    productRules: productRulesShape,
    attestation: text,
    occurredAt: moment,
  }),
  StageRolledBack: record({ platform: text, stageId: text, reason: text, occurredAt: moment }),
};
