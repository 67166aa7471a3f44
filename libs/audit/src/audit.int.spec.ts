import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { streamTypes } from '@hutong/domain';
import { followEventLog, openEventLog } from '@hutong/event-store';
import { factTables, shareFacts } from '@hutong/facts';
import { openFactRunner, openFactStore } from '@hutong/facts/store';
import { projections } from '@hutong/projections';
import { foldToEnd, openReadStore, openRunner } from '@hutong/read-store';
import {
  type LifeSpec,
  recordEvents,
  ScriptedServer,
  type StreamEvent,
  usualLife,
  worldOf,
  wovenLives,
} from '@hutong/testing';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkInvariants } from './invariants/check-invariants.js';
import { untilFolded } from './invariants/until-folded.js';
import { foldUnlessFollowed } from './rebuild/fold-unless-followed.js';
import { rebuildAndCompare } from './rebuild/rebuild-and-compare.js';
import { rebuildAndCompareFacts } from './rebuild/rebuild-facts.js';

const seed = Number(process.env['FAST_CHECK_SEED'] ?? 20231018);
const runs = 10;

const life = (changes: Partial<LifeSpec>): StreamEvent[] => usualLife({ refunds: [2_900n], ...changes });

const replaced = (event: StreamEvent, from: string, to: string): StreamEvent => ({
  ...event,
  data: JSON.parse(JSON.stringify(event.data).replaceAll(from, to)) as StreamEvent['data'],
});
/** A friend who was named pays, and the buyer takes the link back. */
const byNamedFriend = life({ number: 2, channelId: 'wechat.friend-link', orderCount: 2 }).flatMap((event) => {
  if (event.type === 'PaymentRequested')
    return [replaced(event, '"designatedPayer":null', '"designatedPayer":{"ref":"wang"}')];
  if (event.type !== 'FriendAuthorized') return [event];
  const { paymentRequestId, occurredAt } = event.data as Readonly<Record<string, string>>;
  return [
    event,
    { stream: `paymentRequest-${paymentRequestId}`, type: 'LinkRevoked', data: { paymentRequestId, occurredAt } },
  ];
});

const limit = '"amountMax":{"minorUnits":"1000000000000","currency":"CNY"}';
const world = worldOf().events.map((event) => replaced(event, '"amountMax":null', limit));
const honest = [
  ...world,
  ...life({}),
  ...byNamedFriend,
  ...life({ number: 3, end: 'voided' }),
  ...life({ number: 14, end: 'reported' }),
];

let directory: string;
let honestStores: Stores;
let files = 0;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'hutong-audit-'));
  honestStores = await ledgerOf(honest);
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

type Stores = Readonly<{ eventStore: string; readStore: string; factsStore: string }>;
const allowance = { memoryMaxMegabytes: 256, threads: 1 };

/** Records the events and folds them into rows and facts. */
async function ledgerOf(events: readonly StreamEvent[], server?: ScriptedServer): Promise<Stores> {
  files += 1;
  const eventStore = server?.address ?? `file:${join(directory, `events-${files}.db`)}`;
  const readStore = `file:${join(directory, `read-${files}.db`)}`;
  const factsStore = `file:${join(directory, `facts-${files}.db`)}`;
  const writer = await openEventLog(eventStore);
  await recordEvents(writer, events);
  await writer.close();
  const log = await followEventLog(eventStore);
  const store = await openReadStore(readStore);
  await foldToEnd({ log, runner: await openRunner(store, { projections, streamTypes, log }) });
  await store.close();
  const facts = await openFactStore(factsStore, { tables: factTables, ...allowance });
  await foldToEnd({ log, runner: await openFactRunner(facts, { streamTypes, log }) });
  await facts.close();
  await log.close();
  return { eventStore, readStore, factsStore };
}

/** The honest ledger with a read store that someone changed by hand. */
function tamperedBy(sql: string): Stores {
  files += 1;
  const file = join(directory, `tampered-${files}.db`);
  copyFileSync(honestStores.readStore.slice('file:'.length), file);
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
  return { ...honestStores, readStore: `file:${file}` };
}

/** The honest ledger with facts that someone changed by hand. */
async function factsTamperedBy(sql: string): Promise<Stores> {
  files += 1;
  const file = join(directory, `tampered-facts-${files}.db`);
  copyFileSync(honestStores.factsStore.slice('file:'.length), file);
  const store = await openFactStore(`file:${file}`, { tables: factTables, ...allowance });
  await store.writing.run(sql);
  await store.close();
  return { ...honestStores, factsStore: `file:${file}` };
}

