import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FactTable } from '../fact-table.js';
import type { FactStore } from '../store/fact-store.js';
import { logWith, openInMemory, paid, readableLog, streamTypes } from '../store/facts-under-test.js';
import { openFactRunner } from '../writing/fact-runner.js';
import { firstRollupDifference } from './first-rollup-difference.js';

const table = {
  ...paid,
  rolledUp: { overview: ['account', 'isLarge'], accounts: ['account'] },
} as unknown as FactTable;
const log = logWith(
  Array.from({ length: 120 }, (_, index) => ({ account: `account-${index % 3}`, amount: BigInt(index + 1) })),
);
const eventsPerPage = 10;

let store: FactStore;
beforeAll(async () => {
  store = await openInMemory([table]);
  const runner = await openFactRunner(store, { streamTypes, log: readableLog(log), rolledUpMin: 25 });
  for (let from = 0; from < log.length; from += eventsPerPage) {
    const page = log.slice(from, from + eventsPerPage);
    for (const group of runner.groups()) await group.fold(page, page.at(-1)!.position);
  }
});
afterAll(() => store.close());

const difference = () => store.reader.inSnapshot((snapshot) => firstRollupDifference(snapshot, table));
const stretches = () =>
  store.reader.inSnapshot(({ rows }) =>
    rows('select up_to, sum(weight)::bigint from paid_v1_rollup_overview group by 1 order by 1'),
  );

it('Facts are summed up whenever enough have come, and stay so', async () => {
  expect(await stretches()).toEqual([
    [30n, 30n],
    [60n, 30n],
    [90n, 30n],
    [120n, 30n],
  ]);
  expect(await difference()).toBeNull();
});

it.each([
  [
    'a sum',
    'update paid_v1_rollup_overview set sum_of_amount = sum_of_amount + 1 where up_to = 60 and is_large = false',
    60n,
  ],
  [
    'a row',
    'delete from paid_v1_rollup_overview where up_to = 90 and account = (select min(account) from paid_v1_rollup_overview)',
    90n,
  ],
  ['a sum of another rollup', 'update paid_v1_rollup_accounts set sum_of_amount = 0 where up_to = 120', 120n],
  ['a fact', 'delete from paid_v1_rows where position = 31', 60n],
])('The first stretch is named where %s was changed', async (_, change, upTo) => {
  await store.writing.run('begin transaction');
  await store.writing.run(change);
  const rows = (sql: string) => store.writing.runAndReadAll(sql).then((read) => read.getRows() as never);
  try {
    expect(await firstRollupDifference({ rows } as never, table)).toMatchObject({ upTo });
  } finally {
    await store.writing.run('rollback');
  }
});
