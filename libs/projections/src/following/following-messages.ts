import type { ProjectionStop, ReadStoreFault, SwitchRefusal } from '@hutong/read-store';

/** How far the tables of a store are, by name. */
export type Progress = Readonly<{
  kind: 'progress';
  positions: Readonly<Record<string, bigint>>;
  /** The version of each projection that questions are answered from, by base name. */
  serving: Readonly<Record<string, string>>;
  /** Where and why tables have stopped, by name; the others go on. */
  stops: Readonly<Record<string, ProjectionStop>>;
  /** How many events are set aside, by the kind of their stream. */
  setAside: Readonly<Record<string, number>>;
  /** Events folded per second lately; null while there was too little to measure. */
  eventsPerSecond: number | null;
}>;

/** The log is away; whoever follows it waits for it, and tells its progress when it goes on. */
type Waiting = Readonly<{ kind: 'waiting'; reason: string }>;

/**
 * Whoever follows the log ends after it. `isFinal`: starting again would fail the same way; `isDiskFull`: it is started again
 * until there is space; `isKilled`: something from outside ended it; `fault`: the store cannot be used.
 */
export type Failed = Readonly<{
  kind: 'failed';
  reason: string;
  isFinal: boolean;
  isDiskFull?: boolean;
  isKilled?: boolean;
  fault?: ReadStoreFault;
}>;

/** What a follower is told. */
export type FollowingOrder = Readonly<{ kind: 'stop' }> | Readonly<{ kind: 'switch'; name: string }>;

/** What became of being told to serve a version (null: it serves), and what serves now. */
export type Switched = Readonly<{
  kind: 'switched';
  refusal: SwitchRefusal | null;
  serving: Readonly<Record<string, string>>;
}>;

/** What a follower tells while it lives. */
export type FollowingMessage = Progress | Waiting;
