import { Logger } from '@nestjs/common';
import { recordEvents, usualLife } from '@hutong/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ReadSideUnderTest, startReadSide } from '../read-side-under-test.js';

const waitMaxMs = 30_000;

let readSide: ReadSideUnderTest;
let lastPosition = 0n;
const warned: string[] = [];

const first = usualLife({});
const unknown = { stream: 'settlement-x', type: 'OrderGifted', data: {} };
const malformed = { stream: 'order-taobao.gift', type: 'OrderPlaced', data: { x: 1 } };
const repeated = { ...first.find(({ type }) => type === 'PaymentCaptured')! };
/** Well-formed, in its own stream, and for an order that the payment never claimed. */
const forged = usualLife({ number: 3 }).find(({ type }) => type === 'PaymentCaptured')!;
const foreign = { ...repeated, stream: 'somebodyElse-1' };
const at = (index: number) => (first.length + index).toString();

const setAside = [
  {
    position: at(1),
    stream: 'settlement-x',
    revision: '0',
    type: 'OrderGifted',
    reason: 'Unknown event type OrderGifted in a stream of category settlement',
  },
  {
    position: at(2),
    stream: 'order-taobao.gift',
    revision: '0',
    type: 'OrderPlaced',
    reason: 'OrderPlaced cannot be read: data.orderId is missing',
  },
  {
    position: at(3),
    stream: repeated.stream,
    revision: '1',
    type: 'PaymentCaptured',
    reason: 'PaymentCaptured cannot follow: the stream is captured',
  },
  {
    position: at(4),
    stream: forged.stream,
    revision: '0',
    type: 'PaymentCaptured',
    reason:
      'PaymentCaptured cannot follow: order taobao.000000000003 is not claimed by payment request 01926b3e-0000-7000-8000-000000000003',
  },
];

beforeAll(async () => {
  vi.spyOn(Logger.prototype, 'warn').mockImplementation((message: string) => void warned.push(message));
  readSide = await startReadSide();
  await recordEvents(readSide.log, first);
  await recordEvents(readSide.log, [unknown, malformed]);
  await readSide.log.append(repeated.stream, 'any', [{ ...repeated, id: crypto.randomUUID() }]);
  lastPosition = await recordEvents(readSide.log, [forged, foreign, ...usualLife({ number: 2 })]);
  await readSide.get(`/v1/payments?minPosition=${lastPosition}`);
});

afterAll(async () => {
  await readSide?.stop();
  vi.restoreAllMocks();
});

describe('Events that cannot be read, cannot follow, or lack a claim', () => {
  it('are listed with their place and the reason, page by page', async () => {
    expect(await readSide.get('/v1/set-aside')).toMatchObject({
      status: 200,
      body: { position: lastPosition.toString(), totalEvents: 4, events: setAside, nextAfter: null },
    });
    const page = await readSide.get('/v1/set-aside?limit=2');
    expect(page).toMatchObject({ body: { totalEvents: 4, events: setAside.slice(0, 2), nextAfter: at(2) } });
    expect(await readSide.get(`/v1/set-aside?limit=3&after=${at(2)}`)).toMatchObject({
      body: { events: setAside.slice(2), nextAfter: null },
    });
    expect(await readSide.get('/v1/set-aside?after=x')).toMatchObject({ status: 400 });
  });

  it('are counted beside every projection that follows their streams, and stop none', async () => {
    const { body } = await readSide.get('/v1/projections');
    const there = { position: lastPosition.toString(), stopped: null };
    expect((body as object[]).slice(0, 4)).toMatchObject([
      { name: 'payments.v4', setAsideEvents: 4, ...there },
      { name: 'orders.v2', setAsideEvents: 1, ...there },
      { name: 'authorizations.v2', setAsideEvents: 0, ...there },
      { name: 'rollouts.v2', setAsideEvents: 0, ...there },
    ]);
    expect(body).toContainEqual(expect.objectContaining({ name: 'facts.payments.v1', setAsideEvents: 3 }));
  });

  it('are in no row and no figure, and neither is an event of ours in a stream of others', async () => {
    const question = 'measures=count&by=platform';
    const body = { position: lastPosition.toString(), rows: [{ platform: 'taobao', count: '2' }] };
    await vi.waitFor(
      async () =>
        expect(await readSide.get(`/v1/figures?${question}&minPosition=${lastPosition}`)).toMatchObject({ body }),
      waitMaxMs,
    );
    expect(await readSide.get('/v1/payments')).toMatchObject({
      body: { payments: [{ status: 'captured' }, { status: 'captured' }] },
    });
  });

  it('are what readiness tells somebody to look at', async () => {
    await vi.waitFor(async () => expect(await readSide.get('/health/ready')).toMatchObject({ status: 200 }), waitMaxMs);
    const { body } = await readSide.get('/health/ready');
    const reason = '4 events are set aside, see /v1/set-aside';
    expect(body).toMatchObject({
      status: 'degraded',
      parts: [{}, { part: 'projections', status: 'degraded', reason }, { part: 'facts', status: 'ready' }],
    });
    expect(warned.at(-1)).toBe('4 events are set aside and count nowhere. GET /v1/set-aside lists them.');
  });
});
