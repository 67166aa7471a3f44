import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { followEventLog } from '@hutong/event-store';
import { createHttpApp, PlatformModule, systemClock } from '@hutong/platform';
import { wholeNumber } from '@hutong/platform/process';
import { ProjectionsModule } from '@hutong/projections';
import { type LogFile, writePaymentsLog } from '../payments-log.js';
import { type Measured, report } from '../report.js';
import { generateFacts } from './generated-facts.js';
import { fillPostgreSql, openPlainDuckDb } from './peers.js';
import { startPostgreSql, whyNoPostgreSql } from './postgresql-peer.js';
import { type Question, questions } from './questions.js';

const paymentsDefault = '10000000';
/** Payments of the log that the store really follows; the others are generated beside them. */
const paymentsInLog = 500;
/** How often each question is asked of whom: p99 needs many answers, a peer that takes a second each few. */
const asked = { ours: 200, duckdb: 40, postgresql: 3 };
const memoryMegabytes = 2_048;
const openMaxMs = 60_000;
const openAgainAfterMs = 200;

/** Questions over the facts of so many payments, as analysts ask them, beside the same in plain DuckDB and in PostgreSQL. */
export async function benchFigures(options: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...options],
    options: { payments: { type: 'string', default: paymentsDefault } },
  });
  const payments = wholeNumber('payments', values.payments, { min: 1, max: 100_000_000 });
  mkdirSync('data', { recursive: true });
  const directory = mkdtempSync(resolve(join('data', 'bench-figures-')));
  try {
    await measureAll(directory, payments);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function measureAll(directory: string, payments: number): Promise<void> {
  const log = await writePaymentsLog(join(directory, 'events.db'), paymentsInLog);
  const facts = join(directory, 'facts.db');
  await (await serve(log, directory)).close();
  await generateFacts(facts, { payments, positionMax: BigInt(log.events) });
  report(
    { bench: 'figures', case: `facts of ${payments} payments`, unit: 'bytes a payment', reference: null },
    [{ value: statSync(facts).size / payments }],
    [],
  );
  // A file of facts has one owner: the peers look at copies.
  const copy = join(directory, 'copy.db');
  copyFileSync(facts, copy);
  const served = await serve(log, directory);
  try {
    await measureBesideDuckDb(served, copy, { payments, events: log.events });
    await measureBesidePostgreSql(served, copy, payments);
  } finally {
    await served.close();
  }
}

type Size = Readonly<{ payments: number; events: number }>;

async function measureBesideDuckDb(served: Served, copy: string, { payments, events }: Size): Promise<void> {
  const plain = await openPlainDuckDb(copy, memoryMegabytes);
  try {
    for (const question of questions) {
      const reference = await repeated(asked.duckdb, () => plain.run(question.duckdb));
      const ours = await repeated(asked.ours, () => served.ask(question.path));
      const heading = { bench: 'figures', case: `${question.name}, ${payments} payments`, unit: 'answers/s' };
      report({ ...heading, reference: 'answers/s of plain DuckDB' }, [ours], [reference]);
    }
    for (const question of questions.filter(({ isOverview }) => isOverview)) {
      const now = await repeated(asked.duckdb, () => served.ask(question.path));
      const then = await repeated(asked.duckdb, () => served.ask(`${question.path}&asOf=${Math.ceil(events * 0.9)}`));
      const heading = { bench: 'figures', case: `${question.name}, as of an earlier position`, unit: 'answers/s' };
      report({ ...heading, reference: 'answers/s of the same question now' }, [then], [now]);
    }
  } finally {
    plain.close();
  }
}

async function measureBesidePostgreSql(served: Served, copy: string, payments: number): Promise<void> {
  const why = whyNoPostgreSql();
  if (why !== null) {
    console.error(`PostgreSQL is left out: ${why}`);
    return;
  }
  const peer = await startPostgreSql();
  try {
    await fillPostgreSql(peer, copy);
    for (const question of questions) {
      const reference = await repeated(asked.postgresql, () => peer.run(question.postgresql));
      const ours = await repeated(asked.duckdb, () => served.ask(question.path));
      const heading = { bench: 'figures', case: `${question.name}, ${payments} payments`, unit: 'answers/s' };
      report({ ...heading, reference: 'answers/s of PostgreSQL' }, [ours], [reference]);
    }
  } finally {
    await peer.close();
  }
}

/** Asks one after the other; the first answer, which fills caches, is not counted. */
async function repeated(times: number, ask: () => Promise<number>): Promise<Measured> {
  await ask();
  const waitsMs = new Float64Array(times);
  for (let index = 0; index < times; index++) waitsMs[index] = await ask();
  return { value: (times * 1_000) / waitsMs.reduce((sum, wait) => sum + wait, 0), waitsMs };
}

type Served = Readonly<{ ask: (question: Question['path']) => Promise<number>; close: () => Promise<void> }>;

/** The read side over a log and the stores beside it, once it answers at the end of the log. */
async function serve({ file, events }: LogFile, directory: string): Promise<Served> {
  const eventStore = `file:${file}`;
  const eventLog = await followEventLog(eventStore);
  const readSide = ProjectionsModule.with({
    eventStore,
    readStore: `file:${join(directory, 'read.db')}`,
    factsStore: `file:${join(directory, 'facts.db')}`,
    factsMemoryMegabytes: memoryMegabytes,
  });
  const platform = PlatformModule.with({ eventLog, clock: systemClock });
  const app = await createHttpApp({ module: class Bench {}, imports: [platform, readSide] }, { title: 'bench' });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const get = (question: string) => app.inject({ method: 'GET', url: `/v1/figures?${question}` });
  const endMs = performance.now() + openMaxMs;
  while ((await get(`measures=requested,count,orders&minPosition=${events}`)).statusCode !== 200) {
    if (performance.now() > endMs) throw new Error(`The facts do not answer after ${openMaxMs} ms`);
    await new Promise((next) => setTimeout(next, openAgainAfterMs));
  }
  return {
    async ask(question) {
      const beginMs = performance.now();
      const { statusCode, body } = await get(question);
      if (statusCode !== 200) throw new Error(`${question} was answered ${statusCode}: ${body}`);
      return performance.now() - beginMs;
    },
    close: () => app.close().then(() => eventLog.close()),
  };
}
