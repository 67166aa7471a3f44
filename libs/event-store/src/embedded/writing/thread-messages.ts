import type { OpenFault } from '../../errors.js';

/** What became of the oldest unanswered appends, three numbers each: outcome, revision, position. */
export type CommittedMessage = Readonly<{ kind: 'committed'; places: readonly number[]; recordedAtMs: number }>;

/** The oldest unanswered appends could not be written; whether they are on disk is unknown. */
export type FailedMessage = Readonly<{ kind: 'failed'; appends: number; reason: string }>;

export type AnswerMessage = CommittedMessage | FailedMessage;

/** First message of the writer's thread: the file is open and locked, or why it is not. */
export type StartedMessage =
  Readonly<{ kind: 'started'; lastPosition: number }> | Readonly<{ kind: 'refused'; fault: OpenFault }>;

export const outcomes = { appended: 0, repeated: 1, wrongExpectedRevision: 2, streamDeleted: 3 } as const;
export const numbersPerPlace = 3;
/** Stands for "no such stream" where a revision is meant. */
export const noRevision = -1;

/** Where an append ended up: an outcome of `outcomes`, a revision and a position. */
export type Placed = readonly [outcome: number, revision: number, position: number];

export const wrongRevision = (actual: number): Placed => [outcomes.wrongExpectedRevision, actual, 0];
