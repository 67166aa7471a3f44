import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { streamTypes } from '@hutong/domain';
import { type EventLog, followEventLog, openEventLog } from '@hutong/event-store';
import { foldToEnd } from '@hutong/read-store';
import { recordEvents, usualLife, worldOf } from '@hutong/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { factTables } from '../fact-tables.js';
import { openFactStore } from '../store/fact-store.js';
import { TemporaryFactStores } from '../store/facts-under-test.js';
import { openFactRunner } from '../writing/fact-runner.js';
import { exportSegments } from './export-segments.js';

/** So few positions a range that an export takes many files, and is killed between two of them. */
const positionsPerRange = 20n;
const filesBeforeTheEnd = 1;
const lookAgainAfterMs = 2;
/** Two of them say as much as all. */
const tablesMax = 2;
const tables = factTables.slice(0, tablesMax);
const allowed = { memoryMaxMegabytes: 512, threads: 1 };

const stores = new TemporaryFactStores();
const logFile = join(stores.directory, 'log.db');
const facts = `file:${stores.fileOf('facts')}`;
const directory = join(stores.directory, 'segments');
let log: EventLog;
let middle: bigint;

beforeAll(async () => {
  const writing = await openEventLog(`file:${logFile}`);
  await recordEvents(writing, worldOf('pilot').events);
  middle = await recordEvents(writing, usualLife({ number: 1 }));
  await recordEvents(writing, usualLife({ number: 2, buyer: 'chen' }));
  await writing.close();
  log = await followEventLog(`file:${logFile}`);
});
afterAll(async () => {
  await log.close();
  stores.remove();
});

const exporter = (dist: string) => `
  const { followEventLog } = await import(${JSON.stringify(dist)} + '/libs/event-store/src/index.js');
  const { factTables } = await import(${JSON.stringify(dist)} + '/libs/facts/src/index.js');
  const { exportSegments } = await import(${JSON.stringify(dist)} + '/libs/facts/src/store/index.js');
  const [, log, facts, directory] = process.argv;
  const options = { tables: factTables.slice(0, ${tablesMax}), log: await followEventLog('file:' + log), positionsPerRange: ${positionsPerRange}n };
  await exportSegments(facts, directory, { ...options, memoryMaxMegabytes: 512, threads: 1 });`;

async function foldUpTo(upTo?: bigint): Promise<void> {
  const store = await openFactStore(facts, { tables, ...allowed });
  const runner = await openFactRunner(store, { streamTypes, log });
  await foldToEnd({ log, runner, ...(upTo === undefined ? {} : { upTo }) });
  await store.close();
}

const exportInto = (into: string) => exportSegments(facts, into, { tables, log, positionsPerRange, ...allowed });

/** Begins an export in a process and kills it as soon as it has written some files. */
async function exportKilled(): Promise<void> {
  const script = ['--input-type=module', '--eval', exporter(resolve('dist')), logFile, facts, directory];
  const child = spawn(process.execPath, script, { stdio: ['ignore', 'inherit', 'inherit'] });
  const ended = once(child, 'exit');
  const filesWritten = () =>
    existsSync(`${directory}.part`)
      ? readdirSync(`${directory}.part`).filter((name) => name.endsWith('.parquet')).length
      : 0;
  while (child.exitCode === null && filesWritten() < filesBeforeTheEnd) await delay(lookAgainAfterMs);
  child.kill('SIGKILL');
  await ended;
  expect(child.signalCode).toBe('SIGKILL');
}

const bytesIn = (place: string): ReadonlyMap<string, Buffer> =>
  new Map(readdirSync(place).map((name) => [name, readFileSync(join(place, name))]));

it('An export that is killed leaves no directory, or the one that was there, and the next one is whole', async () => {
  await foldUpTo(middle);
  await exportKilled();
  expect(existsSync(directory)).toBe(false);
  await exportInto(directory);
  const before = bytesIn(directory);
  await foldUpTo();
  await exportKilled();
  expect(bytesIn(directory)).toEqual(before);
  await exportInto(directory);
  await exportInto(join(stores.directory, 'whole'));
  expect(bytesIn(directory)).toEqual(bytesIn(join(stores.directory, 'whole')));
  expect(existsSync(`${directory}.part`)).toBe(false);
}, 60_000);
