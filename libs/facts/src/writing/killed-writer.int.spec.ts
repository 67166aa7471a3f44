import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { streamTypes } from '@hutong/domain';
import { type EventLog, followEventLog, openEventLog } from '@hutong/event-store';
import { foldToEnd } from '@hutong/read-store';
import { paymentLife, recordEvents, worldChannels, worldOf } from '@hutong/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { digestsOf, factsBetween } from '../comparing/fact-digests.js';
import { firstDifference } from '../comparing/first-difference.js';
import { factTables } from '../fact-tables.js';
import { type FactStore, openFactStore } from '../store/fact-store.js';
import { openFactRunner } from './fact-runner.js';

const payments = 20;
/** Few events a page, so that most of the time of the process is spent in the middle of a transaction. */
const eventsPerPage = 7;
/** Pages after which the process is killed. */
const pagesBeforeTheEnd = 12;

let directory: string;
let log: EventLog;
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'hutong-killed-writer-'));
  const writing = await openEventLog(`file:${join(directory, 'log.db')}`);
  await recordEvents(writing, worldOf('pilot').events);
  for (let number = 0; number < payments; number++) await recordEvents(writing, lifeOf(number));
  await writing.close();
  log = await followEventLog(`file:${join(directory, 'log.db')}`);
});
afterEach(async () => {
  await log.close();
  rmSync(directory, { recursive: true, force: true });
});

const lifeOf = (number: number) =>
  paymentLife({
    number,
    channelId: worldChannels[number % worldChannels.length]?.channelId ?? '',
    platform: 'taobao',
    stageId: 'pilot',
    buyer: `buyer-${number % 7}`,
    payer: `payer-${number % 11}`,
    payerApp: null,
    isPlacedUnconnected: false,
    orderCount: 1,
    minorUnits: BigInt(100 + number),
    categories: ['books'],
    coupons: [],
    refunds: number % 5 === 0 ? [50n] : [],
    refundsRedirectedTo: null,
    end: number % 9 === 1 ? 'closed' : 'captured',
    startMs: Date.parse('2023-10-02T00:00:00.000Z') + number * 60_000,
    fee: 'listed',
    refundDelayMs: 86_400_000,
  });

/** Folds page by page as fast as it can, and says each position that it committed. */
const writer = (dist: string) => `
  const load = (lib) => import(${JSON.stringify(dist)} + '/libs/' + lib + '/src/index.js');
  const { streamTypes } = await load('domain');
  const { followEventLog } = await load('event-store');
  const { factTables } = await load('facts');
  const { openFactRunner, openFactStore } = await import(${JSON.stringify(dist)} + '/libs/facts/src/store/index.js');
  const [, log, facts] = process.argv;
  const events = await followEventLog('file:' + log);
  const store = await openFactStore('file:' + facts, { tables: factTables, memoryMaxMegabytes: 128, threads: 1 });
  const runner = await openFactRunner(store, { streamTypes, log: events });
  for (;;) {
    const [group] = runner.groups();
    const page = await events.readPage(group.position(), runner.filter, ${eventsPerPage});
    await group.fold(page.events, page.position);
    console.log(String(group.position()));
  }`;

const open = (address: string) => openFactStore(address, { tables: factTables, memoryMaxMegabytes: 512, threads: 1 });

async function foldAll(store: FactStore): Promise<void> {
  await foldToEnd({ log, runner: await openFactRunner(store, { streamTypes, log }) });
}

const side = (store: FactStore, table: (typeof factTables)[number]) => ({
  digests: (range: Parameters<typeof digestsOf>[2]) =>
    store.reader.inSnapshot((snapshot) => digestsOf(snapshot, table, range)),
  facts: (range: Parameters<typeof factsBetween>[2]) =>
    store.reader.inSnapshot((snapshot) => factsBetween(snapshot, table, range)),
});

async function expectSameFacts(
  tables: readonly (typeof factTables)[number][],
  [one, other]: readonly [FactStore, FactStore],
  to: bigint,
): Promise<void> {
  for (const table of tables) {
    expect(await firstDifference(side(one, table), side(other, table), { from: 1n, to })).toBeNull();
  }
}

it('A process that is killed while it writes leaves whole batches only, and whoever comes next goes on from there', async () => {
  const file = join(directory, 'facts.db');
  const child = spawn(
    process.execPath,
    ['--input-type=module', '--eval', writer(resolve('dist')), join(directory, 'log.db'), file],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let committed = 0n;
  let pages = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    committed = BigInt(line);
    if (++pages === pagesBeforeTheEnd) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');

  const whole = await open('memory:');
  await foldAll(whole);
  const left = await open(`file:${file}`);
  const reached = await left.reader.inSnapshot((snapshot) => snapshot.positionOf('payments.v1'));
  expect(reached).toBeGreaterThanOrEqual(committed);
  expect(reached).toBeLessThan(await log.lastPosition());
  await expectSameFacts(factTables.slice(0, 1), [left, whole], reached ?? 0n);
  await foldAll(left);
  await expectSameFacts(factTables, [left, whole], await log.lastPosition());
  const [count] = await left.reader.inSnapshot(({ rows }) => rows('select count(*) from payments_v1'));
  expect(count?.[0]).toBeGreaterThan(BigInt(payments));
  await left.close();
  await whole.close();
});
