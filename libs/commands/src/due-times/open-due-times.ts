import { IndexedHeap, type Instant } from '@hutong/domain';
import type { Position, Revision } from '@hutong/event-store';
import type { DueCommand } from './due-times.js';

/** Something due, and the event it follows from. */
export type Due = DueCommand &
  Readonly<{
    stream: string;
    revision: Revision;
    position: Position;
    eventId: string;
    correlationId: string;
    /** A position of the log from which on the event can be found again. */
    startsAfter: Position;
    /** Counts from 1. */
    attempt: number;
    /** When it was due the first time; `at` is when this attempt is. */
    firstAt: Instant;
  }>;

/** What is due in all streams: the next one is at hand, and no other is looked at before its time has come. */
export class OpenDueTimes {
  readonly #byStream = new Map<string, Due>();
  readonly #byTime = new IndexedHeap<Due>(isEarlier);
  readonly #byCause = new IndexedHeap<Due>((one, other) => one.startsAfter < other.startsAfter);

  /** The earliest, and of equals the one whose event was recorded first. */
  get first(): Due | undefined {
    return this.#byTime.first;
  }

  get size(): number {
    return this.#byTime.size;
  }

  /** From where on the log must be read to find every event that something follows from; null when nothing is open. */
  get startsAfter(): Position | null {
    return this.#byCause.first?.startsAfter ?? null;
  }

  of(stream: string): Due | undefined {
    return this.#byStream.get(stream);
  }

  /** Takes the place of what was due in the stream. */
  set(due: Due): void {
    this.end(due.stream);
    this.#byStream.set(due.stream, due);
    this.#byTime.add(due);
    this.#byCause.add(due);
  }

  end(stream: string): void {
    const due = this.#byStream.get(stream);
    if (due === undefined) return;
    this.#byStream.delete(stream);
    this.#byTime.remove(due);
    this.#byCause.remove(due);
  }
}

const isEarlier = (one: Due, other: Due): boolean =>
  one.at < other.at || (one.at === other.at && one.position < other.position);
