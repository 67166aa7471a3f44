import type { Position, RecordedEvent } from '../event-log.js';
import { type Landmark, landmarkAt } from '../log-identity.js';

/** Something of the log that was taken in hand; it is passed once it and everything before it is finished. */
export type Step = { readonly position: Position; readonly event: RecordedEvent | null; isFinished: boolean };

/** How far a consumer is when it finishes events out of order: never past one that is unfinished. */
export class Progress {
  #position: Position;
  #landmark: Landmark | null;
  /** The last event that was passed; a digest of it is only made for a checkpoint. */
  #lastPassed: RecordedEvent | undefined;
  #steps: Step[] = [];

  constructor({ position, landmark }: Readonly<{ position: Position; landmark: Landmark | null }>) {
    this.#position = position;
    this.#landmark = landmark;
  }

  /** Everything up to here is finished. */
  get position(): Position {
    return this.#position;
  }

  /** The last event at or before the position; null before the first. */
  get landmark(): Landmark | null {
    if (this.#lastPassed !== undefined) this.#landmark = landmarkAt(this.#lastPassed);
    this.#lastPassed = undefined;
    return this.#landmark;
  }

  /** What was taken in hand and is not passed: what is unfinished, and what is finished but waits for something earlier. */
  get stepsInHand(): number {
    return this.#steps.length;
  }

  get unfinishedEvents(): number {
    return this.#steps.filter(({ isFinished }) => !isFinished).length;
  }

  /** Takes the next position in hand; positions must rise. */
  begin(position: Position, event: RecordedEvent | null): Step {
    const step = { position, event, isFinished: false };
    this.#steps.push(step);
    return step;
  }

  finish(step: Step): void {
    step.isFinished = true;
    if (this.#steps[0] !== step) return;
    const firstOpen = this.#steps.findIndex(({ isFinished }) => !isFinished);
    const passed = this.#steps.splice(0, firstOpen < 0 ? this.#steps.length : firstOpen);
    this.#position = passed.at(-1)?.position ?? this.#position;
    this.#lastPassed = passed.findLast(({ event }) => event !== null)?.event ?? this.#lastPassed;
  }
}
