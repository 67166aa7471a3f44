import type {
  Attested,
  FeeRuleVersionPublishedData,
  InstitutionRegisteredData,
  InstitutionRole,
  InterconnectionKey,
  MoneyJson,
  PaymentField,
  Presentation,
  StageRules,
} from '@hutong/domain';

// What stands in the files: each line is the request of a command together with what its address names. Moments are RFC 3339, with
// any offset. What has a field `on` happened on that day in the world; everything else is there from the beginning.

type Names = InstitutionRegisteredData['names'];

/** Who stands above institutions: named as a controller, and nothing that the ledger registers. */
export type Group = Readonly<{ groupId: string; names: Names }>;
export type Institution = Readonly<{ institutionId: string; names: Names; roles: readonly InstitutionRole[] }>;
export type ControllerStatement = Readonly<{ institutionId: string; controller: string | null; validFrom: string }> &
  Attested;
export type Interconnection = InterconnectionKey &
  Readonly<{ clearingHouse: string | null; validFrom: string }> &
  Attested;
export type FeeRuleVersion = Pick<FeeRuleVersionPublishedData, 'feeRuleId' | 'validFrom' | 'clauses'> & Attested;
export type Channel = Readonly<{
  platform: string;
  channelId: string;
  names: Names;
  presentation: Presentation;
  codeIssuer: string;
  acquirer: string;
  field: PaymentField;
  feeRuleId: string;
  interconnectionId?: string | null;
  lifetimeMs?: number;
  closableAfterMs?: number;
  amountMax?: MoneyJson | null;
  rank: number;
  preselected?: boolean;
  folded?: boolean;
}>;
export type Draw = Readonly<{
  platform: string;
  drawId: string;
  on: string;
  channelIds: readonly string[];
  saltHash: string;
}>;
export type Stage = Readonly<{
  platform: string;
  stageId: string;
  on: string;
  drawId?: string | null;
  salt?: string | null;
  channelIds: readonly string[];
  cohortBasisPoints: number;
  rules?: Partial<StageRules>;
}> &
  Attested;

/** The kinds of lines, each with its file, in the order in which one rests on another. */
export type Entries = Readonly<{
  groups: Group;
  institutions: Institution;
  controllers: ControllerStatement;
  interconnections: Interconnection;
  'fee-rules': FeeRuleVersion;
  channels: Channel;
  draws: Draw;
  stages: Stage;
}>;
export type Kind = keyof Entries;

/** A line of a file that was read. */
export type Line<Entry> = Readonly<{ file: string; line: number; entry: Entry }>;

/** Every line of every file, by kind. */
export type Lines = { readonly [Name in Kind]: readonly Line<Entries[Name]>[] };

/** Institutions, who controls them, whose app pays whose codes, what it costs, what platforms offer, and when they opened it. */
export type World = { readonly [Name in Kind]: readonly Entries[Name][] };
