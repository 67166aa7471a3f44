import type { RecordedEvent } from '@hutong/event-store';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { factsBetween } from '../comparing/fact-digests.js';
import type { FactTable } from '../fact-table.js';
import type { FactStore } from '../store/fact-store.js';
import {
  type AccountEvent,
  type AccountFact,
  accountFacts,
  logWith,
  openInMemory,
  paid,
  readableLog,
  type Step,
  streamTypes,
  TemporaryFactStores,
} from '../store/facts-under-test.js';
import { rowsOf } from '../store/sql-values.js';
import { type FactRunner, openFactRunner } from './fact-runner.js';

const seed = Number(process.env['FAST_CHECK_SEED'] ?? 20231018);
const runs = 12;

let stores: TemporaryFactStores;
beforeEach(() => {
  stores = new TemporaryFactStores();
});
afterEach(() => stores.remove());

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    account: fc.constantFrom('lin', 'chen', '王', 'zhao', 'qian'),
    amount: fc.oneof(
      { weight: 8, arbitrary: fc.bigInt({ min: 0n, max: 400n }) },
      { weight: 1, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constant(2n ** 52n) },
    ),
    earlierMs: fc.constantFrom(0, 0, 1_500, 60_000),
  }),
  { maxLength: 80, size: 'max' },
);
const cuts = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 10 });

const runnerOf = (store: FactStore, log: readonly RecordedEvent[], keptMin?: number) =>
  openFactRunner(store, { streamTypes, log: readableLog(log), ...(keptMin === undefined ? {} : { keptMin }) });

/** Folds a page by all who run; each skips what it has. */
async function fold(runner: FactRunner, page: readonly RecordedEvent[], upTo = page.at(-1)?.position): Promise<void> {
  if (upTo !== undefined) for (const group of runner.groups()) await group.fold(page, upTo);
}

/** Everything that the tables say, with texts in place of numbers. */
const everything = (store: FactStore) =>
  store.reader.inSnapshot(async (snapshot) => {
    const all = { from: 0n, to: 1_000_000n, factsMax: 100_000 };
    return {
      paid: await factsBetween(snapshot, paid, all),
      accounts: await factsBetween(snapshot, accountFacts, all),
      positions: [await snapshot.positionOf('paid.v1'), await snapshot.positionOf('accounts.v1')],
    };
  });

async function foldedAtOnce(log: readonly RecordedEvent[]) {
  const store = await openInMemory();
  await fold(await runnerOf(store, log), log);
  const said = await everything(store);
  await store.close();
  return said;
}

/** Events that count, by the rule of accounts: none follows in one that is shut. */
function counted(log: readonly RecordedEvent[]): readonly RecordedEvent[] {
  const shut = new Set<string>();
  return log.filter(({ stream, type }) => {
    if (shut.has(stream)) return false;
    if (type === 'Shut') shut.add(stream);
    return true;
  });
}

