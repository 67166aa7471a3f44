import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { followEventLog } from '@hutong/event-store';
import { createHttpApp, PlatformModule, systemClock } from '@hutong/platform';
import { ProjectionsModule } from '@hutong/projections';
import { type LogFile, writePaymentsLog } from '../payments-log.js';
import type { Measured } from '../report.js';
import { generateFacts } from './generated-facts.js';

/** Payments of the log that the store really follows; the others are generated beside them. */
const paymentsInLog = 500;
export const memoryMegabytes = 2_048;
const openMaxMs = 60_000;
const openAgainAfterMs = 200;

/** A store with the facts of so many payments, and the log that it follows. */
export type MadeFacts = Readonly<{ directory: string; file: string; log: LogFile }>;

/** Makes the facts of so many payments in a directory that is removed afterwards. */
export async function withFacts(payments: number, measure: (made: MadeFacts) => Promise<void>): Promise<void> {
  mkdirSync('data', { recursive: true });
  const directory = mkdtempSync(resolve(join('data', 'bench-figures-')));
  try {
    const log = await writePaymentsLog(join(directory, 'events.db'), paymentsInLog);
    const file = join(directory, 'facts.db');
    await (await serve({ directory, log })).close();
    await generateFacts(file, { payments, positionMax: BigInt(log.events) });
    await measure({ directory, file, log });
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Asks one after the other; the first answer, which fills caches, is not counted. */
export async function repeated(times: number, ask: () => Promise<number>): Promise<Measured> {
  await ask();
  const waitsMs = new Float64Array(times);
  for (let index = 0; index < times; index++) waitsMs[index] = await ask();
  return { value: (times * 1_000) / waitsMs.reduce((sum, wait) => sum + wait, 0), waitsMs };
}

export type Served = Readonly<{
  /** How long an answer takes, in milliseconds. */
  ask: (path: string) => Promise<number>;
  answer: (path: string) => Promise<unknown>;
  close: () => Promise<void>;
}>;

/** The read side over a log and the stores beside it, once it answers at the end of the log. */
export async function serve({ directory, log }: Omit<MadeFacts, 'file'>): Promise<Served> {
  const eventStore = `file:${log.file}`;
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
  const get = (path: string) => app.inject({ method: 'GET', url: `/v1/${path}` });
  const endMs = performance.now() + openMaxMs;
  while ((await get(`figures?measures=requested,count,orders&minPosition=${log.events}`)).statusCode !== 200) {
    if (performance.now() > endMs) throw new Error(`The facts do not answer after ${openMaxMs} ms`);
    await new Promise((next) => setTimeout(next, openAgainAfterMs));
  }
  const text = async (path: string): Promise<string> => {
    const { statusCode, body } = await get(path);
    if (statusCode !== 200) throw new Error(`${path} was answered ${statusCode}: ${body}`);
    return body;
  };
  return {
    async ask(path) {
      const beginMs = performance.now();
      await text(path);
      return performance.now() - beginMs;
    },
    answer: async (path) => JSON.parse(await text(path)) as unknown,
    close: () => app.close().then(() => eventLog.close()),
  };
}
