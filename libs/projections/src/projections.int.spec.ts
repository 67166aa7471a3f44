import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { type EventLog, openEventLog } from '@hutong/event-store';
import { createHttpApp, PlatformModule, systemClock } from '@hutong/platform';
import { type LifeSpec, paymentLife, recordEvents, type StreamEvent } from '@hutong/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProjectionsModule } from './projections.module.js';

@Module({})
class ReadSide {}

let directory: string;
let log: EventLog;
let app: NestFastifyApplication;
let lastPosition = 0n;

const festivalEve = Date.parse('2023-10-18T15:30:00.000Z');
const life = (changes: Partial<LifeSpec>): StreamEvent[] =>
  paymentLife({
    number: 1,
    channel: 1,
    platform: 'taobao',
    stageId: 'pilot',
    buyer: 'lin',
    payerId: 'lin',
    minorUnits: 12_900n,
    refunds: [],
    end: 'settled',
    startMs: festivalEve,
    refundDelayMs: 86_400_000,
    ...changes,
  });

async function record(events: readonly StreamEvent[]): Promise<void> {
  lastPosition = await recordEvents(log, events);
}

async function get(path: string): Promise<{ status: number; body: any }> {
  const separator = path.includes('?') ? '&' : '?';
  const url = path.includes('minPosition') ? path : `${path}${separator}minPosition=${lastPosition}`;
  const response = await app.inject({ method: 'GET', url });
  return { status: response.statusCode, body: response.json() };
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hutong-projections-'));
  const eventStore = `file:${join(directory, 'events.db')}`;
  log = await openEventLog(eventStore);
  const readSide = ProjectionsModule.with({ eventStore, readStore: `file:${join(directory, 'read.db')}` });
  app = await createHttpApp(
    { module: ReadSide, imports: [PlatformModule.with({ eventLog: log, clock: systemClock }), readSide] },
    { title: 't' },
  );
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  await record(life({ number: 1, refunds: [2_900n] }));
  await record(life({ number: 2, channel: 0, stageId: 'pilot', minorUnits: 27_100n, buyer: 'chen', payerId: 'chen' }));
  await record(life({ number: 3, channel: 2, end: 'declined', payerId: 'wang' }));
});

afterAll(async () => {
  await app?.close();
  await log?.close();
  await rm(directory, { recursive: true, force: true });
});

describe('Asking for channel volumes', () => {
  it('counts settled payments and refunds per channel on their natural day in Shanghai', async () => {
    const { status, body } = await get('/v1/channel-volumes?bucket=day&wallet=tenpay');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      position: lastPosition.toString(),
      cells: [
        {
          bucketStart: '2023-10-17T16:00:00.000Z',
          settledCount: '1',
          settledMinorUnits: '12900',
          feeThousandths: '77000',
        },
        { bucketStart: '2023-10-18T16:00:00.000Z', settledCount: '0', refundedCount: '1', refundedMinorUnits: '2900' },
      ],
    });
  });
});

describe('Asking for market shares', () => {
  it('tells shares and concentration of the platform, by value, by count and net', async () => {
    const { body } = await get('/v1/market-shares');
    expect(body.markets.map((market: any) => market.stageId)).toEqual([null, 'pilot']);
    expect(body.markets[0].byWallet).toMatchObject({
      totalMinorUnits: '40000',
      netMinorUnits: '37100',
      parties: [
        { party: 'alipay', shareByValue: '0.6775', shareByCount: '0.5000', shareByNetValue: '0.7305' },
        { party: 'tenpay', shareByValue: '0.3225', shareByCount: '0.5000' },
      ],
      hhiByValue: '5630',
      concentrationByValue: { cr1: '0.6775', cr2: '1.0000', cr3: '1.0000', cr4: '1.0000' },
    });
  });
});

describe('Searching payments', () => {
  it('finds a payment by its payer and shows its steps', async () => {
    const { body } = await get('/v1/payments?payer=wang');
    expect(body.payments).toHaveLength(1);
    const [{ paymentRequestId, status }] = body.payments;
    expect(status).toBe('declined');
    const { body: one } = await get(`/v1/payments/${paymentRequestId}`);
    expect(one.steps.map((step: any) => step.type)).toEqual([
      'PaymentRequested',
      'LinkShared',
      'FriendLinkOpened',
      'FriendDeclined',
    ]);
  });

  it('walks page by page through all payments, each once', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const { body }: { body: any } = await get(`/v1/payments?limit=1${cursor === null ? '' : `&cursor=${cursor}`}`);
      seen.push(...body.payments.map((payment: any) => payment.orderId));
      cursor = body.nextCursor;
    } while (cursor !== null && seen.length < 10);
    expect(seen).toEqual(['taobao.000000000003', 'taobao.000000000002', 'taobao.000000000001']);
  });
});
