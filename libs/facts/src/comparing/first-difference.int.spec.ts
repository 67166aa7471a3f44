import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FactTable } from '../fact-table.js';
import type { FactStore } from '../store/fact-store.js';
import { accountFacts, logWith, openInMemory, readableLog, streamTypes } from '../store/facts-under-test.js';
import { openFactRunner } from '../writing/fact-runner.js';
import { digestsOf, factsBetween, type PositionRange } from './fact-digests.js';
import { type ComparedFacts, firstDifference } from './first-difference.js';

const table = accountFacts as FactTable;
const log = logWith(
  Array.from({ length: 300 }, (_, index) => ({ account: `account-${(index * 7) % 40}`, amount: BigInt(index + 1) })),
);
const whole: PositionRange = { from: 1n, to: 300n };

/** A store that folded the log in batches of this size: numbers of its dictionaries follow from that. */
async function filled(size: number, first: number): Promise<FactStore> {
  const store = await openInMemory([table]);
  await store.writing.run(`insert into names select 100 + i, 'state-' || i from range(${first}) as numbers(i)`);
  const runner = await openFactRunner(store, { streamTypes, log: readableLog(log) });
  for (let from = 0; from < log.length; from += size) {
    const page = log.slice(from, from + size);
    for (const group of runner.groups()) await group.fold(page, page.at(-1)!.position);
  }
  return store;
}

const sideOf = (store: FactStore, asked: PositionRange[] = []): ComparedFacts => ({
  digests(range) {
    asked.push(range);
    return store.reader.inSnapshot((snapshot) => digestsOf(snapshot, table, range));
  },
  facts: (range) => store.reader.inSnapshot((snapshot) => factsBetween(snapshot, table, range)),
});

let one: FactStore;
let other: FactStore;
beforeAll(async () => {
  [one, other] = [await filled(300, 0), await filled(7, 3)];
});
afterAll(async () => {
  await one.close();
  await other.close();
});

/** Changes the other store, compares, and changes it back. */
async function differenceAfter(change: string, back: string) {
  await other.writing.run(change);
  const difference = await firstDifference(sideOf(one), sideOf(other), whole);
  await other.writing.run(back);
  return difference;
}

describe('Two stores of the same facts', () => {
  it('agree whatever batches and numbers they were filled with, and that takes one question', async () => {
    const asked: PositionRange[] = [];
    expect(await firstDifference(sideOf(one, asked), sideOf(other), whole)).toBeNull();
    expect(asked).toEqual([{ ...whole, partsMax: 64 }]);
  });

  it.each([1, 137, 300])('differ first where one fact says something else, at position %i', async (position) => {
    const at = `where position = ${position}`;
    const difference = await differenceAfter(
      `update accounts_v1_rows set sum = sum + 1 ${at}; update accounts_v1_changes set sum = sum + 1 ${at}`,
      `update accounts_v1_rows set sum = sum - 1 ${at}; update accounts_v1_changes set sum = sum - 1 ${at}`,
    );
    expect(difference?.position).toBe(BigInt(position));
    const sums = [difference?.one?.[7], difference?.other?.[7]] as [bigint, bigint];
    expect(sums[1] - sums[0]).toBe(1n);
  });

  it('differ where one of them has a fact more, or none at all', async () => {
    const twice = await differenceAfter(
      'insert into accounts_v1_changes select * from accounts_v1_changes where position = 50',
      'delete from accounts_v1_changes where rowid = (select max(rowid) from accounts_v1_changes where position = 50)',
    );
    expect(twice).toMatchObject({ position: 50n });
    await other.writing.run('begin transaction');
    await other.writing.run('delete from accounts_v1_changes where position > 290');
    await other.writing.run('commit');
    const less = await firstDifference(sideOf(one), sideOf(other), whole);
    expect(less).toMatchObject({ position: 291n, other: null });
    expect(less?.one?.[0]).toBe(291n);
    expect(await firstDifference(sideOf(other), sideOf(one), whole)).toMatchObject({ position: 291n, one: null });
    expect(await firstDifference(sideOf(one), sideOf(other), { from: 1n, to: 290n })).toBeNull();
  });
});