describe('Feeding facts', () => {
  it('gives the facts that brute force gives, at every position, whatever the batches', async () => {
    await fc.assert(
      fc.asyncProperty(steps, cuts, async (happened, sizes) => {
        const log = logWith(happened);
        const store = await openInMemory();
        const runner = await runnerOf(store, log);
        for (const size of [...sizes, log.length]) {
          const done = runner.positions().get('paid.v1') ?? 0n;
          await fold(runner, log.filter(({ position }) => position > done).slice(0, size));
        }
        const standing = new Map<string, AccountFact>();
        for (const event of counted(log)) {
          const { account } = event.data as AccountEvent['data'];
          const after = accountFacts.factAfter(standing.get(account), event as never, account);
          if (after !== undefined) standing.set(account, after);
          const facts = await rowsOf(
            store.writing,
            `select text, sum(weight)::integer, sum(weight * sum)::bigint, sum(weight * times)::integer
             from accounts_v1 join accounts_v1_things on number = account_number where position <= ? group by text order by text`,
            [event.position],
          );
          const expected = [...standing].map(([name, { sum, times }]) => [name, 1, sum, times]);
          expect(facts).toEqual(expected.toSorted(([one], [other]) => (String(one) < String(other) ? -1 : 1)));
        }
        // Whatever the order in which things are told, before any moment a fact is there or not, and an account has one at most.
        for (const partition of ['account_number', 'account_number, state, times']) {
          const wrong = `select account_number, sum(weight) over (partition by ${partition} order by occurred_at
            range between unbounded preceding and current row) as standing from accounts_v1 qualify standing not in (0, 1)`;
          expect(await rowsOf(store.writing, wrong)).toEqual([]);
        }
        await store.close();
      }),
      { seed, numRuns: runs },
    );
  });

  it('keeps every value of a fact as it was said', async () => {
    const log = logWith([
      { account: 'lin', amount: 5n },
      { account: 'lin', amount: 104n },
      { account: 'lin', amount: null },
    ]);
    const { paid, accounts } = await foldedAtOnce(log);
    const [first, second, third] = log.map(({ data }) => BigInt(Date.parse(data['occurredAt'] as string)));
    const [noted] = log.map(({ recordedAtMs }) => BigInt(recordedAtMs));
    expect(paid[0]).toEqual([1n, 1, noted, first, 'lin', 'person-of-lin', 5n, 500n, false, first]);
    const offered = (channels: number) => expect.stringMatching(new RegExp(`^(\\[.*channel-${channels - 1}.*)$`));
    expect(
      accounts.map(([position, weight, , occurredAt, ...rest]) => [position, weight, occurredAt, ...rest]),
    ).toEqual([
      [1n, 1, first, 'lin', 'open', 1, 5n, null, first, offered(2)],
      [2n, -1, second, 'lin', 'open', 1, 5n, null, first, offered(2)],
      [2n, 1, second, 'lin', 'open', 2, 109n, 100, second, offered(2)],
      [3n, -1, third, 'lin', 'open', 2, 109n, 100, second, offered(2)],
      [3n, 1, third, 'lin', 'shut', 2, 109n, 100, second, offered(2)],
    ]);
  });

  it('keeps what was offered once for all that were offered the same, one row a channel', async () => {
    const log = logWith([
      { account: 'lin', amount: 2n },
      { account: 'chen', amount: 5n },
      { account: '王', amount: 3n },
    ]);
    const store = await openInMemory();
    await fold(await runnerOf(store, log), log);
    const text = (number: string) => `(select text from names where names.number = ${number})`;
    const sets = await rowsOf(
      store.writing,
      `select number, ${text('channel')}, ${text('stage')}, in_cohort, rank, preselected,
       list_transform(reasons, lambda reason: reason > 0) from accounts_v1_offered order by number, rank`,
    );
    expect(sets).toEqual([
      [1, 'channel-0', null, null, 1, true, []],
      [1, 'channel-1', 'pilot', true, 2, false, [true]],
    ]);
    expect(await rowsOf(store.writing, 'select offered from accounts_v1 order by position')).toEqual([[1], [1], [2]]);
    await store.close();
  });

  it('gives the same facts when it stops anywhere, starts again with nothing in mind, and is given an older page', async () => {
    let number = 0;
    await fc.assert(
      fc.asyncProperty(steps, fc.nat(1_000), fc.nat(80), async (happened, part, back) => {
        const log = logWith(happened);
        const stop = Math.floor((log.length * part) / 1_000);
        const name = `stopped-${number++}`;
        const before = await stores.open(name);
        await fold(await runnerOf(before, log), log.slice(0, stop));
        await before.close();
        const after = await stores.open(name);
        const runner = await runnerOf(after, log, 2);
        const page = log.slice(Math.max(0, stop - back));
        await fold(runner, page);
        await fold(runner, page);
        expect(await everything(after)).toEqual(await foldedAtOnce(log));
        await after.close();
      }),
      { seed, numRuns: runs },
    );
  });

  it('gives the same facts when it can keep no more than two texts in mind', async () => {
    await fc.assert(
      fc.asyncProperty(steps, cuts, async (happened, sizes) => {
        const log = logWith(happened);
        const store = await openInMemory();
        const runner = await runnerOf(store, log, 2);
        for (const size of [...sizes, log.length]) {
          const done = runner.positions().get('paid.v1') ?? 0n;
          await fold(runner, log.filter(({ position }) => position > done).slice(0, size));
        }
        expect(await everything(store)).toEqual(await foldedAtOnce(log));
        await store.close();
      }),
      { seed, numRuns: runs },
    );
  });

  it('writes nothing and keeps nothing in mind when a batch fails, and goes on when it is given again', async () => {
    const log = logWith(
      ['lin', 'chen', 'lin', '王'].map((account, index) => ({ account, amount: BigInt(index) + 5n })),
    );
    const store = await openInMemory();
    const runner = await runnerOf(store, log);
    await fold(runner, log.slice(0, 1));
    const before = await everything(store);
    await store.writing.run('alter table checkpoints rename column landmark_digest to away');
    await expect(fold(runner, log)).rejects.toThrow(/landmark_digest/);
    expect(await everything(store)).toEqual(before);
    await store.writing.run('alter table checkpoints rename column away to landmark_digest');
    await fold(runner, log);
    expect(await everything(store)).toEqual(await foldedAtOnce(log));
    await store.close();
  });
});