const broken = async (stores: Stores) => (await checkInvariants(stores)).filter(({ holds }) => !holds);
const without = (type: string) => honest.filter((event) => event.type !== type);
/** Changes the text of the stored data of every event of a type. */
const changed = (type: string, from: string, to: string): StreamEvent[] =>
  honest.map((event) => {
    if (event.type !== type) return event;
    return replaced(event, from, to);
  });

describe('The invariants', () => {
  it('hold on an honest log, and say how much they examined', async () => {
    const checks = await checkInvariants(honestStores);
    expect(checks.filter(({ holds, examined }) => !holds || examined === 0)).toEqual([]);
  });

  it('say so when there was nothing to examine', async () => {
    const checks = await checkInvariants(await ledgerOf([]));
    expect(new Set(checks.map(({ detail }) => detail))).toEqual(new Set(['nothing to examine']));
  });

  it('are broken when an order is paid by two payments', async () => {
    const second = life({ number: 2, channelId: 'wechat.friend-link' }).filter(
      ({ stream }) => !stream.startsWith('order-'),
    );
    const text = JSON.stringify(second).replaceAll('taobao.000000000002', 'taobao.000000000001');
    const stores = await ledgerOf([...world, ...life({}), ...(JSON.parse(text) as StreamEvent[])]);
    expect((await broken(stores)).find(({ name }) => name === 'no order is paid twice')).toMatchObject({
      violationsTotal: 1,
      violations: [expect.stringMatching(/^order taobao\.000000000001 was paid 2 times/)],
    });
  });

  it.each([
    ['a payment is captured that nobody authorized', without('ScanAuthorized'), /authorized by its payer/],
    ['a payment is captured without claiming its order', without('OrderClaimed'), /holds the claim/],
    ['a payment is captured for an order never placed', without('OrderPlaced'), /orders that were placed/],
    ['a payment captures another amount', changed('OrderPlaced', '12900', '12901'), /for their amounts/],
    [
      'a refund goes to the buyer',
      changed('RefundSucceeded', '"beneficiary":{"ref":"wang"}', '"beneficiary":{"ref":"lin"}'),
      /goes to whoever paid/,
    ],
    [
      'a payment says it stood elsewhere on the page',
      changed('PaymentRequested', '"rank":2', '"rank":1'),
      /of each order offered/,
    ],
    [
      'a payment is over a channel that was not offered',
      changed('PaymentOffersEvaluated', 'wechat.saved-code', 'x'),
      /of each order offered/,
    ],
    [
      'a payment names another channel as selected before',
      changed('PaymentRequested', '"preselectedChannelId":"alipay.direct"', '"preselectedChannelId":"wechat.direct"'),
      /had selected before/,
    ],
    [
      'a payment names none where the page had one selected',
      changed('PaymentRequested', '"preselectedChannelId":"alipay.direct"', '"preselectedChannelId":null'),
      /had selected before/,
    ],
    [
      'somebody is not offered what the rules give',
      changed('PaymentOffersEvaluated', '"reasons":[]', '"reasons":["notInCohort"]'),
      /nobody else/,
    ],
  ])('are broken when %s', async (_what, events, name) => {
    const found = await broken(await ledgerOf(events));
    expect(found.map((check) => check.name).filter((one) => name.test(one))).toHaveLength(1);
  });

  it('are broken when a voided authorization was captured as well', async () => {
    const captured = honest.find(({ type }) => type === 'PaymentCaptured')!;
    const { dimensions, steps, payer, payerApp, occurredAt } = captured.data as Record<string, unknown>;
    const data = { dimensions, steps, payer, payerApp, occurredAt, orderIds: [], reason: 'orderAlreadyClaimed' };
    const stores = await ledgerOf([...honest, { stream: captured.stream, type: 'AuthorizationVoided', data }]);
    expect((await broken(stores)).map(({ name }) => name)).toContain('a voided authorization takes nothing');
  });

  it('are broken when events do not count, name them, and vouch for the rest', async () => {
    const unknown = { stream: 'settlement-x', type: 'PaymentGifted', data: {} };
    const malformed = { stream: 'order-taobao.gift', type: 'OrderPlaced', data: { x: 1 } };
    const stores = await ledgerOf([...honest, unknown, malformed, ...life({ number: 4 })]);
    expect(await broken(stores)).toMatchObject([
      {
        name: 'every event in a stream of the ledger counts',
        violations: [
          `PaymentGifted at position ${honest.length + 1}, stream settlement-x, revision 0, is set aside: Unknown event type PaymentGifted in a stream of category settlement`,
          `OrderPlaced at position ${honest.length + 2}, stream order-taobao.gift, revision 0, is set aside: OrderPlaced cannot be read: data.orderId is missing`,
        ],
      },
    ]);
  });

  it.each([
    [
      "update payments_v4 set status = 'captured' where status = 'voided'",
      'the payments are published as the log has them',
    ],
    ["delete from payments_v4 where status = 'voided'", 'the payments are published as the log has them'],
    [
      "update payments_v4 set refunded = 1 where status = 'partiallyRefunded'",
      'the payments are published as the log has them',
    ],
    ["update payments_v4 set buyer = 'wu' where buyer = 'lin'", 'the payments are published as the log has them'],
    ['update payments_v4 set cart = null where cart is not null', 'the payments are published as the log has them'],
    ...["city = 'Atlantis'", "merchant_id = 'made-up'", "category = 'made-up'", "field = 'barcode'"].map((change) => [
      `update payments_v4 set ${change}`,
      'the payments are published as the log has them',
    ]),
    ['update payments_v4 set captured_at = null', 'the payments are published as the log has them'],
    ["update orders_v2 set status = 'placed' where status = 'paid'", 'the orders are published as the log has them'],
    ["update orders_v2 set payer = 'made-up' where payer is not null", 'the orders are published as the log has them'],
    ['update orders_v2 set amount = amount + 1', 'the orders are published as the log has them'],
    ["delete from orders_v2 where status = 'paid'", 'the orders are published as the log has them'],
  ])('are broken after %s', async (sql, name) => {
    expect((await broken(tamperedBy(sql))).map((check) => check.name)).toEqual([name]);
  });

  it('compare a projection that is behind at its own position', async () => {
    const stores = await ledgerOf(honest);
    const writer = await openEventLog(stores.eventStore);
    await recordEvents(writer, life({ number: 4 }));
    await writer.close();
    expect(await broken(stores)).toEqual([]);
  });
});

