import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HutongClient } from '@hutong/client';
import { type RunningService, startService } from '@hutong/platform';
import { readSettings, Settings } from '@hutong/platform/process';
import { account, askingOnce, openPilot, orderRequest } from '@hutong/testing';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { hutong } from '../apps/hutong/src/hutong.js';

const waiting = { timeout: 60_000, interval: 100 };
const ordersBefore = 4;
const ordersBeside = 12;
const wideQuestionsAtOnce = 8;
/** Less than settings allow: a few orders are counted in it, and what tells them apart by four dimensions has no room, however few they are. */
const factsMemoryMegabytes = 8;

let directory: string;
let service: RunningService;
let client: HutongClient;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hutong-facts-memory-'));
  const settings = readSettings(Settings, {
    PORT: '0',
    EVENT_STORE: `file:${join(directory, 'events.db')}`,
    READ_STORE: `file:${join(directory, 'read.db')}`,
    FACTS_STORE: `file:${join(directory, 'facts.db')}`,
    LEDGER_SECRET_FILE: join(directory, 'ledger.secret'),
  });
  service = await startService(hutong, { ...settings, factsMemoryMegabytes });
  client = askingOnce(service.url);
  await openPilot(client);
  for (let number = 0; number < ordersBefore; number++) await place(number);
}, 120_000);
afterAll(async () => {
  await service?.close();
  await rm(directory, { recursive: true, force: true });
});

const place = (number: number) =>
  client.POST('/v1/orders', {
    body: orderRequest({ orderNumber: String(number), buyer: account(`buyer-${number}`) }),
  });
const ask = (by: string) =>
  client.GET('/v1/figures', { params: { query: { measures: 'orders', by, ...client.ownWrites() } } });
const wide = () => ask('merchant,city,category,hour');

it('A question that needs more memory than DuckDB may take is refused with how to narrow it, and neither commands nor the next question notice', async () => {
  await vi.waitFor(async () => expect((await ask('platform')).response.status).toBe(200), waiting);
  const questions = Array.from({ length: wideQuestionsAtOnce }, wide);
  const commands = Array.from({ length: ordersBeside }, (_, index) => place(ordersBefore + index));
  const placed = await Promise.all(commands);
  expect(placed.map(({ response }) => response.status)).toEqual(Array(ordersBeside).fill(201));
  for (const { response, error } of await Promise.all(questions)) {
    expect(response.status).toBe(400);
    expect(error).toMatchObject({
      type: '/problems/question-too-wide',
      detail: expect.stringMatching(
        /more memory than it may: ask for a shorter period, fewer dimensions, or filter one/,
      ),
    });
  }
  expect((await ask('platform')).data).toMatchObject({ rows: [{ orders: String(ordersBefore + ordersBeside) }] });
  expect((await wide()).response.status).toBe(400);
}, 120_000);
