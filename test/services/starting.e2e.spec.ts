import { once } from 'node:events';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEventLog } from '@hutong/event-store';
import { type Ended, startApp } from '@hutong/testing';

const startTimeoutMs = 120_000;

describe('Starting separate processes', () => {
  let directory: string;
  let somebodyElse: Server;
  let takenPort: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'hutong-services-'));
    somebodyElse = createServer().listen(0, '127.0.0.1');
    await once(somebodyElse, 'listening');
    takenPort = String((somebodyElse.address() as AddressInfo).port);
  });
  afterEach(async () => {
    somebodyElse.close();
    await rm(directory, { recursive: true });
  });

  /** Whatever goes wrong is one line, and nobody is left behind. */
  const failsWith = async (env: Record<string, string>, reason: RegExp, expectedStatus = 1): Promise<void> => {
    const { status, stderr } = await startApp('services/src/main', { directory, env }).ended;
    expect(status).toBe(expectedStatus);
    expect(stderr).toMatch(reason);
    expect(stderr.trim().split('\n'), stderr).toHaveLength(1);
    expect(processesOn(directory)).toEqual([]);
  };

  it('says which port is in use, and which setting names it, before anything starts', async () => {
    await failsWith({ PORT: takenPort }, new RegExp(`Port ${takenPort} on 127.0.0.1 is in use; set PORT to another`));
    const reason = new RegExp(`Port ${takenPort} on 127.0.0.1 is in use; set ORDERS_PORT to another`);
    await failsWith({ ORDERS_PORT: takenPort }, reason);
  });

  it('says which port two processes cannot share', async () => {
    const { port } = somebodyElse.address() as AddressInfo;
    somebodyElse.close();
    await once(somebodyElse, 'close');
    const both = { ORDERS_PORT: String(port), SCANS_PORT: String(port) };
    await failsWith(both, new RegExp(`Port ${port} on 127.0.0.1 is in use; set SCANS_PORT`));
  });

  it('says what is no port and no event file', async () => {
    await failsWith({ ORDERS_PORT: '70000' }, /ORDERS_PORT must be a whole number from 0 to 65535/, 2);
    await failsWith(
      { EVENT_STORE: `file:${join(directory, 'other.db')}` },
      /EVENT_STORE must name a file events\.db/,
      2,
    );
  });

  it('says which directory cannot be written', async () => {
    await writeFile(join(directory, 'plain-file'), '');
    const path = join(directory, 'plain-file', 'events.db');
    await failsWith({ EVENT_STORE: `file:${path}` }, /event-store: .*plain-file\/events\.db cannot be written/);
  });

  it('leaves a store alone that a running instance writes', async () => {
    const log = await openEventLog(`file:${join(directory, 'events.db')}`);
    await failsWith({}, /event-store: .*events\.db is being written by a running instance/);
    await log.close();
  });

  it('says which service cannot start, and ends those that could', { timeout: startTimeoutMs }, async () => {
    await writeFile(join(directory, 'plain-file'), '');
    const path = join(directory, 'plain-file', 'read.db');
    await failsWith({ READ_STORE: `file:${path}` }, /projections: .*plain-file\/read\.db cannot be written/);
  });

  it('can be broken off, and leaves nobody behind', { timeout: startTimeoutMs }, async () => {
    const services = startApp('services/src/main', { directory });
    await services.printed(/Starting 10 processes/);
    services.kill('SIGINT');
    const { status, signal }: Ended = await services.ended;
    expect({ status, signal }).toEqual({ status: 0, signal: null });
    expect(processesOn(directory)).toEqual([]);
  });
});

/** Processes whose settings name the directory. */
function processesOn(directory: string): readonly string[] {
  return globSync('/proc/[0-9]*/environ').filter((file) => existsSync(file) && settingsIn(file).includes(directory));
}

function settingsIn(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // It ended meanwhile, or is somebody else's.
    return '';
  }
}