describe('Rebuilding every projection', () => {
  it('gives what is published, whatever happened, and the invariants hold', async () => {
    await fc.assert(
      fc.asyncProperty(wovenLives({ paymentsMax: 6 }), async (lives) => {
        const stores = await ledgerOf([...world, ...lives]);
        const comparisons = await rebuildAndCompare(projections, stores.eventStore, stores.readStore);
        expect(comparisons.filter(({ difference }) => difference !== null)).toEqual([]);
        const facts = await rebuildAndCompareFacts(stores.eventStore, stores.factsStore);
        expect(facts.filter(({ difference }) => difference !== null)).toEqual([]);
        const checks = await checkInvariants(stores);
        expect(checks.filter(({ holds }) => !holds)).toEqual([]);
      }),
      { seed, numRuns: runs },
    );
  }, 60_000);

  it('is told in events: on a server, whose positions lie apart, there are as many of them as in a file', async () => {
    const server = await ScriptedServer.start();
    const stores = [honestStores, await ledgerOf(honest, server)];
    const [ofFile, ofServer] = await Promise.all(
      stores.map(({ eventStore, readStore }) => rebuildAndCompare(projections, eventStore, readStore)),
    );
    expect(ofServer!.map(({ difference }) => difference)).toEqual(projections.map(() => null));
    expect(ofServer!.map(({ events }) => events)).toEqual(ofFile!.map(({ events }) => events));
    for (const { events } of ofServer!) expect(events).toBeLessThanOrEqual(honest.length);
    server.stop();
  });

  it('sets the same events aside, and names one that the live projections judged otherwise', async () => {
    const unknown = { stream: 'settlement-x', type: 'PaymentGifted', data: {} };
    const stores = await ledgerOf([...honest, unknown]);
    const compare = () => rebuildAndCompare(projections, stores.eventStore, stores.readStore);
    const fair = (await compare()).map(({ difference, setAsideEvents }) => ({ difference, setAsideEvents }));
    expect(fair).toEqual(projections.map(() => ({ difference: null, setAsideEvents: 1 })));
    const database = new DatabaseSync(stores.readStore.slice('file:'.length));
    database.exec('delete from set_aside');
    database.close();
    expect((await compare()).map(({ difference }) => difference)).toEqual(
      projections.map(() => ({
        key: `${honest.length + 1}`,
        column: 'set aside',
        live: 'counts',
        rebuilt: 'Unknown event type PaymentGifted in a stream of category settlement',
      })),
    );
  });

  it.each([
    {
      sql: "update payments_v4 set status = 'refunded' where status = 'voided'",
      difference: {
        key: '01926b3e-0000-7000-8000-000000000003',
        column: 'status',
        live: 'refunded',
        rebuilt: 'voided',
      },
    },
    {
      sql: "delete from payments_v4 where status = 'voided'",
      difference: { key: '01926b3e-0000-7000-8000-000000000003', column: 'row', live: 'missing', rebuilt: 'present' },
    },
    {
      sql: "update payments_v4 set payment_request_id = 'made-up' where status = 'voided'",
      difference: { key: '01926b3e-0000-7000-8000-000000000003', column: 'row', live: 'missing', rebuilt: 'present' },
    },
    {
      sql: "update checkpoints set position = position + 1 where projection = 'payments.v4'",
      difference: { key: '', column: 'checkpoint', live: expect.any(String), rebuilt: expect.any(String) },
    },
  ])('names the first difference after $sql', async ({ sql, difference }) => {
    const stores = tamperedBy(sql);
    const comparisons = await rebuildAndCompare(projections, stores.eventStore, stores.readStore);
    const different = comparisons.filter((comparison) => comparison.difference !== null);
    expect(different).toMatchObject([{ projection: 'payments.v4', difference }]);
  });

  it.each([
    ['update movements_v3_rows set amount = amount + 1 where amount = 2900', 'movements.v3', 'amount of cell'],
    ['delete from payments_v1_changes', 'payments.v1', ''],
    [
      'update offers_v1_changes set offered_channels = 0 where position = (select max(position) from offers_v1)',
      'offers.v1',
      '',
    ],
  ])('names the first fact that differs after %s', async (sql, projection, violation) => {
    const stores = await factsTamperedBy(sql);
    const comparisons = await rebuildAndCompareFacts(stores.eventStore, stores.factsStore);
    const different = comparisons.filter(({ difference }) => difference !== null);
    expect(different).toMatchObject([{ projection, difference: { key: expect.stringMatching(/^position \d+$/) } }]);
    const violations = (await broken(stores)).flatMap((check) => check.violations);
    expect(new Set(violations.map((each) => each.slice(0, violation.length)))).toEqual(
      new Set(violation === '' ? [] : [violation]),
    );
  });
});

