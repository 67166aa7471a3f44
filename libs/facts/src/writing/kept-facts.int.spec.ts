import { afterEach, describe, expect, it } from 'vitest';
import type { FactTable } from '../fact-table.js';
import type { FactStore } from '../store/fact-store.js';
import { insertFacts } from '../store/insert-facts.js';
import { accountFacts, logWith, openInMemory, paid, readableLog, streamTypes } from '../store/facts-under-test.js';
import { rowsOf } from '../store/sql-values.js';
import { commonNumbersFrom, numbersBefore, numbersPerVocabulary } from '../store/vocabularies.js';
import { openFactRunner } from './fact-runner.js';

const offeredStays = {
  ...accountFacts,
  changing: ['state', 'times', 'sum', 'waited', 'lastAt'],
} satisfies typeof accountFacts;

/** Three payments of the same amount modulo three offer the same; the fourth offers something else. */
const log = logWith(
  [3n, 6n, 9n, 7n].map((amount, index) => ({ account: index === 1 ? 'chen' : 'lin', amount, earlierMs: index * 900 })),
);

let store: FactStore;
async function folded(table: FactTable) {
  store = await openInMemory([table]);
  const runner = await openFactRunner(store, { streamTypes, log: readableLog(log) });
  for (const group of runner.groups()) await group.fold(log, 4n);
  return runner;
}
const rows = (sql: string) => rowsOf(store.writing, sql);
afterEach(() => store.close());

describe('A fact that takes the place of another', () => {
  it('is one row with it, which has beside it only what may change', async () => {
    const runner = await folded({ ...offeredStays, eventTypes: ['Paid'] });
    expect(await rows('select position, before_times, times from accounts_v1_changes')).toEqual([[3n, 1, 2]]);
    expect(await rows("select count(*) from duckdb_columns() where column_name = 'before_offered'")).toEqual([[0n]]);
    expect(await rows('select position, weight, times, offered from accounts_v1 order by position, weight')).toEqual([
      [1n, 1, 1, 1],
      [2n, 1, 1, 1],
      [3n, -1, 1, 1],
      [3n, 1, 2, 1],
    ]);
    expect([...runner.stops()]).toMatchObject([
      [
        'accounts.v1',
        { position: 4n, reason: expect.stringMatching(/^offered changes to .* does not say that it may/) },
      ],
    ]);
  });

  it('says when both occurred and were recorded, as they were told', async () => {
    await folded(accountFacts);
    const at = (index: number) => BigInt(Date.parse(log[index]!.data['occurredAt'] as string));
    expect(await rows('select occurred_at, recorded_at from accounts_v1 where position = 3')).toEqual(
      [1, 2].map(() => [at(2), BigInt(log[2]!.recordedAtMs)]),
    );
  });
});

describe('Facts that are put where they are kept', () => {
  const all = 'select * from told';
  async function toldBy(table: FactTable) {
    await folded(table);
    await rows('create temp table told as select * from accounts_v1');
    await rows('delete from accounts_v1_rows');
    await rows('delete from accounts_v1_changes');
  }
  const missing = () => rows(`(${all} except all from accounts_v1) union all (from accounts_v1 except all ${all})`);

  it('are those that were there', async () => {
    await toldBy(accountFacts);
    expect(await insertFacts(store.writing, accountFacts, all)).toBe(0);
    expect(await missing()).toEqual([]);
    expect(await rows('select count(*) from told')).toEqual([[6n]]);
  });

  it.each([
    [
      'one that is taken back has none in its place',
      accountFacts,
      'delete from told where position = 3 and weight = 1',
    ],
    [
      'the two did not occur together',
      accountFacts,
      'update told set occurred_at = 0 where position = 3 and weight = 1',
    ],
    ['a column changes that may not', offeredStays, 'update told set offered = 9 where position = 3 and weight = 1'],
  ])('are left out and counted where %s', async (_, table, change) => {
    await toldBy(table);
    await rows(change);
    const facts = `${all} where position <= 3`;
    const leftOut = await insertFacts(store.writing, table, facts);
    const [[told]] = (await rows(`select count(*) from (${facts})`)) as [[bigint]];
    expect(leftOut).toBe(Number(told) - 2);
  });
});

describe('Numbers of names', () => {
  it('lie together for the words of one column, go on after the last, and are common where a vocabulary is full', async () => {
    store = await openInMemory([paid]);
    const begin = numbersBefore('account');
    const last = begin + numbersPerVocabulary - 3;
    await rows(`insert into names values (${last}, 'known'), (7, 'of another')`);
    const names = logWith(['lin', 'chen', 'wang', 'zhao', 'known'].map((account) => ({ account, amount: 1n })));
    for (const size of [4, 1]) {
      const runner = await openFactRunner(store, { streamTypes, log: readableLog(names) });
      const page = size === 4 ? names.slice(0, 4) : names.slice(4);
      for (const group of runner.groups()) await group.fold(page, page.at(-1)!.position);
    }
    const numbers = await rows('select text, number from names where number > 7 order by number');
    expect(numbers).toEqual([
      ['known', last],
      ['lin', last + 1],
      ['chen', last + 2],
      ['wang', commonNumbersFrom + 1],
      ['zhao', commonNumbersFrom + 2],
    ]);
    expect(
      await rows('select account - (select number from names where text = $$known$$) from paid_v1 where position = 5'),
    ).toEqual([[0]]);
  });
});
