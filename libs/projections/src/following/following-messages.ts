import type { ProjectionStop, ReadStoreFault } from '@hutong/read-store';

/** What the following thread is started with. */
export type FollowingData = Readonly<{ eventStore: string; readStore: string }>;

/** How far the projections are, by name. */
export type Progress = Readonly<{
  kind: 'progress';
  positions: Readonly<Record<string, bigint>>;
  /** Where and why projections have stopped, by name; the others go on. */
  stops: Readonly<Record<string, ProjectionStop>>;
  /** How many events are set aside, by the kind of their stream. */
  setAside: Readonly<Record<string, number>>;
  /** Events folded per second lately; null while there was too little to measure. */
  eventsPerSecond: number | null;
}>;

/** The log is away; the thread waits for it, and tells its progress when it goes on. */
type Waiting = Readonly<{ kind: 'waiting'; reason: string }>;

/**
 * The thread ends after it. `isFinal`: starting it again would fail the same way; `isDiskFull`: it is started again
 * until there is space; `fault`: the read store cannot be used.
 */
export type Failed = Readonly<{
  kind: 'failed';
  reason: string;
  isFinal: boolean;
  isDiskFull?: boolean;
  fault?: ReadStoreFault;
}>;

export type FollowingMessage = Progress | Waiting | Failed;
