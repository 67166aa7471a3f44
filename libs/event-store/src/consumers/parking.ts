import type { RecordedEvent } from '../event-log.js';
import type { ParkableEvent, ParkedEvent } from './consumer-stream.js';

const reasonCharactersMax = 500;

/** The parked events of a consumer, in the order in which they must be replayed. */
export class Parking {
  #parked: readonly ParkedEvent[];

  constructor(parked: readonly ParkedEvent[]) {
    this.#parked = parked;
  }

  get events(): readonly ParkedEvent[] {
    return this.#parked;
  }

  holds({ stream, revision }: RecordedEvent): boolean {
    return this.#parked.some((parked) => parked.stream === stream && parked.revision === revision);
  }

  /** Whether an earlier event of the same stream is parked: then this one has to wait behind it. */
  holdsEarlier({ stream, revision }: RecordedEvent): boolean {
    return this.#parked.some((parked) => parked.stream === stream && parked.revision < revision);
  }

  park({ stream, revision, position }: ParkableEvent, attempts: number, error: unknown): void {
    const parked = { stream, revision, position, attempts, reason: reasonOf(error) };
    this.#parked = [...this.#parked, parked].sort((a, b) => (a.position < b.position ? -1 : 1));
  }

  release(released: ParkedEvent): void {
    this.#parked = this.#parked.filter((parked) => parked !== released);
  }

  /** Keeps an event parked after one more attempt. */
  keep(kept: ParkedEvent, error: unknown): void {
    this.#parked = this.#parked.map((parked) =>
      parked === kept ? { ...parked, attempts: parked.attempts + 1, reason: reasonOf(error) } : parked,
    );
  }
}

const reasonOf = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).slice(0, reasonCharactersMax);
