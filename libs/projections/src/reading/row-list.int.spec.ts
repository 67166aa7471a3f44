import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReadStore, type ReadStore } from '@hutong/read-store';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listPage } from './list-page.js';
import { type Listing, type Place, pageOf, type RowFilter, rowsExaminedMax } from './row-list.js';

const listing: Listing = {
  fields: { city: 'city' },
  names: ['city'],
  moment: 'at',
  key: 'id',
  isByMoment: true,
  narrowing: ['owner'],
  ranged: ['size'],
};
const rowCount = 2 * rowsExaminedMax + 500;
let directory: string;
let store: ReadStore;

// Two rows share each moment; the first of all is the only one in Lhasa, one owner has every 1,000th, one every other.
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hutong-row-list-'));
  store = await openReadStore(`file:${join(directory, 'read.db')}`);
  const { database } = store;
  await sql`create table things_v1 (id text primary key, at text, owner text, city text, size bigint)`.execute(
    database,
  );
  await sql`with recursive counted(n) as (select 0 union all select n + 1 from counted where n + 1 < ${rowCount})
    insert into things_v1 select printf('%08d', n), printf('%08d', n / 2),
      case when n % 1000 = 0 then 'few' when n % 2 = 0 then 'many' else 'other' end,
      case when n = 0 then 'Lhasa' else 'Hangzhou' end, n from counted`.execute(database);
  await sql`create table things_v1_names (column_name text, name text)`.execute(database);
  await sql`insert into things_v1_names select distinct 'city', city from things_v1`.execute(database);
  for (const columns of ['at, id', 'owner, at, id', 'size'])
    await sql.raw(`create index "by ${columns}" on things_v1 (${columns})`).execute(database);
});
afterAll(async () => {
  await store?.close();
  await rm(directory, { recursive: true, force: true });
});

type Asked = Readonly<{ values?: RowFilter['values']; ranges?: RowFilter['ranges'] }>;

/** The ids of each page until the last. */
async function walk({ values = {}, ranges = {} }: Asked, limit = 200): Promise<readonly (readonly string[])[]> {
  const pages: string[][] = [];
  let after: Place | null | undefined;
  while (after !== null && pages.length < 300) {
    const place = after;
    const { rows, end } = await store.database
      .transaction()
      .execute((tx) =>
        pageOf(tx, { table: 'things_v1', listing, filter: { values, ranges }, limit, ...(place && { after: place }) }),
      );
    pages.push(rows.map(({ id }) => String(id)));
    after = end;
  }
  return pages;
}

const all = Array.from({ length: rowCount }, (_, n) => n).toReversed();
const ids = (numbers: readonly number[]) => numbers.map((n) => n.toString().padStart(8, '0'));

describe('A page of rows', () => {
  it('looks at so many rows and no more: what is rare is found over several pages, the last of which says so', async () => {
    expect(await walk({ values: { city: ['Lhasa'] } })).toEqual([[], [], ['00000000']]);
  });

  it('is the last at once where no row has the name that is asked for', async () => {
    const { database } = store;
    const pageWith = (city: readonly string[]) =>
      database
        .transaction()
        .execute((tx) =>
          listPage(tx, { table: 'things_v1', listing, filter: { values: { city }, ranges: {} }, limit: 200 }),
        );
    const without = ' No row has the city lhasa: did you mean Lhasa?';
    expect(await pageWith(['lhasa'])).toEqual({ rows: [], end: null, without });
    expect(await pageWith(['Lhasa', 'lhasa'])).toEqual({ rows: [], end: expect.anything(), without });
  });

  it('is taken by the index that comes furthest back', async () => {
    expect(await walk({ values: { owner: ['few'], city: ['Lhasa'] } })).toEqual([['00000000']]);
    expect(await walk({ values: { owner: ['few', 'many'], city: ['Lhasa'] } })).toHaveLength(3);
  });

  it('looks at all of a short range, and goes by the moment through a long one', async () => {
    expect(await walk({ values: { city: ['Lhasa'] }, ranges: { size: { from: 0n, below: 10_000n } } })).toEqual([
      ['00000000'],
    ]);
    expect(await walk({ values: { city: ['Lhasa'] }, ranges: { size: { from: 0n, below: 10_002n } } })).toHaveLength(3);
  });

  it.each([
    ['of everything', {}, () => true],
    ['of one owner', { values: { owner: ['many'] } }, (n: number) => n % 2 === 0 && n % 1000 !== 0],
    ['of two owners', { values: { owner: ['few', 'other'] } }, (n: number) => n % 2 === 1 || n % 1000 === 0],
    ['of a period', { ranges: { at: { from: '00000100', below: '00000200' } } }, (n: number) => n >= 200 && n < 400],
    ['of a range', { ranges: { size: { from: 7n, below: 9n } } }, (n: number) => n === 7 || n === 8],
  ] as const)('%s has each row once, the latest first, however pages end', async (_, asked, isAmong) => {
    const expected = ids(all.filter(isAmong));
    expect((await walk(asked)).flat()).toEqual(expected);
  });

  it('ends between two rows of one moment', async () => {
    const asked = { ranges: { at: { from: '00000100', below: '00000102' } } };
    expect(await walk(asked, 3)).toEqual([ids([203, 202, 201]), ids([200])]);
  });
});
