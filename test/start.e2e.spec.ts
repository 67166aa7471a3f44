import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLedgerLog } from '@hutong/platform';
import { startApp } from '@hutong/testing';

describe('Starting the ledger', () => {
  let directory: string;
  beforeAll(async () => (directory = await mkdtemp(join(tmpdir(), 'hutong-e2e-'))));
  afterAll(() => rm(directory, { recursive: true }));

  const failsWith = async (env: Record<string, string>, reason: RegExp, expectedStatus = 1): Promise<void> => {
    const { status, stderr } = await startApp('hutong/src/main', { directory, env }).ended;
    expect(status).toBe(expectedStatus);
    expect(stderr).toMatch(reason);
    expect(stderr.trim().split('\n'), stderr).toHaveLength(1);
  };

  it('says which port is in use, and makes no store', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    try {
      await failsWith({ PORT: String(port) }, new RegExp(`Port ${port} on 127.0.0.1 is in use`));
      expect(await readdir(directory)).toEqual([]);
    } finally {
      server.close();
    }
  });

  it('says which directory cannot be written', async () => {
    await writeFile(join(directory, 'plain-file'), '');
    const path = join(directory, 'plain-file', 'events.db');
    await failsWith({ EVENT_STORE: `file:${path}` }, /plain-file\/events\.db cannot be written/);
  });

  it.each(['plain-file/read.db', '/proc/hutong/read.db'])(
    'says that the read store cannot be written: %s',
    async (path) => {
      await writeFile(join(directory, 'plain-file'), '');
      await failsWith({ READ_STORE: `file:${resolve(directory, path)}` }, /read\.db cannot be written/);
    },
  );

  it('says what is no event log', async () => {
    await writeFile(join(directory, 'notes.db'), 'Dear diary, this is not a database at all.'.repeat(50));
    await failsWith({ EVENT_STORE: `file:${join(directory, 'notes.db')}` }, /notes\.db is not an event log file/);
  });

  it.each([
    [{ PORT: '70000' }, /PORT must be a whole number from 0 to 65535/],
    [{ EVENT_STORE: 'events.db' }, /EVENT_STORE must be/],
  ])('says which setting is wrong: %j', (env, reason) => failsWith(env, reason, 2));

  it('leaves a store alone that a running instance writes, ends cleanly, and lets go of the store', async () => {
    const first = startApp('hutong/src/main', { directory });
    await first.url;
    await failsWith({}, /is being written by a running instance/);
    first.kill('SIGTERM');
    await first.ended;
    const second = startApp('hutong/src/main', { directory });
    await second.url;
    second.kill('SIGTERM');
    await second.ended;
  });

  it('needs the secret of its ledger, and makes no other', async () => {
    const eventStore = `file:${join(directory, 'events.db')}`;
    const { log } = await openLedgerLog(eventStore, { secretFile: join(directory, 'ledger.secret') });
    await log.close();
    const secret = join(directory, 'elsewhere.secret');
    await failsWith(
      { LEDGER_SECRET_FILE: secret },
      /elsewhere\.secret is missing; .*events\.db needs its own\. Set LEDGER/,
    );
    await writeFile(secret, '0'.repeat(64));
    await failsWith({ LEDGER_SECRET_FILE: secret }, /elsewhere\.secret holds the secret of another ledger/);
    await writeFile(secret, 'open sesame');
    await failsWith({ LEDGER_SECRET_FILE: secret }, /elsewhere\.secret does not hold a ledger's secret/);
  });
});
