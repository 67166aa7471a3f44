import { EventLogDamagedError } from '../../errors.js';
import { sumSliceEntries, sumSliceIntervalMs, summedAtOnceMax } from '../../limits.js';
import { IndexSum } from './index-sum.js';
import type { ReadConnection } from './read-connection.js';

/** The positions in the index, added up once for each reader: at once, or those of a long log bit by bit, beside other work. */
export class IndexCheck {
  readonly #connection: ReadConnection;
  #isStarted = false;
  #damage: EventLogDamagedError | undefined;
  #nextSlice: NodeJS.Timeout | undefined;

  constructor(connection: ReadConnection) {
    this.#connection = connection;
  }

  /** Starts with the first read; throws the damage that was found by now. */
  demandSound(): void {
    if (!this.#isStarted) this.#start();
    if (this.#damage !== undefined) throw this.#damage;
  }

  stop(): void {
    clearTimeout(this.#nextSlice);
  }

  #start(): void {
    const statement = (sql: string) => this.#connection.statement(sql);
    const [last] = this.#connection.reading('the last position', () =>
      statement('SELECT coalesce(max(position), 0) FROM events').get(),
    ) as unknown as [number];
    const sum = new IndexSum(statement, last);
    if (last <= summedAtOnceMax) this.#add(sum, summedAtOnceMax);
    else this.#scheduleSlice(sum);
    this.#isStarted = true;
  }

  #scheduleSlice(sum: IndexSum): void {
    this.#nextSlice = setTimeout(() => {
      try {
        this.#add(sum, sumSliceEntries);
      } catch {
        // The file cannot be reached just now: the same slice again, later.
      }
      if (!sum.isAll && this.#damage === undefined) this.#scheduleSlice(sum);
    }, sumSliceIntervalMs).unref();
  }

  #add(sum: IndexSum, entriesMax: number): void {
    const where = 'the index of the streams';
    try {
      const fault = this.#connection.reading(where, () => sum.add(entriesMax));
      if (fault !== undefined) this.#damage = this.#connection.damaged(where, fault);
    } catch (error) {
      if (!(error instanceof EventLogDamagedError)) throw error;
      this.#damage = error;
    }
  }
}
