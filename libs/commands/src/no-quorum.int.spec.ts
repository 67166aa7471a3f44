import { openEventLog } from '@hutong/event-store';
import { createHttpApp, PlatformModule, systemClock } from '@hutong/platform';
import { LedgerClient, ScriptedCluster } from '@hutong/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OrdersModule } from './index.js';

const order = {
  platform: 'taobao',
  orderNumber: 'quorum-1',
  buyer: 'li',
  merchant: 'teahouse',
  product: { productId: 'tea-1', category: '5411' },
  amount: { minorUnits: '12900', currency: 'CNY' },
};

describe('A command at a cluster without a quorum', () => {
  let cluster: ScriptedCluster;
  let app: NestFastifyApplication;
  beforeEach(async () => {
    cluster = await ScriptedCluster.start();
    const eventLog = await openEventLog(cluster.address);
    const imports = [
      PlatformModule.with({ eventLog, clock: systemClock, secret: new LedgerSecret(Buffer.alloc(32, 7)) }),
      OrdersModule,
    ];
    app = await createHttpApp({ module: class ClusterServices {}, imports }, { title: 'Hutong under test' });
    await app.listen(0, '127.0.0.1');
  });
  afterEach(async () => {
    await app.close();
    cluster.stop();
  });

  it('is a problem to come back for after seconds, readiness says so, and its repeat is taken once there is a leader', async () => {
    const url = await app.getUrl();
    const place = () =>
      fetch(`${url}/v1/orders`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'quorum-1' },
        body: JSON.stringify(order),
      });
    cluster.loseQuorum();
    const refused = await place();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
    expect(await refused.json()).toMatchObject({ type: '/problems/log-unavailable' });
    const unready = { part: 'event-store', status: 'unready', reason: expect.stringContaining('Server Is Not Ready') };
    expect(await new LedgerClient(() => url).get('/health/ready')).toMatchObject({
      status: 503,
      body: { parts: [unready] },
    });
    cluster.elect();
    expect((await place()).status).toBe(201);
    expect(cluster.events.filter(({ type }) => type === 'OrderPlaced')).toHaveLength(1);
    expect(await new LedgerClient(() => url).get('/health/ready')).toMatchObject({ status: 200 });
  }, 60_000);
});
