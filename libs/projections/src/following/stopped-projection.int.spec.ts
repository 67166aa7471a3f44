import { recordEvents, usualLife } from '@hutong/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReadSideUnderTest, startReadSide } from '../read-side-under-test.js';

let readSide: ReadSideUnderTest;
let lastPosition = 0n;

const unknown = { stream: 'order-taobao.gift', type: 'OrderGifted', data: {} };
const unknownPosition = BigInt(usualLife({}).length + 1);
const stopped = `stopped at position ${unknownPosition}, OrderGifted of stream order-taobao.gift, revision 0: Unknown event type OrderGifted in a stream of category order.`;

beforeAll(async () => {
  readSide = await startReadSide();
  lastPosition = await recordEvents(readSide.log, [...usualLife({}), unknown, ...usualLife({ number: 2 })]);
  await readSide.get(`/v1/channel-volumes?bucket=day&minPosition=${lastPosition}`);
});

afterAll(() => readSide?.stop());

describe('An event that nobody can decode', () => {
  it('stops the projections that follow its stream, and is named where progress is told', async () => {
    const { body } = await readSide.get('/v1/projections');
    const position = lastPosition.toString();
    expect(body).toMatchObject([
      {
        name: 'payments.v1',
        position: (unknownPosition - 1n).toString(),
        stopped: {
          position: unknownPosition.toString(),
          stream: 'order-taobao.gift',
          revision: '0',
          type: 'OrderGifted',
          reason: 'Unknown event type OrderGifted in a stream of category order',
        },
      },
      { name: 'order-categories.v1', stopped: { type: 'OrderGifted' } },
      { name: 'channel-volumes.v1', position, stopped: null },
      { name: 'market-shares.v1', position, stopped: null },
    ]);
  });

  it('leaves what the stopped projection says as it was before the event, at its position', async () => {
    const { status, body } = await readSide.get('/v1/payments');
    expect(status).toBe(200);
    expect(body).toMatchObject({ position: (unknownPosition - 1n).toString(), payments: [{ status: 'settled' }] });
  });

  it('is the reason given to those who wait for a later position', async () => {
    expect(await readSide.get(`/v1/payments?minPosition=${lastPosition}`)).toMatchObject({
      status: 503,
      body: {
        type: '/problems/position-not-reached',
        detail: expect.stringContaining(`payments.v1 stopped at position ${unknownPosition}, OrderGifted of stream`),
      },
    });
  });

  it('does not keep the other projections from going on', async () => {
    const { body } = await readSide.get('/v1/market-shares');
    expect(body).toMatchObject({ position: lastPosition.toString(), markets: [{ byWallet: { totalCount: '2' } }, {}] });
  });

  it('makes the health of the projections say which stopped, and why', async () => {
    expect(await readSide.get('/health/projections')).toMatchObject({
      status: 503,
      body: {
        type: '/problems/projections-stopped',
        detail: `payments.v1 ${stopped} order-categories.v1 ${stopped}`,
      },
    });
  });
});
