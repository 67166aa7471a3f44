import { firstPageEvents, pageBytesMax, readPageEventsMax } from '../limits.js';

/**
 * How many events the next page of an answer has. A page lies in memory until the client takes it, so the first ones are small: who
 * never reads costs little, and who does has full pages soon.
 */
export class PageSize {
  #events = firstPageEvents;

  get events(): number {
    return this.#events;
  }

  /** The client took so many events of so many bytes in all. */
  taken(events: number, bytes: number): void {
    if (events === 0) return;
    const fitting = Math.max(1, Math.floor((pageBytesMax * events) / bytes));
    this.#events = Math.min(this.#events * 2, fitting, readPageEventsMax);
  }
}
