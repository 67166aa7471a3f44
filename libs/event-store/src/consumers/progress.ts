import type { Position } from '../event-log.js';

/** Something of the log that was taken in hand; it is passed once it and everything before it is finished. */
export type Step = { readonly position: Position; isFinished: boolean };

/** How far a consumer is when it finishes events out of order: never past one that is unfinished. */
export class Progress {
  #position: Position;
  #steps: Step[] = [];

  constructor(position: Position) {
    this.#position = position;
  }

  /** Everything up to here is finished. */
  get position(): Position {
    return this.#position;
  }

  /** What was taken in hand and is not passed: what is unfinished, and what is finished but waits for something earlier. */
  get stepsInHand(): number {
    return this.#steps.length;
  }

  get unfinishedEvents(): number {
    return this.#steps.filter(({ isFinished }) => !isFinished).length;
  }

  /** Takes the next position in hand; positions must rise. */
  begin(position: Position): Step {
    const step = { position, isFinished: false };
    this.#steps.push(step);
    return step;
  }

  finish(step: Step): void {
    step.isFinished = true;
    if (this.#steps[0] !== step) return;
    const firstOpen = this.#steps.findIndex(({ isFinished }) => !isFinished);
    const passed = this.#steps.splice(0, firstOpen < 0 ? this.#steps.length : firstOpen);
    this.#position = passed.at(-1)?.position ?? this.#position;
  }
}
