import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import { streamTypes } from '@hutong/domain';
import { followEventLog } from '@hutong/event-store';
import { factTables } from '@hutong/facts';
import { openFactRunner, openFactStore } from '@hutong/facts/store';
import { createHttpApp, PlatformModule, systemClock } from '@hutong/platform';
import { wholeNumber } from '@hutong/platform/process';
import { projections, ProjectionsModule } from '@hutong/projections';
import { foldToEnd, openReadStore, openRunner } from '@hutong/read-store';
import { type LogFile, writePaymentsLog } from './payments-log.js';
import { compare, type Measured } from './report.js';

const paymentsDefault = '35000';
const queriesPerRound = 100;
/** Questions, each of which waits some seconds, until a log must be folded. */
const foldingQuestionsMax = 60;
const smallPart = 10;
const memoryMaxMegabytes = 1_024;
const threads = 2;

/** Events per second from the file into all rows, and into all facts, against a bare scan; and what a query costs as the log grows. */
export async function benchReplay(options: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...options],
    options: { payments: { type: 'string', default: paymentsDefault } },
  });
  const payments = wholeNumber('payments', values.payments, { min: 1, max: 999_999_999 });
  mkdirSync('data', { recursive: true });
  const directory = mkdtempSync(join('data', 'bench-replay-'));
  try {
    const large = await writePaymentsLog(join(directory, 'large.db'), payments);
    await benchFold(large, directory);
    const small = await writePaymentsLog(join(directory, 'small.db'), Math.ceil(payments / smallPart));
    await benchQueries(large, small, directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function benchFold(log: LogFile, directory: string): Promise<void> {
  let round = 0;
  const foldings = { rows: foldRows, facts: foldFacts };
  for (const [into, fold] of Object.entries(foldings)) {
    await compare({
      bench: 'replay',
      case: `${log.events} events into ${into}`,
      unit: 'events/s',
      reference: 'events/s scanned and parsed',
      measure: () => fold(log, join(directory, `${into}-${round++}.db`)),
      // oxlint-disable-next-line typescript/require-await -- the scan is synchronous
      measureReference: async () => scanAndParse(log),
    });
  }
}

/** From an empty read store until every row, index and checkpoint is written. */
async function foldRows({ file, events }: LogFile, readFile: string): Promise<Measured> {
  const log = await followEventLog(`file:${file}`);
  const store = await openReadStore(`file:${readFile}`);
  const beginMs = performance.now();
  const runner = await openRunner(store, { projections, streamTypes, log });
  await foldToEnd({ log, runner });
  await runner.completeIndexes();
  const seconds = (performance.now() - beginMs) / 1_000;
  await store.close();
  await log.close();
  return { value: events / seconds };
}

/** From an empty store of facts until every fact and checkpoint is written. */
async function foldFacts({ file, events }: LogFile, factsFile: string): Promise<Measured> {
  const log = await followEventLog(`file:${file}`);
  const store = await openFactStore(`file:${factsFile}`, { tables: factTables, memoryMaxMegabytes, threads });
  const beginMs = performance.now();
  await foldToEnd({ log, runner: await openFactRunner(store, { streamTypes, log }) });
  const seconds = (performance.now() - beginMs) / 1_000;
  await store.close();
  await log.close();
  return { value: events / seconds };
}

function scanAndParse({ file, events }: LogFile): Measured {
  const database = new DatabaseSync(file, { readOnly: true });
  const beginMs = performance.now();
  const statement = database.prepare(
    'SELECT position, stream, revision, id, type, data, metadata, recorded_at FROM events ORDER BY position',
  );
  statement.setReturnArrays(true);
  for (const row of statement.iterate()) {
    const [, , , , , data, metadata] = row as unknown as readonly string[];
    JSON.parse(data!);
    JSON.parse(metadata!);
  }
  const seconds = (performance.now() - beginMs) / 1_000;
  database.close();
  return { value: events / seconds };
}

async function benchQueries(large: LogFile, small: LogFile, directory: string): Promise<void> {
  const overLarge = await serve(large, join(directory, 'read-of-large.db'));
  const overSmall = await serve(small, join(directory, 'read-of-small.db'));
  for (const path of [
    '/v1/figures?measures=value,refunded&by=day,channel',
    '/v1/figures?measures=value&by=wallet&shareOf=wallet',
    '/v1/payments?payerApp=tenpay',
  ]) {
    await compare({
      bench: 'replay',
      case: `GET ${path}`,
      unit: 'answers/s',
      reference: `answers/s over a log of ${small.events} events`,
      measure: () => ask(overLarge, path),
      measureReference: () => ask(overSmall, path),
    });
  }
  await overLarge.close();
  await overSmall.close();
}

type Served = Readonly<{ get: (path: string) => Promise<number>; close: () => Promise<void> }>;

async function serve({ file, events }: LogFile, readFile: string): Promise<Served> {
  const eventStore = `file:${file}`;
  const eventLog = await followEventLog(eventStore);
  const readSide = ProjectionsModule.with({
    eventStore,
    readStore: `file:${readFile}`,
    factsStore: `file:${readFile}.facts`,
    factsMemoryMegabytes: memoryMaxMegabytes,
  });
  const platform = PlatformModule.with({ eventLog, clock: systemClock });
  const app = await createHttpApp({ module: class Bench {}, imports: [platform, readSide] }, { title: 'bench' });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const get = async (path: string) => (await app.inject({ method: 'GET', url: path })).statusCode;
  await untilFolded(get, events);
  return { get, close: () => app.close().then(() => eventLog.close()) };
}

/** A large log takes longer to fold than one answer waits. */
async function untilFolded(get: Served['get'], events: number): Promise<void> {
  for (let question = 0; question < foldingQuestionsMax; question++) {
    if ((await get(`/v1/figures?measures=value&minPosition=${events}`)) === 200) return;
  }
  throw new Error(`${events} events were not folded in time`);
}

async function ask({ get }: Served, path: string): Promise<Measured> {
  const waitsMs = new Float64Array(queriesPerRound);
  const beginMs = performance.now();
  for (let query = 0; query < queriesPerRound; query++) {
    const askedMs = performance.now();
    const status = await get(path);
    if (status !== 200) throw new Error(`${path} answered ${status}`);
    waitsMs[query] = performance.now() - askedMs;
  }
  return { value: queriesPerRound / ((performance.now() - beginMs) / 1_000), waitsMs };
}
