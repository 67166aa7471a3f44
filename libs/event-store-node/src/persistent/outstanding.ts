import type { ResolvedRow } from '../wire/read-messages.js';

/** An event on its way through a group. */
export type Message = {
  readonly resolved: ResolvedRow;
  /** What consumers acknowledge: the id of the link, or of the event when it came by none. */
  readonly id: string;
  /** What the pinned strategies choose by: the stream of the event itself, or its correlation id. */
  readonly pin: string;
  /** Text of the event, which is in memory until it is done. */
  readonly characters: number;
  /** Place in what the group reads, a revision or a position. */
  readonly place: bigint;
  /** Set when the message was parked before: its revision in the stream of parked messages. */
  readonly parkedRevision: bigint | undefined;
  retryCount: number;
};

/**
 * Places in reading order whose messages are not done yet. Reading may be ahead of it; a checkpoint never is: it stands before the
 * first message that nobody has acknowledged or parked.
 */
export class Outstanding {
  // A Set keeps the order of insertion, which is the order of places.
  readonly #places = new Set<bigint>();

  get size(): number {
    return this.#places.size;
  }

  add(place: bigint): void {
    this.#places.add(place);
  }

  done(place: bigint): void {
    this.#places.delete(place);
  }

  /** Up to where everything is done, when reading has come so far. */
  doneUpTo(read: bigint): bigint {
    for (const first of this.#places) return first - 1n;
    return read;
  }
}
