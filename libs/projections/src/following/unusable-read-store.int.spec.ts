import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Logger } from '@nestjs/common';
import { streamTypes } from '@hutong/domain';
import { factTables } from '@hutong/facts';
import { type EventLog, openEventLog } from '@hutong/event-store';
import { openReadStore, rebuildReadStore } from '@hutong/read-store';
import { recordEvents, usualLife } from '@hutong/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { projections } from '../projections.js';
import { type ReadSideUnderTest, startReadSide } from '../read-side-under-test.js';

const waiting = { timeout: 20_000, interval: 20 };

let readSide: ReadSideUnderTest | undefined;
let readFile: string;
let logged: string[];
beforeEach(() => {
  logged = [];
  for (const level of ['warn', 'error'] as const) {
    vi.spyOn(Logger.prototype, level).mockImplementation((message: string) => void logged.push(message));
  }
});
afterEach(async () => {
  await readSide?.stop();
  vi.restoreAllMocks();
});

/** Starts the read side over a log of one payment and whatever `prepare` leaves where the read store should be. */
const startOver = (prepare: (path: string, log: EventLog) => Promise<void> | void) =>
  startReadSide({
    prepare: async (logFile) => {
      readFile = join(dirname(logFile), 'read.db');
      const log = await openEventLog(`file:${logFile}`);
      await recordEvents(log, usualLife({}));
      await prepare(readFile, log);
      await log.close();
    },
  });

const rebuild = (log: EventLog) => rebuildReadStore(`file:${readFile}`, { projections, streamTypes, log });

const unusable: readonly [string, RegExp, Parameters<typeof startOver>[0]][] = [
  ['a text', /not a read store: it is not a database/, (path) => writeFileSync(path, 'x'.repeat(9_999))],
  [
    'a database of others',
    /a database, but not a read store/,
    (path) => {
      const database = new DatabaseSync(path);
      database.exec('create table accounts (id integer)');
      database.close();
    },
  ],
  [
    'the read store of another log',
    /does not follow from this log: it is of log another, .*npm run projections:rebuild/,
    async (path, log) => {
      await rebuildReadStore(`file:${path}`, { projections, streamTypes, log });
      const database = new DatabaseSync(path);
      database.exec("update read_store set log_id = 'another'");
      database.close();
    },
  ],
];

describe('A read store that is of no use', () => {
  it.each(unusable)('is named, and keeps nothing else from starting: %s', async (_what, reason, prepare) => {
    readSide = await startOver(prepare);
    const { get, log } = readSide;
    await vi.waitFor(async () => expect(await get('/health/ready')).toMatchObject({ status: 503 }), waiting);
    expect(logged).toEqual([expect.stringMatching(reason)]);
    expect(logged[0]).not.toContain('\n');
    expect(await get('/health/ready')).toMatchObject({
      body: {
        parts: [{ status: 'ready' }, { part: 'projections', reason: expect.stringMatching(reason) }, { part: 'facts' }],
      },
    });
    const stopped = { position: '0', stopped: { reason: expect.stringMatching(reason) } };
    const others = factTables.map(({ name }) => ({ name: `facts.${name}`, stopped: null }));
    expect(await get('/v1/projections')).toMatchObject({
      status: 200,
      body: [...projections.map(() => stopped), ...others],
    });
    expect(await get('/v1/payments')).toMatchObject({ status: 503, body: { type: '/problems/read-store-unusable' } });
    await recordEvents(log, usualLife({ number: 2 }));
  });

  it.each(unusable)('is moved aside and made again by one command: %s', async (_what, _reason, prepare) => {
    readSide = await startOver(prepare);
    await vi.waitFor(() => expect(logged).toHaveLength(1), waiting);
    const { movedTo, position } = await rebuild(readSide.log);
    expect(readdirSync(dirname(readFile)).map((name) => join(dirname(readFile), name))).toContain(movedTo);
    expect(position).toBe(await readSide.log.lastPosition());
    const store = await openReadStore(`file:${readFile}`);
    expect(await store.database.selectFrom('payments_v4').select('status').execute()).toEqual([{ status: 'captured' }]);
    await expect(rebuild(readSide.log)).rejects.toMatchObject({ fault: 'inUse' });
    await store.close();
  });
});

describe('A read store that is deleted while it is in use', () => {
  it('is made again from the log, and answered from', async () => {
    readSide = await startOver(() => undefined);
    const { get, log } = readSide;
    await vi.waitFor(
      async () => expect(await get('/v1/payments?minPosition=5')).toMatchObject({ status: 200 }),
      waiting,
    );
    for (const part of ['', '-wal', '-shm']) rmSync(`${readFile}${part}`, { force: true });
    await recordEvents(log, usualLife({ number: 2 }));
    await vi.waitFor(async () => {
      const { body } = await get('/v1/payments');
      expect(body).toMatchObject({ payments: [{ status: 'captured' }, { status: 'captured' }] });
    }, waiting);
    expect(logged.join('\n')).toMatch(/read\.db was deleted or replaced; it is made again from the log/);
  });
});