describe('A table that meets an event it cannot fold', () => {
  const log = logWith([5n, 6n, 7n, 8n].map((amount) => ({ account: 'lin', amount })));
  const tooFar = (amount: bigint): FactTable => ({
    ...accountFacts,
    factAfter: (before, event: AccountEvent, thing) => {
      if (event.type === 'Paid' && event.data.amount === amount.toString()) throw new Error('more than it can take');
      return accountFacts.factAfter(before as never, event, thing);
    },
  });

  it('stops alone before it, named, keeps what came earlier, and goes on from there once it can be folded', async () => {
    const before = await stores.open('facts', [paid, tooFar(7n)]);
    const runner = await runnerOf(before, log);
    await fold(runner, log);
    await fold(runner, log, 9n);
    expect([...runner.positions().values()]).toEqual([9n, 2n]);
    expect([...runner.stops()]).toEqual([
      [
        'accounts.v1',
        { position: 3n, stream: 'account-lin', revision: 2n, type: 'Paid', reason: 'more than it can take' },
      ],
    ]);
    const { accounts } = await everything(before);
    expect(accounts.map(([position, weight]) => [position, weight])).toEqual([
      [1n, 1],
      [2n, -1],
      [2n, 1],
    ]);
    await before.close();
    const after = await stores.open('facts');
    const mended = await runnerOf(after, log);
    await fold(mended, log);
    expect([...mended.stops()]).toEqual([]);
    expect((await everything(after)).accounts).toEqual((await foldedAtOnce(log)).accounts);
    await after.close();
  });

  it.each([
    ['a text where a number should be', { amount: '5' }, /amount is '5', which is no minorUnits/],
    ['a number beyond 64 bits', { amount: 2n ** 63n }, /amount is 9223372036854775808n, which is no minorUnits/],
    ['nothing where something must be', { account: null }, /account is null, which is no name/],
    ['a value that was left out', { fee: undefined }, /fee is undefined, which is no thousandths/],
    ['a day that is none', { placedAt: '2023-02-30T' }, /placedAt is '2023-02-30T', which is no moment/],
  ])('stops at %s', async (_, changes, reason) => {
    const broken = { ...paid, factsOf: (event: never) => paid.factsOf(event).map((fact) => ({ ...fact, ...changes })) };
    const store = await openInMemory([broken as FactTable]);
    const runner = await runnerOf(store, log);
    await fold(runner, log);
    expect(runner.stops().get('paid.v1')).toMatchObject({ position: 1n, reason: expect.stringMatching(reason) });
    expect(await rowsOf(store.writing, 'select count(*) from paid_v1')).toEqual([[0n]]);
    await store.close();
  });

  it('stops at a thing that loses its fact', async () => {
    const losing = { ...accountFacts, factAfter: (before: unknown) => (before === undefined ? nothing : undefined) };
    const nothing = accountFacts.factAfter(undefined, log[0] as never, 'lin');
    const store = await openInMemory([losing]);
    const runner = await runnerOf(store, log);
    await fold(runner, log);
    expect(runner.stops().get('accounts.v1')).toMatchObject({
      position: 2n,
      reason: expect.stringMatching(/gone after it/),
    });
    await store.close();
  });
});

describe('What the facts follow from', () => {
  const [named, ...others] = ['a', 'b'].map((logId) => ({
    ...logWith([{ account: 'ledger', amount: 1n }])[0]!,
    stream: 'ledger',
    type: 'LedgerCreated',
    data: { logId, formatVersion: 1 },
  }));
  const logOf = (first: RecordedEvent, amounts: readonly bigint[]): readonly RecordedEvent[] => [
    first,
    ...logWith(amounts.map((amount) => ({ account: 'lin', amount }))).map((event) => ({
      ...event,
      position: event.position + 1n,
    })),
  ];

  async function folded(log: readonly RecordedEvent[]): Promise<string> {
    const store = await stores.open('facts');
    try {
      await fold(await runnerOf(store, log), log.slice(1), BigInt(log.length));
      return 'folded';
    } catch (error) {
      return (error as Error).message;
    } finally {
      await store.close();
    }
  }

  it('is the log that they were begun with: another one, a shorter one and one that went on otherwise are refused by name', async () => {
    const first = named!;
    expect(await folded(logOf(first, [5n, 6n]))).toBe('folded');
    expect(await folded(logOf(first, [5n, 6n, 7n]))).toBe('folded');
    expect(await folded(logOf(others[0]!, [5n, 6n, 7n]))).toMatch(
      /does not follow from this log: it is of log a, and this is b/,
    );
    expect(await folded(logOf(first, [5n]))).toMatch(/the log ends before position 4/);
    expect(await folded(logOf(first, [5n, 6n, 9n, 7n]))).toMatch(/the log has another event at position 4/);
    expect(await folded(logOf(first, [5n, 6n, 7n, 8n]))).toBe('folded');
  });

  it('is read again when the file was taken away', async () => {
    const log = logWith([{ account: 'lin', amount: 5n }]);
    const store = await stores.open('facts');
    const runner = await runnerOf(store, log);
    stores.takeAway('facts');
    await expect(fold(runner, log)).rejects.toMatchObject({ fault: 'missing' });
    await store.close();
  });
});
