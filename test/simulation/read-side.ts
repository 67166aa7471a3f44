import { streamTypes } from '@hutong/domain';
import type { MemoryEventLog } from '@hutong/event-store';
import { projections } from '@hutong/projections';
import { foldToEnd, openReadStoreInMemory, openRunner, type ReadStore, tableNameOf } from '@hutong/read-store';

/** The rows of the read side: what they lie in outlives the process that folds them. */
export class ReadSide {
  readonly #log: MemoryEventLog;
  readonly #live = openReadStoreInMemory();

  constructor(log: MemoryEventLog) {
    this.#log = log;
  }

  /** A process that begins where the last one stopped folds what is new; resolves with what may not be. */
  async fold(): Promise<readonly string[]> {
    return foldInto(await this.#live, this.#log);
  }

  /** Whether rows that are made again from the first event are the live ones. */
  async compareRebuilt(): Promise<readonly string[]> {
    const live = await this.#live;
    const rebuilt = await openReadStoreInMemory();
    try {
      const broken = [...(await foldInto(rebuilt, this.#log))];
      for (const { name, table } of projections) {
        const [one, other] = await Promise.all([rowsOf(live, name, table.key), rowsOf(rebuilt, name, table.key)]);
        const at = Math.max(one.length, other.length);
        for (let row = 0; row < at; row += 1) {
          if (one[row] === other[row]) continue;
          broken.push(`Row ${row} of ${name} is ${one[row]} and was rebuilt as ${other[row]}`);
          break;
        }
      }
      return broken;
    } finally {
      await rebuilt.close();
    }
  }

  async close(): Promise<void> {
    await (await this.#live).close();
  }
}

async function foldInto(store: ReadStore, log: MemoryEventLog): Promise<readonly string[]> {
  const runner = await openRunner(store, { projections, streamTypes, log });
  await foldToEnd({ log, runner });
  return [...runner.stops()].map(
    ([name, { type, stream, reason }]) => `${name} stops at ${type} of ${stream}: ${reason}`,
  );
}

async function rowsOf({ database }: ReadStore, name: string, key: readonly string[]): Promise<readonly string[]> {
  let query = database.selectFrom(tableNameOf({ name })).selectAll();
  for (const column of key) query = query.orderBy(column);
  const rows = await query.execute();
  return rows.map((row) =>
    JSON.stringify(row, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)),
  );
}

type Figures = ReadonlyMap<string, bigint>;

/** The first figures that are not what brute force says. */
export function differences(figures: Figures, expected: Figures, whose: string): string[] {
  const names = new Set([...expected.keys(), ...figures.keys()]);
  return [...names]
    .filter((name) => expected.get(name) !== figures.get(name))
    .slice(0, 3)
    .map((name) => `Figure ${name} ${whose} is ${figures.get(name)}, and brute force says ${expected.get(name)}`);
}
