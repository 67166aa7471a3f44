import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Projection } from './projection.js';
import { openRunner } from './projection-runner.js';
import { tableNameOf } from './projection.js';
import { event, foldPage, logOf, streamTypes, TemporaryStores, totals } from './projections-under-test.js';
import { openReadStoreForQueries, type ReadStore } from './read-store.js';
import { servingVersionOf, switchServing } from './versions.js';

/** Counts each payment double, so that one can see who answers. */
const totalsTwice = {
  ...totals,
  name: 'totals.v2',
  apply: (row, paid) => ({ ...totals.apply(row, paid), times: (row?.times ?? 0n) + 2n }),
} as typeof totals as Projection;
const page = [event(0), event(1), event(2)];
const log = logOf(page);
const runnerOf = (store: ReadStore, projections: readonly Projection[]) =>
  openRunner(store, { projections, streamTypes, log });

let stores: TemporaryStores;
let store: ReadStore;
beforeEach(async () => {
  stores = new TemporaryStores();
  store = await stores.open('read');
});
afterEach(async () => {
  await store.close();
  stores.remove();
});

/** Who serves and what it says, in one transaction as questions read it. */
const answer = ({ database }: ReadStore) =>
  database.transaction().execute(async (tx) => {
    const name = (await servingVersionOf(tx, 'totals')) ?? 'nobody';
    const { times } = await tx.selectFrom(tableNameOf({ name })).select('times').executeTakeFirstOrThrow();
    return `${name} ${String(times)}`;
  });

describe('Versions of a projection', () => {
  it('serve the newest in a new store, and what was there in one that gets a new version beside it', async () => {
    await runnerOf(store, [totals]);
    await runnerOf(store, [totals, totalsTwice]);
    expect(await servingVersionOf(store.database, 'totals')).toBe('totals.v1');
    const fresh = await stores.open();
    await runnerOf(fresh, [totals, totalsTwice]);
    expect(await servingVersionOf(fresh.database, 'totals')).toBe('totals.v2');
    await fresh.close();
  });

  it('are not switched to one that is behind or that nobody knows, and nothing changes then', async () => {
    await foldPage(await runnerOf(store, [totals]), page, 3n);
    await runnerOf(store, [totals, totalsTwice]);
    const behind = { reason: 'projectionBehind', position: 0n, serving: 3n };
    expect(await switchServing(store, 'totals.v2')).toEqual(behind);
    expect(await switchServing(store, 'totals.v3')).toEqual({ reason: 'projectionUnknown' });
    expect(await answer(store)).toBe('totals.v1 3');
  });

  it('are switched between under reads, of which none fails, and each is answered by one whole version', async () => {
    const runner = await runnerOf(store, [totals, totalsTwice]);
    await foldPage(runner, page, 3n);
    const reading = await openReadStoreForQueries(`file:${store.path}`);
    const answers: string[] = [];
    for (let round = 0; round < 100; round++) {
      const [, said] = await Promise.all([
        switchServing(store, round % 2 === 0 ? 'totals.v1' : 'totals.v2'),
        answer(reading),
      ]);
      answers.push(said);
    }
    expect(new Set(answers)).toEqual(new Set(['totals.v1 3', 'totals.v2 6']));
    expect(await answer(reading)).toBe('totals.v2 6');
    await reading.close();
  });

  it('keep the choice over restarts, and both are fed on', async () => {
    await foldPage(await runnerOf(store, [totals, totalsTwice]), page.slice(0, 1), 1n);
    expect(await switchServing(store, 'totals.v1')).toBeNull();
    await store.close();
    store = await stores.open('read');
    await foldPage(await runnerOf(store, [totals, totalsTwice]), page, 3n);
    expect(await answer(store)).toBe('totals.v1 3');
    expect(await switchServing(store, 'totals.v2')).toBeNull();
    expect(await answer(store)).toBe('totals.v2 6');
  });
});
