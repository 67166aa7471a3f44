import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type EventLog, openEventLog } from '@hutong/event-store';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../clock.js';
import { createHttpApp } from '../http-app.js';
import { PlatformModule } from '../platform.module.js';
import { Readiness } from './readiness.js';

@Module({})
class Nothing {}

let directory: string;
let log: EventLog;
let app: NestFastifyApplication;
let readiness: Readiness;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'hutong-readiness-'));
  log = await openEventLog(`file:${join(directory, 'events.db')}`);
  const platform = PlatformModule.with({ eventLog: log, clock: systemClock });
  app = await createHttpApp({ module: Nothing, imports: [platform] }, { title: 'Nothing' });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  readiness = app.get(Readiness);
});
afterEach(async () => {
  vi.useRealTimers();
  await app.close();
  rmSync(directory, { recursive: true, force: true });
});

async function ask(path: string) {
  const response = await app.inject({ method: 'GET', url: path });
  return { status: response.statusCode, retryAfter: response.headers['retry-after'], body: response.json<unknown>() };
}
const store = { part: 'event-store', status: 'ready', reason: null };

describe('A process that is asked whether it is ready', () => {
  it('is, when its store can be reached and every part works', async () => {
    readiness.register('figures', () => ({ status: 'ready', reason: null }));
    const figures = { part: 'figures', status: 'ready', reason: null };
    expect(await ask('/health/ready')).toMatchObject({
      status: 200,
      body: { status: 'ready', parts: [store, figures] },
    });
  });

  it('still is when somebody should look at a part, and says why', async () => {
    readiness.register('figures', () => ({ status: 'degraded', reason: '2 events are set aside' }));
    const figures = { part: 'figures', status: 'degraded', reason: '2 events are set aside' };
    expect(await ask('/health/ready')).toMatchObject({
      status: 200,
      body: { status: 'degraded', parts: [store, figures] },
    });
  });

  it('is not when a part does not work, but is alive', async () => {
    readiness.register('figures', () => ({ status: 'unready', reason: 'they stand still' }));
    const parts = [store, { part: 'figures', status: 'unready', reason: 'they stand still' }];
    const problem = { type: '/problems/not-ready', detail: 'figures: they stand still.', parts };
    expect(await ask('/health/ready')).toMatchObject({ status: 503, retryAfter: '1', body: problem });
    expect(await ask('/health/live')).toMatchObject({ status: 200, body: { status: 'ok' } });
  });

  it('is not when a part cannot tell, and names that part alone', async () => {
    readiness.register('figures', () => {
      throw new Error('no table');
    });
    const parts = [store, { part: 'figures', status: 'unready', reason: 'no table' }];
    expect(await ask('/health/ready')).toMatchObject({ status: 503, body: { parts } });
  });

  it('is not when its store is gone', async () => {
    await log.close();
    const parts = [{ part: 'event-store', status: 'unready', reason: 'The event log is closed' }];
    expect(await ask('/health/ready')).toMatchObject({ status: 503, body: { parts } });
  });

  it('does not wait for a part that hangs, and does not ask it twice', async () => {
    vi.useFakeTimers();
    const hanging = new Readiness();
    const answer = vi.fn<() => Promise<never>>(() => new Promise(() => {}));
    hanging.register('figures', answer);
    const [once, again] = [hanging.conditions(), hanging.conditions()];
    await vi.advanceTimersByTimeAsync(3_000);
    const reason = 'it does not answer within 3000 ms';
    expect(await Promise.all([once, again])).toEqual([
      [{ part: 'figures', status: 'unready', reason }],
      [{ part: 'figures', status: 'unready', reason }],
    ]);
    expect(answer).toHaveBeenCalledOnce();
  });
});
