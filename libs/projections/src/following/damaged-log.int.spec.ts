import { DatabaseSync } from 'node:sqlite';
import { Logger } from '@nestjs/common';
import { EventLogDamagedError, EventLogUnavailableError, openEventLog } from '@hutong/event-store';
import { factTables } from '@hutong/facts';
import { recordEvents, usualLife } from '@hutong/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { projections } from '../projections.js';
import { type ReadSideUnderTest, startReadSide } from '../read-side-under-test.js';

let readSide: ReadSideUnderTest;
let damaged: string;
const logged: string[] = [];

const life = usualLife({});

/** A log of one payment in which the platform of the request was changed by hand. */
async function damagedLog(file: string): Promise<void> {
  const log = await openEventLog(`file:${file}`);
  await recordEvents(log, life);
  await log.close();
  const database = new DatabaseSync(file);
  database.exec("update events set data = replace(data, 'taobao', 'jd') where position = 3");
  database.close();
  const { stream } = life[2]!;
  damaged = `${file}: the event at position 3 of stream ${stream}: does not match its checksum`;
}

beforeAll(async () => {
  for (const level of ['warn', 'error'] as const) {
    vi.spyOn(Logger.prototype, level).mockImplementation((message: string) => void logged.push(`${level}: ${message}`));
  }
  readSide = await startReadSide({ prepare: damagedLog });
  // Nobody waits for what cannot come.
  await readSide.get(`/v1/payments?minPosition=${life.length}`);
  await vi.waitUntil(() => logged.length === 2, 30_000);
});
afterAll(async () => {
  await readSide?.stop();
  vi.restoreAllMocks();
});

const tables = [...projections, ...factTables];

describe('A damaged log', () => {
  it('stops rows and facts at once: neither is started again, and the log of the process says what is damaged', () => {
    expect(logged).toEqual([
      `error: Projections have stopped and stay at their positions: ${damaged}`,
      `error: Facts have stopped and stay at their positions: ${damaged}`,
    ]);
  });

  it('is named where the progress of every projection is told', async () => {
    const { body } = await readSide.get('/v1/projections');
    const stopped = { position: '0', stopped: { reason: damaged } };
    expect(body).toMatchObject(tables.map(() => stopped));
  });

  it.each([
    ['damaged', new EventLogDamagedError('events.db', 'the last event', 'is no event')],
    ['away', new EventLogUnavailableError('it is away')],
  ])('is named there also while its end cannot be read: how far it is to it, nobody knows (%s)', async (_, failure) => {
    const end = vi.spyOn(readSide.log, 'lastPosition').mockRejectedValue(failure);
    const { status, body } = await readSide.get('/v1/projections');
    end.mockRestore();
    const told = { position: '0', lagPositions: null, stopped: { reason: damaged } };
    expect(status).toBe(200);
    expect(body).toMatchObject(tables.map(() => told));
    const known = { position: '0', lagPositions: String(life.length) };
    expect((await readSide.get('/v1/projections')).body).toMatchObject(tables.map(() => known));
  });

  it('is what the health of the projections says', async () => {
    expect(await readSide.get('/health/projections')).toMatchObject({ status: 503, body: { detail: damaged } });
    const unready = { status: 'unready', reason: damaged };
    const parts = [{ part: 'event-store' }, { part: 'projections', ...unready }, { part: 'facts', ...unready }];
    expect(await readSide.get('/health/ready')).toMatchObject({ status: 503, body: { parts } });
    expect(await readSide.get('/health/live')).toMatchObject({ status: 200 });
  });

  it('is the reason given to those who wait for a later position', async () => {
    expect(await readSide.get('/v1/payments?minPosition=4')).toMatchObject({
      status: 503,
      body: { detail: expect.stringContaining(damaged) },
    });
  });
});
