import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { AccessDeniedError, EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { beforeEach, afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EventStoreNode, hashPassword, startEventStoreNode } from '../index.js';

const openssl = process.env['OPENSSL'] ?? 'openssl';
const hasOpenssl = (() => {
  try {
    execFileSync(openssl, ['version']);
    return true;
  } catch {
    console.log('TLS is not tested: openssl, which makes the certificate, is missing');
    return false;
  }
})();

const directory = mkdtempSync(join(tmpdir(), 'hutong-tls-'));
const [tlsCert, tlsKey, users] = ['cert.pem', 'key.pem', 'users.json'].map((name) => join(directory, name)) as [
  string,
  string,
  string,
];
let node: EventStoreNode;
const clients: EventStoreDBClient[] = [];
const clientOf = (credentials: string) => {
  const address = `esdb://${credentials}localhost:${node.port}?tls=true&tlsCAFile=${encodeURIComponent(tlsCert)}`;
  const client = EventStoreDBClient.connectionString(address);
  clients.push(client);
  return client;
};
const paid = () => jsonEvent({ type: 'OrderPaid', data: {} });
const count = async (events: AsyncIterable<unknown>) => {
  let seen = 0;
  for await (const event of events) seen += Number(event !== undefined);
  return seen;
};

describe('A node with TLS and users', () => {
  beforeEach(({ skip }) => skip(!hasOpenssl, 'there is no openssl to make a certificate'));
  beforeAll(async () => {
    if (!hasOpenssl) return;
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
    execFileSync(
      openssl,
      ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', tlsKey, '-out', tlsCert, ...subject],
      { stdio: 'ignore' },
    );
    const known = [
      { name: 'admin', groups: ['$admins'], scrypt: await hashPassword('change-it') },
      { name: 'clerk', groups: ['payments'], scrypt: await hashPassword('ledger') },
    ];
    writeFileSync(users, JSON.stringify(known));
    node = await startEventStoreNode({ port: 0, tlsCert, tlsKey, users });
  });
  afterAll(async () => {
    for (const client of clients) await client.dispose();
    await node?.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  it('keeps no password in clear', () => expect(readFileSync(users, 'utf8')).not.toContain('change-it'));

  it('lets everyone use a stream that has no access control list', async () => {
    const stream = `order-${randomUUID()}`;
    const client = clientOf('');
    await client.appendToStream(stream, paid());
    expect(await count(client.readStream(stream))).toBe(1);
  });

  it('lets only those on its access control list use a stream that has one', async () => {
    const stream = `order-${randomUUID()}`;
    const [admin, clerk, nobody] = [clientOf('admin:change-it@'), clientOf('clerk:ledger@'), clientOf('')];
    await admin.setStreamMetadata(stream, { acl: { readRoles: ['payments'], writeRoles: ['$admins'] } } as never);
    await admin.appendToStream(stream, paid());
    expect(await count(clerk.readStream(stream))).toBe(1);
    await expect(clerk.appendToStream(stream, paid())).rejects.toBeInstanceOf(AccessDeniedError);
    await expect(count(nobody.readStream(stream))).rejects.toBeInstanceOf(AccessDeniedError);
  });

  it('keeps system streams and the whole log for administrators', async () => {
    await expect(count(clientOf('').readAll())).rejects.toBeInstanceOf(AccessDeniedError);
    await expect(count(clientOf('clerk:ledger@').readAll())).rejects.toBeInstanceOf(AccessDeniedError);
    expect(await count(clientOf('admin:change-it@').readAll())).toBeGreaterThan(0);
  });

  it('refuses a wrong password', async () => {
    await expect(count(clientOf('admin:wrong@').readAll())).rejects.toBeInstanceOf(AccessDeniedError);
  });

  it('answers HTTP in TLS too', async () => {
    const status = await new Promise((resolve, reject) => {
      request({ host: 'localhost', port: node.port, path: '/health/live', ca: readFileSync(tlsCert) }, (response) =>
        resolve(response.statusCode),
      )
        .on('error', reject)
        .end();
    });
    expect(status).toBe(204);
  });
});
