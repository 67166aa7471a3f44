import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { followEventLog, logIdOf, openEventLog, type RecordedEvent } from '@hutong/event-store';
import { ScriptedServer } from '@hutong/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemChance } from './chance.js';
import { followLedgerLog, openLedgerLog } from './ledger-log.js';
import { LedgerSecret, makeLedgerSecret } from './ledger-secret.js';

let directory: string;
let address: string;
let secretFile: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'hutong-ledger-log-'));
  address = `file:${join(directory, 'events.db')}`;
  secretFile = join(directory, 'secrets', 'ledger-secret');
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

async function eventsOf(): Promise<RecordedEvent[]> {
  const log = await followEventLog(address);
  const events = [];
  for await (const event of log.readAll()) events.push(event);
  await log.close();
  return events;
}
const event = (type: string, data: object) => ({ id: crypto.randomUUID(), type, data: { ...data } });

/** A log that others wrote: these events, each in its stream. */
async function write(...events: readonly (readonly [stream: string, event: ReturnType<typeof event>])[]) {
  const log = await openEventLog(address);
  for (const [stream, one] of events) await log.append(stream, 'any', [one]);
  await log.close();
}

/** Opened for those who publish commands, and closed again. */
async function openOnce(options: Partial<Parameters<typeof openLedgerLog>[1]> = {}) {
  const { log, secret } = await openLedgerLog(address, { secretFile, ...options });
  const logId = await logIdOf(log);
  await log.close();
  return { logId, secret };
}

describe('The log of a ledger', () => {
  it('is named by the first event of an empty log, and keeps the name', async () => {
    const { logId, secret } = await openOnce();
    expect(await openOnce()).toMatchObject({ logId });
    const data = { logId, formatVersion: 1, secretCheck: secret.checkOf(logId ?? '') };
    expect(await eventsOf()).toMatchObject([{ position: 1n, stream: 'ledger', type: 'LedgerCreated', data }]);
    expect(logId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('is named also when others keep their events in the same store', async () => {
    await write(['somebodyElse-1', event('Noted', {})]);
    await openOnce();
    expect((await eventsOf()).map(({ stream }) => stream)).toEqual(['somebodyElse-1', 'ledger']);
  });

  it('is not named by who only reads', async () => {
    await write();
    const log = await followLedgerLog(address);
    expect(await logIdOf(log)).toBeNull();
    await log.close();
  });

  it.each([
    ['writes', () => openOnce()],
    ['reads', () => followLedgerLog(address)],
  ])('is refused in one sentence to who %s when it is older than names', async (_who, open) => {
    await write(['order-taobao.1', event('OrderPlaced', {})]);
    await expect(open()).rejects.toMatchObject({
      fault: 'otherVersion',
      message: `${address} is a log of a Hutong before format 0, which gave logs no id; this Hutong reads and writes format 1.`,
    });
    // Nothing holds the file, and nothing was written.
    await write();
    expect(await eventsOf()).toHaveLength(1);
  });

  it.each([
    ['an earlier', 0],
    ['a later', 2],
  ])('is refused in one sentence when it is of %s format', async (_which, formatVersion) => {
    await write(['ledger', event('LedgerCreated', { logId: 'x', formatVersion, secretCheck: 'y' })]);
    await expect(openOnce()).rejects.toThrow(
      `${address} is a log of format ${formatVersion}; this Hutong reads and writes format 1.`,
    );
  });
});

describe('The secret of a ledger', () => {
  const digits = () => readFileSync(secretFile, 'utf8');

  it('is made with the ledger, once, for its owner only, and is not in the log', async () => {
    const { secret, logId } = await openOnce();
    expect(digits()).toMatch(/^[0-9a-f]{64}\n$/);
    expect(statSync(secretFile).mode & 0o777).toBe(0o600);
    const made = digits();
    expect((await openOnce()).secret.checkOf(logId ?? '')).toBe(secret.checkOf(logId ?? ''));
    expect(digits()).toBe(made);
    const stored = JSON.stringify((await eventsOf()).map(({ data, metadata }) => [data, metadata]));
    expect(stored).not.toContain(made.trim());
  });

  it('is one when several make it at once, and nobody sees half of it', async () => {
    for (let round = 0; round < 20; round += 1) {
      const file = join(directory, `secret-${round}`);
      const secrets = await Promise.all(Array.from({ length: 8 }, () => makeLedgerSecret(file, systemChance)));
      const kept = new LedgerSecret(Buffer.from(readFileSync(file, 'utf8').trim(), 'hex'));
      expect(new Set(secrets.map((secret) => secret.checkOf('x')))).toEqual(new Set([kept.checkOf('x')]));
    }
    const leftOver = readdirSync(directory).filter((name) => !/^(?:secret-\d+|events\.db.*)$/.test(name));
    expect(leftOver).toEqual([]);
  });

  it('is one, and so is the name, when two processes begin one ledger at once', async () => {
    const server = await ScriptedServer.start();
    const serverAddress = `esdb://127.0.0.1:${server.port}?tls=false`;
    const opened = await Promise.all([1, 2].map(() => openLedgerLog(serverAddress, { secretFile })));
    const logIds = await Promise.all(opened.map(({ log }) => logIdOf(log)));
    const [logId] = logIds;
    expect(logIds).toEqual([logId, logId]);
    const checks = opened.map(({ secret }) => secret.checkOf(logId ?? ''));
    expect(new Set(checks).size).toBe(1);
    expect(server.events.filter(({ type }) => type === 'LedgerCreated')).toHaveLength(1);
    await Promise.all(opened.map(({ log }) => log.close()));
    server.stop();
  });

  it('that is missing is asked for in one sentence, and none is made in its place', async () => {
    await openOnce();
    rmSync(secretFile);
    await expect(openOnce()).rejects.toMatchObject({
      fault: 'otherSecret',
      message: `${secretFile} is missing; ${address} needs its own. Set LEDGER_SECRET_FILE to where it is.`,
    });
    expect(() => statSync(secretFile)).toThrow('ENOENT');
    expect(await eventsOf()).toHaveLength(1);
  });

  it('of another ledger is refused in one sentence, without telling what it is', async () => {
    await openOnce();
    const foreign = '0'.repeat(64);
    writeFileSync(secretFile, foreign);
    const refusal = openOnce();
    await expect(refusal).rejects.toThrow(
      `${secretFile} holds the secret of another ledger; ${address} needs its own. Set LEDGER_SECRET_FILE to where it is.`,
    );
    await expect(refusal).rejects.not.toThrow(foreign);
  });

  it.each(['', 'not a secret', 'A'.repeat(64), '0'.repeat(63)])('is nothing else than it is: %j', async (text) => {
    await openOnce();
    writeFileSync(secretFile, text);
    await expect(openOnce()).rejects.toMatchObject({
      name: 'LedgerSecretError',
      message: `${secretFile} does not hold a ledger's secret, 64 hexadecimal digits.`,
    });
  });

  it('is not needed by who only reads', async () => {
    await openOnce();
    rmSync(secretFile);
    const log = await followLedgerLog(address);
    expect(await logIdOf(log)).toMatch(/^[0-9a-f-]{36}$/);
    await log.close();
  });
});
