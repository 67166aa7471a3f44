import type { DomainEvent, Instant } from '@hutong/domain';
import type { Followed, Follows, GivenCommand } from '../policies/policy.js';

/** A command to be given at an instant. */
export type DueCommand = GivenCommand &
  Readonly<{
    /** Its name among what follows from the event: the command's id follows from both. */
    name: string;
    at: Instant;
    /** Refusals after which nothing is left to do. */
    over?: readonly string[];
    /** Refusals for something that may pass: it is given again so long after `at`, and no more than so often. */
    again?: Readonly<{ refusals: readonly string[]; afterMs: readonly number[] }>;
  }>;

/** What is to happen in streams by themselves, at an instant: a pure function from an event to what is due. Each stream has one thing due at most. */
export type DueTimes = Readonly<{
  /** Names its consumer for ever. */
  name: string;
  /** The event types it follows, each with the kind of stream it belongs to. */
  follows: Follows;
  /** Most that may be due at once; beyond it no further event is taken until something ended. */
  openMax: number;
  /** What is due in the event's stream from now on, in the place of what was; null for nothing. */
  next(event: DomainEvent): DueCommand | null;
}>;

/** Lets the compiler ask that `next` says something about every event that is followed. */
export const dueTimes = <const Streams extends Follows>(
  rule: Readonly<{
    name: string;
    follows: Streams;
    openMax: number;
    next: (event: Followed<Streams>) => DueCommand | null;
  }>,
) => rule;
