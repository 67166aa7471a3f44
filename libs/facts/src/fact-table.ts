import type { DomainEvent, InstantJson, StoredFormat } from '@hutong/domain/kernel';

/**
 * What a column holds, how it is kept, and how a pure function says it:
 * `name` a text of a set that grows (kept as a whole number with a dictionary), `person` a reference to a person (likewise, in a
 * dictionary of its own), `minorUnits` and `thousandths` whole numbers, `count` a small whole number, `flag` yes or no,
 * `moment` a business time (kept as milliseconds of UTC), `duration` a time in steps of 10 ms, `offers` what an order was offered (kept once for all orders that
 * were offered the same).
 */
export type ColumnKind =
  'name' | 'person' | 'minorUnits' | 'thousandths' | 'count' | 'flag' | 'moment' | 'duration' | 'offers';

export type Column<Kind extends ColumnKind = ColumnKind, Null extends boolean = boolean> = Readonly<{
  kind: Kind;
  /** Whether it may say nothing. */
  isNullable: Null;
  /** What it says, in a line: shown in answers, documentation and pages. */
  meaning: string;
}>;
export type Columns = Readonly<Record<string, Column>>;

/** One channel of what an order was offered. */
export type OfferedChannel = Readonly<{
  channel: string;
  codeIssuer: string;
  stage: string | null;
  inCohort: boolean | null;
  rank: number;
  preselected: boolean;
  folded: boolean;
  /** Why it was not offered; offered when there is none. */
  reasons: readonly string[];
}>;

type ValueOf<Kind extends ColumnKind> = {
  name: string;
  person: string;
  minorUnits: bigint;
  thousandths: bigint;
  count: number;
  flag: boolean;
  moment: InstantJson;
  duration: number;
  offers: readonly OfferedChannel[];
}[Kind];
export type FactValue = ValueOf<ColumnKind> | null;

/** A fact as a pure function says it: the values of a table's columns. */
export type FactOf<C extends Columns> = {
  readonly [Name in keyof C]: ValueOf<C[Name]['kind']> | (true extends C[Name]['isNullable'] ? null : never);
};
export type Fact = Readonly<Record<string, FactValue>>;

type Described = Readonly<{
  /** Versioned (`payments.v1`): other columns or another meaning is another version, built beside the old one. */
  name: string;
  meaning: string;
  columns: Columns;
  /** The column of business time by which a period is taken: one of its own, or when the event occurred. */
  period: string;
  /** Columns by which the table is also kept summed up, few values together; each list for questions of one kind, which it is called after. */
  rolledUp?: Readonly<Record<string, readonly string[]>>;
  streams: readonly StoredFormat[];
  /** Types of those streams from which facts follow; the others are passed over. */
  eventTypes: readonly string[];
}>;

/** Facts that stand for ever: an event adds some, none is ever taken back. */
export type AddedFacts<Event extends DomainEvent = DomainEvent, F extends Fact = Fact> = Described &
  Readonly<{ kind: 'added'; factsOf(event: Event): readonly F[] }>;

/**
 * What is true of each thing (a payment, an order) by one fact of net weight 1: an event that changes it takes the fact before back
 * (weight -1) and puts the new one in its place. Nothing is ever changed.
 */
export type ReplacedFacts<Event extends DomainEvent = DomainEvent, F extends Fact = Fact> = Described &
  Readonly<{
    kind: 'replaced';
    /** What a thing is called in the table's own column of its number. */
    thing: string;
    /**
     * Types that a thing begins with: its first counted event is one of these, and it has no other of them, so that it need not be
     * looked for among all that there are. None where that is not so; things are looked for then.
     */
    beginsWith?: readonly string[];
    /**
     * Columns that facts of one thing may say differently: only these are kept of a fact that is taken back, and an event that changes
     * another cannot be folded. Without them every column may change.
     */
    changing?: readonly (keyof F & string)[];
    /** The texts that name the things an event is about. */
    thingsOf(event: Event): readonly string[];
    /** The fact after the event; the one before when it changes nothing, undefined where there is none yet. Never reads a clock. */
    factAfter(before: F | undefined, event: Event, thing: string): F | undefined;
  }>;

export type FactTable<Event extends DomainEvent = DomainEvent, F extends Fact = Fact> =
  AddedFacts<Event, F> | ReplacedFacts<Event, F>;

const column =
  <Kind extends ColumnKind>(kind: Kind) =>
  (meaning: string): Column<Kind, false> => ({ kind, isNullable: false, meaning });

/** The same column where it may say nothing; its meaning says when. */
export const orNull = <Kind extends ColumnKind>({ kind, meaning }: Column<Kind, false>): Column<Kind, true> => ({
  kind,
  isNullable: true,
  meaning,
});
export const name = column('name');
export const person = column('person');
export const minorUnits = column('minorUnits');
export const thousandths = column('thousandths');
export const count = column('count');
export const flag = column('flag');
export const moment = column('moment');
export const duration = column('duration');
export const offers = column('offers');

/** A step of durations. */
export const durationStepMs = 10;
/** Most steps of a duration: 248 days, and whatever lasts longer. What a column of durations holds. */
export const durationStepsMax = 2_147_483_647;

/** `payments.v1` lives in `payments_v1`; `codeIssuer` in `code_issuer`. */
export const sqlName = (named: string): string =>
  named.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll('.', '_');
