import { openEventLog } from '@hutong/event-store';
import { createHttpApp, LedgerSecret, PlatformModule, systemClock } from '@hutong/platform';
import { askingOnce, ScriptedCluster } from '@hutong/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InstitutionsModule } from './index.js';

const institution = {
  institutionId: 'icbc',
  names: { zh: '工商银行', en: 'ICBC' },
  roles: ['accountInstitution'],
} as const;
const secret = new LedgerSecret(Buffer.alloc(32, 7));

describe('A command at a cluster without a quorum', () => {
  let cluster: ScriptedCluster;
  let app: NestFastifyApplication;
  beforeEach(async () => {
    cluster = await ScriptedCluster.start();
    const eventLog = await openEventLog(cluster.address);
    const imports = [PlatformModule.with({ eventLog, clock: systemClock, secret }), InstitutionsModule];
    app = await createHttpApp({ module: class ClusterServices {}, imports }, { title: 'Hutong under test' });
    await app.listen(0, '127.0.0.1');
  });
  afterEach(async () => {
    await app.close();
    cluster.stop();
  });

  it('is a problem to come back for after seconds, readiness says so, and its repeat is taken once there is a leader', async () => {
    const ledger = askingOnce(await app.getUrl());
    const register = () =>
      ledger.POST('/v1/institutions', { body: institution, headers: { 'Idempotency-Key': 'quorum-1' } });
    cluster.loseQuorum();
    const refused = await register();
    expect(refused).toMatchObject({ response: { status: 503 }, error: { type: '/problems/log-unavailable' } });
    expect(refused.response.headers.get('retry-after')).toBe('1');
    const unready = { part: 'event-store', status: 'unready', reason: expect.stringContaining('Server Is Not Ready') };
    expect(await ledger.GET('/health/ready')).toMatchObject({
      response: { status: 503 },
      error: { parts: [unready] },
    });
    cluster.elect();
    expect((await register()).response.status).toBe(201);
    expect(cluster.events.filter(({ type }) => type === 'InstitutionRegistered')).toHaveLength(1);
    expect(await ledger.GET('/health/ready')).toMatchObject({ response: { status: 200 } });
  }, 60_000);
});
