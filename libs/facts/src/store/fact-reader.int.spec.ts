import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isOutOfMemory } from './fact-store-errors.js';
import { type FactStore, openFactStore } from './fact-store.js';
import { KnownFacts, snapshotOver } from './fact-snapshot.js';
import { tables, TemporaryFactStores } from './facts-under-test.js';

let stores: TemporaryFactStores;
let store: FactStore;
beforeEach(async () => {
  stores = new TemporaryFactStores();
  store = await stores.open('facts');
});
afterEach(async () => {
  await store.close();
  stores.remove();
});

const insert = (number: number) => store.writing.run(`insert into names values (${number}, 'name-${number}')`);

describe('Reading facts', () => {
  it('sees the same facts in every statement of a snapshot, whatever is written meanwhile', async () => {
    await insert(1);
    const counts = await store.reader.inSnapshot(async ({ rows }) => {
      const before = await rows('select count(*) from names');
      await insert(2);
      return [before, await rows('select count(*) from names')];
    });
    expect(counts).toEqual([[[1n]], [[1n]]]);
    expect(await store.reader.inSnapshot(({ rows }) => rows('select count(*) from names'))).toEqual([[2n]]);
  });

  it('looks names up both ways, leaves out those that there are not, and knows them in later snapshots', async () => {
    await insert(1);
    await insert(2);
    const both = () =>
      store.reader.inSnapshot(async (snapshot) => [
        await snapshot.numbersOfNames(['name-1', 'name-3', 'name-1']),
        await snapshot.textsOfNames([2, 3, 2]),
      ]);
    expect(await both()).toEqual([new Map([['name-1', 1]]), new Map([[2, 'name-2']])]);
    await insert(3);
    await store.writing.run("update names set text = 'never asked for again' where number < 3");
    const after = [
      [
        ['name-1', 1],
        ['name-3', 3],
      ],
      [
        [2, 'name-2'],
        [3, 'name-3'],
      ],
    ];
    expect((await both()).map((each) => [...each])).toEqual(after);
  });

  it('looks a name that there is not up once, until others are added', async () => {
    const known = new KnownFacts();
    const lookUps = () =>
      store.reader.inSnapshot(async ({ rows, parquet }) => {
        const run: string[] = [];
        const snapshot = snapshotOver(
          {
            rows(sql, parameters) {
              run.push(sql);
              return rows(sql, parameters);
            },
            parquet,
          },
          known,
        );
        const numbers = await snapshot.numbersOfNames(['name-2', 'nobody']);
        return { numbers: [...numbers], lookUps: run.filter((sql) => sql.includes('from names where')).length };
      });
    await insert(1);
    expect(await lookUps()).toEqual({ numbers: [], lookUps: 1 });
    expect(await lookUps()).toEqual({ numbers: [], lookUps: 0 });
    await insert(2);
    expect(await lookUps()).toEqual({ numbers: [['name-2', 2]], lookUps: 1 });
    expect(await lookUps()).toEqual({ numbers: [['name-2', 2]], lookUps: 0 });
  });

  it('says when a question needs more memory than there is, and answers the next one', async () => {
    const small = await openFactStore(`file:${stores.fileOf('small')}`, { tables, memoryMaxMegabytes: 16, threads: 1 });
    const listed = (count: number) =>
      small.reader.inSnapshot(({ rows }) => rows(`select len(list(i)) from range(${count}) as t(i)`));
    const refused: unknown = await listed(3_000_000).catch((error: unknown) => error);
    expect(isOutOfMemory(refused), String(refused)).toBe(true);
    expect(await listed(1_000)).toEqual([[1_000n]]);
    await small.close();
  });

  it('answers whole numbers of any size exactly, and lists', async () => {
    const [row] = await store.reader.inSnapshot(({ rows }) =>
      rows(`select sum(9223372036854775807::bigint) over (), 7::integer, 1::tinyint,
            'wāng', null, true, [1, 2], 0.5::double from range(2)`),
    );
    expect(row).toEqual([18446744073709551614n, 7, 1, 'wāng', null, true, [1, 2], 0.5]);
  });

  it('binds what it is asked with, and never reads it as SQL', async () => {
    await insert(1);
    const injected = "name-1' or 1=1 --";
    const answers = await store.reader.inSnapshot(async ({ rows }) => [
      await rows('select number from names where text = ?', [injected]),
      await rows('select number from names where text in (select unnest(?)) and number < ?', [
        ['name-1', injected],
        5n,
      ]),
      await rows('select number from names where ? and number = ? and epoch_ms(?) is not null', [true, 1, 5n]),
    ]);
    expect(answers).toEqual([[], [[1]], [[1]]]);
  });

  it('writes nothing, opens no other file, and changes no setting', async () => {
    const refused = (sql: string) =>
      store.reader.inSnapshot(({ rows }) => rows(sql)).catch(({ message }: Error) => message);
    expect(await refused(`insert into names values (1, 'x')`)).toMatch(/read-only/);
    expect(await refused(`select * from read_text('/etc/hostname')`)).toMatch(/disabled by configuration/);
    expect(await refused(`copy names to '${stores.directory}/out.csv'`)).toMatch(/disabled by configuration/);
    expect(await refused(`set memory_limit = '1TB'`)).toMatch(/locked/);
    expect(await refused(`set TimeZone = 'Asia/Shanghai'`)).toMatch(/locked/);
    expect(await store.reader.inSnapshot(({ rows }) => rows('select count(*) from names'))).toEqual([[0n]]);
  });

  it('says how far a table is folded, and nothing of one that is not built', async () => {
    const positions = await store.reader.inSnapshot(({ positionOf }) =>
      Promise.all([positionOf('paid.v1'), positionOf('paid.v2')]),
    );
    expect(positions).toEqual([0n, undefined]);
  });

  it('tells the latest business time up to any position, and looks at new facts alone where it did before', async () => {
    const known = new KnownFacts();
    const times = [500n, 300n, 900n, 100n, 700n];
    const add = async (position: number) => {
      await store.writing.run(`insert into paid_v1_rows by name
        select ${position} as position, ${times[position - 1]} as placed_at,
          0 as occurred_after, 0 as recorded_after, 1 as account, 1 as payer, 1 as amount, 1 as fee, true as is_large`);
      await store.writing.run(`update checkpoints set position = ${position} where fact_table = 'paid.v1'`);
    };
    const latest = (upTo: bigint) =>
      store.reader.inSnapshot(async ({ rows, parquet }) => {
        const run: string[] = [];
        const noting: typeof rows = (sql, parameters) => {
          run.push(sql);
          return rows(sql, parameters);
        };
        const found = await snapshotOver({ rows: noting, parquet }, known).latestOccurrence(['paid.v1'], upTo);
        const [, after] = /"position" > (\d+)/.exec(run.join(' ')) ?? [];
        return { found, after };
      });
    expect(await latest(9n)).toEqual({ found: 0n, after: '0' });
    await add(1);
    // What is folded up to position 1 says nothing of what comes at 2 to 9.
    expect(await latest(9n)).toEqual({ found: 500n, after: '0' });
    await add(2);
    expect(await latest(9n)).toEqual({ found: 500n, after: '1' });
    await add(3);
    await add(4);
    expect(await latest(4n)).toEqual({ found: 900n, after: '2' });
    expect(await latest(2n)).toEqual({ found: 500n, after: '0' });
    await add(5);
    expect(await latest(5n)).toEqual({ found: 900n, after: '4' });
    expect(await store.reader.inSnapshot((snapshot) => snapshot.latestOccurrence([], 5n))).toBe(0n);
  });

  it('stops a question whose signal is aborted, and goes on with the next', async () => {
    const asking = new AbortController();
    const forever = store.reader.inSnapshot(async ({ rows }) => {
      setTimeout(() => asking.abort(new Error('took too long')), 20);
      return rows('select count(*) from range(100000000) a, range(100000000) b where a.range + b.range = 7');
    }, asking.signal);
    await expect(forever).rejects.toThrow('took too long');
    expect(await store.reader.inSnapshot(({ rows }) => rows('select 1'))).toEqual([[1]]);
    await expect(store.reader.inSnapshot(({ rows }) => rows('select 1'), asking.signal)).rejects.toThrow(
      'took too long',
    );
  });

  it('ends what is being read when the store is closed', async () => {
    const other = await stores.open('other');
    let hasBegun = () => {};
    const begun = new Promise<void>((resolve) => {
      hasBegun = resolve;
    });
    const forever = other.reader.inSnapshot(({ rows }) => {
      hasBegun();
      return rows('select count(*) from range(100000000) a, range(100000000) b where a.range + b.range = 7');
    });
    const ended = forever.catch(({ message }: Error) => message);
    await begun;
    await other.close();
    expect(await ended).toBe('The store of facts is closed.');
    await expect(other.reader.inSnapshot(({ rows }) => rows('select 1'))).rejects.toThrow('closed');
  });

  it('answers a result as the bytes of a Parquet file within a bound, and leaves no file behind', async () => {
    await insert(1);
    const parquet = (bytesMax: number) =>
      store.reader.inSnapshot((snapshot) => snapshot.parquet('select * from names where number = ?', [1], bytesMax));
    const bytes = Buffer.from(await parquet(10_000));
    expect([bytes.subarray(0, 4).toString(), bytes.subarray(-4).toString()]).toEqual(['PAR1', 'PAR1']);
    await expect(parquet(bytes.length)).resolves.toHaveLength(bytes.length);
    await expect(parquet(bytes.length - 1)).rejects.toThrow(/at most \d+ are answered/);
    expect(readdirSync(`${stores.fileOf('facts')}.export`)).toEqual([]);
  });
});
