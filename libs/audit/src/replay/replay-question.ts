import type { ReadDirection } from '@hutong/event-store';

/** Which recorded events are replayed. `from` and `to` are inclusive: positions, or revisions when one stream is asked for. */
export type ReplayQuestion = Readonly<{
  stream?: string;
  from?: bigint;
  to?: bigint;
  direction: ReadDirection;
  types?: readonly string[];
  streamPrefix?: string;
  eventsMax?: number;
}>;

/** What a replay thread is asked: first which events, then a chunk of their text at a time. */
export type ReplayRequest = ReplayQuestion | 'next';

/** A piece of the NDJSON text, given when asked for; one that tells a failure is the last. */
export type ReplayChunk = Readonly<{ bytes: Uint8Array; isLast: boolean; failure?: ReplayFailure }>;

/** Why a replay ended early. */
export type ReplayFailure = Readonly<{
  /** For the log of the process; the reader of the replay is told less. */
  cause: string;
  /** Why nothing at all was given, when somebody can do something about it. */
  refusal: ReplayRefusal | null;
}>;

/** The store cannot be reached, it cannot begin at the position that the question begins at, or there is no such stream. */
export type ReplayRefusal = 'storeAway' | 'positionUnknown' | 'streamUnknown';

/** Who stands behind a reference is told to nobody who replays the log. */
export const identifiersOfPerson = 'identifiers of a person';
