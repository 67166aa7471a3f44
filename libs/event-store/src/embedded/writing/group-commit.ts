import type { Appender } from './appender.js';
import type { ReceivedAppend } from './append-ring.js';
import type { AnswerMessage } from './thread-messages.js';

/** Commits appends in groups, each in one transaction with one flush of the disk, and answers a group when it is on disk. */
export class GroupCommit {
  readonly #appender: Appender;
  readonly #answer: (message: AnswerMessage) => void;
  readonly #reasonOf: (error: unknown) => string;
  #places: number[] = [];
  #appends = 0;
  /** Why the open group can no longer be written: none of its appends is. */
  #failure: string | undefined;

  constructor(appender: Appender, answer: (message: AnswerMessage) => void, reasonOf: (error: unknown) => string) {
    this.#appender = appender;
    this.#answer = answer;
    this.#reasonOf = reasonOf;
  }

  /** How many appends the open group has. */
  get appends(): number {
    return this.#appends;
  }

  /** Writes an append into the open group. */
  take(append: ReceivedAppend): void {
    this.#appends += 1;
    this.#attempt(() => this.#appender.write(append, this.#places));
  }

  commit(): void {
    this.#attempt(() => this.#appender.commit(this.#places));
    if (this.#failure === undefined) {
      this.#answer({ kind: 'committed', places: this.#places, recordedAtMs: this.#appender.recordedAtMs });
    } else {
      this.#answer({ kind: 'failed', appends: this.#appends, reason: this.#failure });
    }
    this.#places = [];
    this.#appends = 0;
    this.#failure = undefined;
  }

  #attempt(write: () => void): void {
    if (this.#failure !== undefined) return;
    try {
      write();
    } catch (error) {
      this.#appender.rollback();
      this.#failure = this.#reasonOf(error);
    }
  }
}
