import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runInProcess } from './sql-child.js';

/** A copy that is older is made again for whoever asks then. */
const ageMaxMs = 30_000;
/** A copy of a large file of facts takes its time; whoever waits for it is told before a gateway gives up. */
const copyDurationMaxMs = 25_000;

/** Copies that are waited for to have a position: one may have been begun before, the next has it. */
const copiesMax = 2;

/** A copy of the facts, and the position that every table in it has come to. */
export type SqlSnapshot = Readonly<{ file: string; position: bigint }>;
type Held = SqlSnapshot & { madeAtMs: number; users: number };

/** There is no copy at present; the message says why. */
export class NoSnapshotError extends Error {
  override readonly name = 'NoSnapshotError';
}

/** Copies of the facts for statements: one is used by everybody until it is too old, and stays as long as somebody uses it. */
export class SqlSnapshots {
  readonly #directory: string;
  #current: Held | undefined;
  #making: Promise<Held> | undefined;
  #made = 0;

  /** Of the facts at `file:PATH`; copies lie in a directory beside it. One that is being made is ended when `stopping` is aborted. */
  constructor(
    private readonly factsStore: string,
    private readonly stopping: AbortSignal,
  ) {
    this.#directory = `${factsStore.replace(/^file:/, '')}.sql`;
  }

  /** A directory for what of a statement does not fit into memory; whoever asks removes it. */
  scratchOf(name: string): string {
    return join(this.#directory, name);
  }

  /** Does something with a copy that is at a position or later. Throws `NoSnapshotError`. */
  async use<T>(minPosition: bigint, work: (snapshot: SqlSnapshot) => Promise<T>): Promise<T> {
    const held = await this.#fresh(minPosition);
    held.users += 1;
    try {
      return await work(held);
    } finally {
      held.users -= 1;
      this.#removeUnused(held);
    }
  }

  /** Nobody uses one any more. */
  removeAll(): void {
    rmSync(this.#directory, { recursive: true, force: true });
  }

  async #fresh(minPosition: bigint): Promise<Held> {
    const current = this.#current;
    if (current !== undefined && performance.now() - current.madeAtMs < ageMaxMs && current.position >= minPosition) {
      return current;
    }
    for (let attempt = 0; attempt < copiesMax; attempt++) {
      const made = await (this.#making ??= this.#make().finally(() => (this.#making = undefined)));
      if (made.position >= minPosition) return made;
      // It was begun before the position was reached.
    }
    throw new NoSnapshotError(`it is at position ${this.#current?.position}, not yet at ${minPosition}`);
  }

  async #make(): Promise<Held> {
    // What a process left that was killed.
    if (this.#made === 0) this.removeAll();
    mkdirSync(this.#directory, { recursive: true, mode: 0o700 });
    const file = join(this.#directory, `snapshot-${this.#made++}.db`);
    const madeAtMs = performance.now();
    const bounds = { durationMaxMs: copyDurationMaxMs, gone: this.stopping };
    const end = await runInProcess({ kind: 'snapshot', factsStore: this.factsStore, file }, bounds);
    if (end.outcome !== 'snapshot') {
      for (const ending of ['', '.wal']) rmSync(`${file}${ending}`, { force: true });
      throw new NoSnapshotError('reason' in end ? end.reason : 'the facts could not be copied in time');
    }
    const before = this.#current;
    this.#current = { file, position: end.position, madeAtMs, users: 0 };
    if (before !== undefined) this.#removeUnused(before);
    return this.#current;
  }

  #removeUnused(held: Held): void {
    if (held.users === 0 && held !== this.#current) rmSync(held.file, { force: true });
  }
}
