import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FactTable } from '../fact-table.js';
import { openFactRunner } from '../writing/fact-runner.js';
import type { FactStore } from './fact-store.js';
import { logWith, paid, readableLog, streamTypes, TemporaryFactStores } from './facts-under-test.js';

let stores: TemporaryFactStores;
beforeEach(() => {
  stores = new TemporaryFactStores();
});
afterEach(() => stores.remove());

const log = logWith([5n, 6n, 7n].map((amount) => ({ account: 'lin', amount })));
const doubled: FactTable = {
  ...paid,
  name: 'paid.v2',
  factsOf: (event: never) => paid.factsOf(event).map((fact) => ({ ...fact, amount: fact.amount * 2n })),
};

const runnerOf = (store: FactStore) => openFactRunner(store, { streamTypes, log: readableLog(log) });
const served = (store: FactStore) =>
  store.reader.inSnapshot(async (snapshot) => [
    await snapshot.servingOf('paid'),
    ...(await snapshot.rows('select sum(amount) from paid')).flat(),
  ]);

describe('Versions of a table of facts', () => {
  it('are built side by side: the old one answers, and is fed on, until the new one has caught up and is switched to', async () => {
    const before = await stores.open('facts', [paid]);
    for (const group of (await runnerOf(before)).groups()) await group.fold(log, 3n);
    await before.close();

    const store = await stores.open('facts', [paid, doubled]);
    expect(await served(store)).toEqual(['paid.v1', 18n]);
    const runner = await runnerOf(store);
    const [live, behind] = runner.groups();
    expect([live?.position(), behind?.position()]).toEqual([3n, 0n]);
    await behind?.fold(log.slice(0, 2), 2n);
    expect(await store.switchTo('paid.v2')).toEqual({ reason: 'projectionBehind', position: 2n, serving: 3n });
    expect(await served(store)).toEqual(['paid.v1', 18n]);
    await behind?.fold(log.slice(2), 3n);
    expect(runner.groups()).toHaveLength(1);

    expect(await store.switchTo('paid.v2')).toBeNull();
    expect(await served(store)).toEqual(['paid.v2', 36n]);
    await store.close();
    const again = await stores.open('facts', [paid, doubled]);
    expect(await served(again)).toEqual(['paid.v2', 36n]);
    expect(await again.switchTo('paid.v1')).toBeNull();
    expect(await served(again)).toEqual(['paid.v1', 18n]);
    await again.close();
  });

  it('answers from the newest where none was there before, and from what is left when a version is fed no more', async () => {
    const store = await stores.open('facts', [paid, doubled]);
    expect(await served(store)).toEqual(['paid.v2', null]);
    await store.close();
    const old = await stores.open('facts', [paid]);
    expect(await served(old)).toEqual(['paid.v1', null]);
    await old.close();
  });

  it('refuses to switch to one that is not there', async () => {
    const store = await stores.open('facts', [paid]);
    expect(await store.switchTo('paid.v9')).toEqual({ reason: 'projectionUnknown' });
    expect(await served(store)).toEqual(['paid.v1', null]);
    await store.close();
  });

  it('switches while a batch is being written', async () => {
    const store = await stores.open('facts', [paid, doubled]);
    const [group] = (await runnerOf(store)).groups();
    const folding = group?.fold(log, 3n);
    expect(await store.switchTo('paid.v1')).toBeNull();
    await folding;
    expect(await served(store)).toEqual(['paid.v1', 18n]);
    await store.close();
  });

  it('lets a question that began before the switch end with the other version', async () => {
    const store = await stores.open('facts', [paid, doubled]);
    const [first, second] = await store.reader.inSnapshot(async (snapshot) => {
      const serving = await snapshot.servingOf('paid');
      await store.switchTo('paid.v1');
      return [serving, await snapshot.servingOf('paid')];
    });
    expect([first, second]).toEqual(['paid.v2', 'paid.v2']);
    expect((await served(store))[0]).toBe('paid.v1');
    await store.close();
  });
});
