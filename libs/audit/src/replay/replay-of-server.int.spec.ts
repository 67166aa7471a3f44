import { Module } from '@nestjs/common';
import { type EventLog, openEventLog } from '@hutong/event-store';
import { createHttpApp, PlatformModule, systemClock } from '@hutong/platform';
import { recordEvents, ScriptedServer, usualLife } from '@hutong/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditModule } from '../audit.module.js';

@Module({})
class AuditSide {}

let server: ScriptedServer;
let log: EventLog;
let app: NestFastifyApplication;
/** Positions of the events, in order; between two of them lies nothing. */
let positions: readonly bigint[];

beforeAll(async () => {
  server = await ScriptedServer.start();
  log = await openEventLog(server.address);
  await recordEvents(log, usualLife({}));
  positions = server.events.map(({ position }) => position);
  const platform = PlatformModule.with({ eventLog: log, clock: systemClock });
  const audit = AuditModule.with({ eventStore: server.address });
  app = await createHttpApp({ module: AuditSide, imports: [platform, audit] }, { title: 't' });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
});
afterAll(async () => {
  await app?.close();
  server?.stop();
});

const ask = (query: string) => app.inject({ method: 'GET', url: `/v1/audit/events?${query}` });
async function replay(query: string): Promise<bigint[]> {
  const { statusCode, body } = await ask(query);
  expect(statusCode).toBe(200);
  const lines = body.trimEnd().split('\n');
  expect(JSON.parse(lines.pop() ?? '')).toMatchObject({ end: { complete: true } });
  return lines.map((line) => BigInt((JSON.parse(line) as { position: string }).position));
}

describe('Replaying events of a server, which begins to read at events only', () => {
  it('gives what lies between two events, both included, in both directions', async () => {
    const between = `from=${positions[2]}&to=${positions[4]}`;
    expect(await replay(between)).toEqual(positions.slice(2, 5));
    expect(await replay(`${between}&direction=backwards`)).toEqual(positions.slice(2, 5).toReversed());
  });

  it('takes the bound at which it ends anywhere, and the one at which it begins beyond the end', async () => {
    const [beyond, low] = [positions.at(-1)! + 1n, positions[2]! + 1n];
    expect(await replay(`to=${low}`)).toEqual(positions.slice(0, 3));
    expect(await replay(`from=${low}&direction=backwards`)).toEqual(positions.slice(3).toReversed());
    expect(await replay(`from=${beyond}`)).toEqual([]);
    expect(await replay(`to=${beyond}&direction=backwards`)).toEqual(positions.toReversed());
  });

  it.each([
    ['from', ''],
    ['to', '&direction=backwards'],
  ])('refuses %s where no event lies, and names it', async (field, direction) => {
    const readsBefore = server.calls.read;
    const refused = await ask(`${field}=${positions[2]! + 1n}${direction}`);
    expect([refused.statusCode, refused.json()]).toEqual([
      400,
      expect.objectContaining({ type: '/problems/position-unknown', errors: [expect.objectContaining({ field })] }),
    ]);
    expect(server.calls.read - readsBefore).toBeLessThan(5);
  });

  it('is a problem to come back for while the server is away, and goes on when it is back', async () => {
    server.stop();
    const refused = await ask('');
    expect(refused.headers['retry-after']).toBe('1');
    expect([refused.statusCode, refused.json()]).toEqual([
      503,
      expect.objectContaining({
        type: '/problems/log-unavailable',
        detail: 'The event store is away.',
      }),
    ]);
    await server.listen();
    expect(await replay('')).toEqual(positions);
  }, 30_000);
});
