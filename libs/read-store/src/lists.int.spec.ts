import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { elementsTableOf, type Projection, tableNameOf } from './projection.js';
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
