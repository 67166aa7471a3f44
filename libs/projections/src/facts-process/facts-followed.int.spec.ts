import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Logger } from '@nestjs/common';
import { type EventLog, openEventLog, threadFile } from '@hutong/event-store';
import { factTables } from '@hutong/facts';
import { recordEvents, usualLife } from '@hutong/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FactsData } from './facts-messages.js';
import { FactsProcess } from './facts-process.js';

const waiting = { timeout: 30_000, interval: 20 };

let directory: string;
let log: EventLog;
let facts: FactsProcess;
beforeEach(async () => {
  vi.spyOn(Logger.prototype, 'warn').mockReturnValue();
  vi.spyOn(Logger.prototype, 'error').mockReturnValue();
  directory = mkdtempSync(join(tmpdir(), 'hutong-facts-followed-'));
  log = await openEventLog(`file:${join(directory, 'events.db')}`);
});
afterEach(async () => {
  await facts?.stop();
  await log.close();
  rmSync(directory, { recursive: true, force: true });
  vi.restoreAllMocks();
});

const factsFile = () => join(directory, 'facts.db');
const start = (eventStore = `file:${join(directory, 'events.db')}`) =>
  FactsProcess.start({ eventStore, factsStore: `file:${factsFile()}`, memoryMaxMegabytes: 128 });
/** The facts of the payments so far; lives of the same kind have the same number each. */
const paymentFacts = async () => (await facts.sizes())?.['payments.v1'] ?? 0;
const record = (number: number) => recordEvents(log, usualLife({ number }));
const reached = (position: bigint) =>
  Promise.all(factTables.map(({ name }) => facts.following.reaches(name, position, waiting.timeout)));

describe('The process that has the facts', () => {
  it('follows the log, goes on after it was killed, makes a deleted file again, and ends in order', async () => {
    facts = start();
    expect(await reached(await record(1))).not.toContain(false);
    const ofOne = await paymentFacts();
    expect(ofOne).toBeGreaterThan(0);
    expect(statSync(factsFile()).mode & 0o077).toBe(0);

    process.kill(facts.pid!, 'SIGKILL');
    expect(await reached(await record(2))).not.toContain(false);
    expect(await paymentFacts()).toBe(2 * ofOne);

    rmSync(factsFile());
    expect(await reached(await record(3))).not.toContain(false);
    expect(await paymentFacts()).toBe(3 * ofOne);
    expect(facts.following.health).toEqual({ status: 'following', reason: null });

    expect(facts.following.progress.serving).toMatchObject({ payments: 'payments.v1', stages: 'stages.v1' });
    expect(await facts.following.switchTo('payments.v1')).toMatchObject({ refusal: null });
    expect(await facts.following.switchTo('payments.v9')).toMatchObject({ refusal: { reason: 'projectionUnknown' } });

    const { pid } = facts;
    await facts.stop();
    expect(() => process.kill(pid!, 0)).toThrow('ESRCH');
  }, 60_000);

  it('ends in order when whoever started it has ended', async () => {
    const child = fork(fileURLToPath(threadFile('./facts.process.js', import.meta.url)), { serialization: 'advanced' });
    const ended = once(child, 'exit');
    const eventStore = `file:${join(directory, 'events.db')}`;
    const data: FactsData = { eventStore, factsStore: `file:${factsFile()}`, memoryMaxMegabytes: 128 };
    await new Promise((sent) => child.send({ kind: 'start', data }, sent));
    child.disconnect();
    expect(await ended).toEqual([0, null]);
  }, 60_000);

  it('names facts that do not follow from the log, and answers nothing from them', async () => {
    facts = start();
    expect(await reached(await record(1))).not.toContain(false);
    await facts.stop();
    const otherFile = `file:${join(directory, 'other.db')}`;
    const other = await openEventLog(otherFile);
    await recordEvents(other, usualLife({ number: 2 }));
    await other.close();
    facts = start(otherFile);
    await vi.waitFor(() => expect(facts.following.health.status).toBe('stopped'), waiting);
    expect(facts.following.health.reason).toMatch(/facts\.db does not follow from this log/);
    await expect(facts.ask({ about: 'sizes' })).rejects.toMatchObject({
      problem: { type: '/problems/read-store-unusable' },
    });
  }, 60_000);
});
