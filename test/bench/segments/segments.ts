import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { streamTypes } from '@hutong/domain';
import { followEventLog } from '@hutong/event-store';
import { allowance, factTables, type Manifest } from '@hutong/facts';
import { exportSegments, openFactRunner, openFactStore } from '@hutong/facts/store';
import { wholeNumber } from '@hutong/platform/process';
import { foldToEnd } from '@hutong/read-store';
import { type LogFile, writePaymentsLog } from '../payments-log.js';
import { type Heading, type Measured, report } from '../report.js';
import { type Served, serve } from '../figures/served-facts.js';
import { type ClickHouse, installClickHouse } from './clickhouse.js';
import { everyPublished, partsSql, pathOf, sharesIn, sharesOf } from './published-shares.js';

const eventsDefault = '1000000';
/** What the life of a payment has, more or less: the log has as many events as this makes. */
const eventsPerPayment = 10;
const rounds = 3;

/** The same sum, of the facts and of their segments. */
const sum = { of: 'wallet, sum(amount * weight), sum(weight)', by: 'group by wallet order by wallet' };

/** Writing the facts of so many events as segments, and reading sums out of them, beside the store and ClickHouse. */
export async function benchSegments(options: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...options],
    options: { events: { type: 'string', default: eventsDefault } },
  });
  const events = wholeNumber('events', values.events, { min: 1_000, max: 100_000_000 });
  mkdirSync('data', { recursive: true });
  const directory = mkdtempSync(resolve(join('data', 'bench-segments-')));
  try {
    const log = await writePaymentsLog(join(directory, 'events.db'), Math.ceil(events / eventsPerPayment));
    const factsFile = join(directory, 'facts.db');
    const out = join(directory, 'segments');
    await writeSegments({ out, factsFile, log });
    const clickHouse = installClickHouse(join(directory, 'clickhouse'));
    if ('why' in clickHouse) console.error(`ClickHouse is left out: ${clickHouse.why}`);
    const asked = { out, factsFile, events: log.events, clickHouse: 'why' in clickHouse ? null : clickHouse };
    await readBack(asked);
    await compareShares(asked, await serve({ directory, log }));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function writeSegments({ out, factsFile, log }: Pick<Written, 'out' | 'factsFile'> & { log: LogFile }) {
  const eventLog = await followEventLog(`file:${log.file}`);
  try {
    const store = await openFactStore(`file:${factsFile}`, { tables: factTables, ...allowance });
    await foldToEnd({ log: eventLog, runner: await openFactRunner(store, { streamTypes, log: eventLog }) });
    await store.close();
    const beginMs = performance.now();
    const options = { tables: factTables, log: eventLog, ...allowance };
    const { manifest } = await exportSegments(`file:${factsFile}`, out, options);
    reportExport(manifest, { seconds: (performance.now() - beginMs) / 1_000, events: log.events });
  } finally {
    await eventLog.close();
  }
}

const heading = (name: string, unit: string): Heading => ({ bench: 'segments', case: name, unit, reference: null });

function reportExport(manifest: Manifest, { seconds, events }: Readonly<{ seconds: number; events: number }>): void {
  const files = manifest.ranges.flatMap((range) => range.files);
  const total = (of: 'rows' | 'bytes') => files.reduce((all, file) => all + file[of], 0);
  const name = `${events} events, ${total('rows')} facts, ${files.length} files`;
  report(heading(`export of ${name} (aim: 10 s a million)`, 's'), [{ value: seconds }], []);
  report(heading(`size of ${name}`, 'bytes an event'), [{ value: total('bytes') / events }], []);
}

type Written = Readonly<{ out: string; factsFile: string; events: number; clickHouse: ClickHouse | null }>;

/** The sums of all must be the same: a bench that compares different answers says nothing. */
async function readBack({ out, factsFile, events, clickHouse }: Written): Promise<void> {
  const parquet = `${out}/movements.v3.*.parquet`;
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  const run = async (sql: string): Promise<string> =>
    JSON.stringify((await connection.runAndReadAll(sql)).getRowsJson());
  try {
    await run(`attach '${factsFile}' as kept (read_only)`);
    const ofStore = () => run(`select ${sum.of} from kept.main.movements_v3_named ${sum.by}`);
    const ofSegments = () => run(`select ${sum.of} from read_parquet('${parquet}') ${sum.by}`);
    const expected = await ofStore();
    refuseOthers('DuckDB', await ofSegments(), expected);
    const name = `sums of ${events} events`;
    report(
      { ...heading(`${name}, segments in DuckDB`, 'ms'), reference: 'ms of the store' },
      await repeated(ofSegments),
      await repeated(ofStore),
    );
    if (clickHouse === null) return;
    const asked = clickHouse.ask(`select ${sum.of} from file('${parquet}', Parquet) ${sum.by}`, rounds);
    refuseOthers('ClickHouse', asked.rows, expected);
    report(
      heading(`${name}, segments in ClickHouse`, 'ms'),
      asked.ms.map((value) => ({ value })),
      [],
    );
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Every share that is published must be what both engines make of the segments. */
async function compareShares({ out, events, clickHouse }: Written, served: Served): Promise<void> {
  const parquet = `${out}/movements.v3.*.parquet`;
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  let shares = 0;
  try {
    for (const published of everyPublished) {
      const expected = sharesIn(await served.answer(pathOf(published)), published);
      if (expected.length === 0) throw new Error(`${pathOf(published)} has no shares`);
      shares += expected.length;
      const refuse = (who: string, parts: unknown): void =>
        refuseOthers(who, JSON.stringify(sharesOf(parts as string[][])), JSON.stringify(expected));
      const read = await connection.runAndReadAll(partsSql(published, `read_parquet('${parquet}')`));
      refuse('DuckDB', read.getRowsJson());
      if (clickHouse === null) continue;
      refuse('ClickHouse', JSON.parse(clickHouse.ask(partsSql(published, `file('${parquet}', Parquet)`), 1).rows));
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
    await served.close();
  }
  const engines = clickHouse === null ? 'DuckDB' : 'DuckDB and ClickHouse';
  report(heading(`published of ${events} events, which ${engines} agree on`, 'shares'), [{ value: shares }], []);
}

function refuseOthers(who: string, answered: string, expected: string): void {
  if (answered !== expected) throw new Error(`${who} answered ${answered}, and the store ${expected}`);
}

async function repeated(ask: () => Promise<string>): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (let round = 0; round < rounds; round++) {
    const beginMs = performance.now();
    await ask();
    measured.push({ value: performance.now() - beginMs });
  }
  return measured;
}