describe('Figures that nobody has built yet', () => {
  /** The honest log, and no read store beside it. */
  const unread = (): Stores => {
    files += 1;
    const readStore = `file:${join(directory, `unread-${files}.db`)}`;
    return { ...honestStores, readStore, factsStore: `file:${join(directory, `unread-facts-${files}.db`)}` };
  };

  it('are never said to hold because there is nothing to examine', async () => {
    const stores = unread();
    await (await openReadStore(stores.readStore)).close();
    await (await openFactStore(stores.factsStore, { tables: factTables, ...allowance })).close();
    const about = (await broken(stores)).map(({ detail }) => detail);
    expect(about).toHaveLength(3);
    for (const detail of about) expect(detail).toMatch(/^it is not built: it is at position 0, and the log is at \d+$/);
  });

  it('are built where no process follows the log, and hold then', async () => {
    const stores = unread();
    expect(await foldUnlessFollowed(projections, stores)).toBe('folded');
    expect(await broken(stores)).toEqual([]);
    const comparisons = await rebuildAndCompare(projections, stores.eventStore, stores.readStore);
    expect(comparisons.map(({ difference }) => difference)).toEqual(projections.map(() => null));
  });

  it('are left to the process that follows the log, and waited for', async () => {
    const stores = unread();
    const [log, store] = [await followEventLog(stores.eventStore), await openReadStore(stores.readStore)];
    expect(await foldUnlessFollowed(projections, stores)).toBe('followed');
    const facts = await openFactStore(stores.factsStore, { tables: factTables, ...allowance });
    const shared = await shareFacts(facts);
    const waited = untilFolded(stores);
    await foldToEnd({ log, runner: await openRunner(store, { projections, streamTypes, log }) });
    await foldToEnd({ log, runner: await openFactRunner(facts, { streamTypes, log }) });
    await waited;
    expect(await broken(stores)).toEqual([]);
    await shared.close();
    await facts.close();
    await store.close();
    await log.close();
  });
});
