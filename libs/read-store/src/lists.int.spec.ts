import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { elementsTableOf, namesTableOf, type Projection, tableNameOf } from './projection.js';
import { openRunner } from './projection-runner.js';
import { event, foldPage, histories, logOf, streamTypes, TemporaryStores } from './projections-under-test.js';

let stores: TemporaryStores;
beforeEach(() => {
  stores = new TemporaryStores();
});
afterEach(() => stores.remove());

/** Who shares an account stands in its name, with a plus between. */
const shared: Projection = {
  ...histories,
  name: 'shared.v1',
  table: {
    key: ['account'],
    columns: { account: 'text', owners: 'text?', times: 'bigint' },
    indexes: [],
    lists: ['owners'],
  },
  keysOf: ({ data }) => [(data as { account: string }).account],
  apply(row, { data }) {
    const { account } = data as { account: string };
    const owners = account.split('+');
    return {
      account,
      owners: owners.length === 1 ? null : JSON.stringify(owners),
      times: ((row?.['times'] ?? 0n) as bigint) + 1n,
    };
  },
};

it('A row is found by each element of its list, whatever is written in it, once, also after it changed', async () => {
  const accounts = ['lin+chen', 'lin', 'chen+a "b"\n+chen', 'lin+chen'];
  const events = accounts.map((account, index) => event(index, { data: { account, amount: '1' } }));
  const store = await stores.open();
  const runner = await openRunner(store, { projections: [shared], streamTypes, log: logOf(events) });
  await foldPage(runner, events.slice(0, 2), 2n);
  await foldPage(runner, events.slice(2), 4n);
  const elements = sql.table(elementsTableOf(tableNameOf(shared), 'owners'));
  const { rows } = await sql`select element, key from ${elements} order by element, key`.execute(store.database);
  expect(rows).toEqual([
    { element: 'a "b"\n', key: 'chen+a "b"\n+chen' },
    { element: 'chen', key: 'chen+a "b"\n+chen' },
    { element: 'chen', key: 'lin+chen' },
    { element: 'lin', key: 'lin+chen' },
  ]);
});

/** Whose account it is, as the latest payment says. */
const held: Projection = {
  ...histories,
  name: 'held.v1',
  table: { key: ['amount'], columns: { amount: 'text', holder: 'text?' }, indexes: [], names: ['holder'] },
  keysOf: ({ data }) => [(data as { amount: string }).amount],
  apply: (_, { data }) => {
    const { account, amount } = data as { account: string; amount: string };
    return { amount, holder: account === '' ? null : account };
  },
};

it('Each name that a row ever had is kept once, and stays when the row has another', async () => {
  const accounts = ['lin', "o'neil", 'lin', '', 'chen'];
  const events = accounts.map((account, index) => event(index, { data: { account, amount: String(index % 3) } }));
  const store = await stores.open();
  const runner = await openRunner(store, { projections: [held], streamTypes, log: logOf(events) });
  await foldPage(runner, events.slice(0, 2), 2n);
  await foldPage(runner, events.slice(2), 5n);
  const names = sql.table(namesTableOf(tableNameOf(held)));
  const { rows } = await sql`select column_name, name from ${names} order by name`.execute(store.database);
  expect(rows).toEqual(['chen', 'lin', "o'neil"].map((name) => ({ column_name: 'holder', name })));
});
