import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Logger } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FactsProcess } from './facts-process.js';

const questionDurationMaxMs = 10_000;
const interruptMaxMs = 2_000;
const stopMaxMs = 5_000;
const restartDelayMs = 1_000;
const startMaxMs = 30_000;

// A process that has no facts: it answers what it is asked for, or not at all.
const script = `
const tell = (message) => process.send(message);
const waiting = [];
const answer = (id, outcome, reason) => tell({ kind: 'answer', id, outcome, reason,
  reply: { outcome: 'answered', body: new TextEncoder().encode(String(process.pid)), mediaType: 'text/plain' } });
process.on('message', ({ kind, id, question }) => {
  if (kind === 'start') tell({ kind: 'progress', positions: { 'payments.v1': 7n }, serving: {}, stops: {}, setAside: {}, eventsPerSecond: null });
  if (kind === 'stop' && !globalThis.isDeaf) process.disconnect();
  if (kind === 'interrupt' && waiting.includes(id)) answer(id, 'tooWide', 'it was interrupted');
  if (question === undefined) return;
  if (question.about === 'pid') answer(id, 'replied');
  if (question.about === 'failure') answer(id, 'failed', 'a table is missing');
  if (question.about === 'closed') answer(id, 'away', 'the store is closed');
  if (question.about === 'memory') answer(id, 'tooWide', 'Out of Memory Error');
  if (question.about === 'forever') waiting.push(id);
  if (question.about === 'end') process.kill(process.pid, 'SIGKILL');
  if (question.about === 'deaf') globalThis.isDeaf = true;
});`;

let directory: string;
let facts: FactsProcess;
beforeEach(async () => {
  vi.spyOn(Logger.prototype, 'warn').mockReturnValue();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  directory = mkdtempSync(join(tmpdir(), 'hutong-facts-process-'));
  const file = join(directory, 'scripted.mjs');
  writeFileSync(file, script);
  const data = { eventStore: 'file:events.db', factsStore: 'file:facts.db', memoryMaxMegabytes: 128 };
  facts = FactsProcess.start(data, pathToFileURL(file));
  await vi.waitUntil(() => facts.following.health.status === 'following', startMaxMs);
});
afterEach(async () => {
  const stopped = facts.stop();
  await vi.advanceTimersByTimeAsync(stopMaxMs);
  await stopped;
  vi.useRealTimers();
  rmSync(directory, { recursive: true, force: true });
  vi.restoreAllMocks();
});

const ask = (about: string) => facts.ask({ about: about as 'sizes' });
const pidOf = async () => Number(new TextDecoder().decode((await ask('pid')).body));
/** How a question was refused: its problem's type and status. */
const refused = (asked: Promise<unknown>) =>
  asked.then(
    () => 'answered',
    ({ problem, message }: { problem?: { type: string; status: number }; message: string }) =>
      problem === undefined ? message : `${problem.status} ${problem.type}`,
  );
/** The child does what it was told meanwhile, in real time; only ours is simulated. */
const untilItHeard = async () => void (await pidOf());

describe('The process of facts', () => {
  it('answers with bytes, says what failed, is away while its store is closed, and refuses what needs more memory than there is', async () => {
    expect(await pidOf()).not.toBe(process.pid);
    expect(await refused(ask('failure'))).toBe('a table is missing');
    expect(await refused(ask('closed'))).toBe('503 /problems/read-store-unusable');
    expect(await refused(ask('memory'))).toBe('400 /problems/question-too-wide');
  });

  it('interrupts a question that takes too long, and goes on', async () => {
    const pid = await pidOf();
    const forever = refused(ask('forever'));
    await untilItHeard();
    await vi.advanceTimersByTimeAsync(questionDurationMaxMs);
    expect(await forever).toBe('400 /problems/question-too-wide');
    expect(await pidOf()).toBe(pid);
  });

  it('is ended by force with a question that does not end when it is interrupted, and started again', async () => {
    const pid = await pidOf();
    const deaf = refused(ask('deaf'));
    await untilItHeard();
    await vi.advanceTimersByTimeAsync(questionDurationMaxMs);
    expect(facts.following.health.status).toBe('following');
    await vi.advanceTimersByTimeAsync(interruptMaxMs);
    expect(await deaf).toBe('400 /problems/question-too-wide');
    expect(facts.following.health).toMatchObject({
      status: 'restarting',
      reason: expect.stringMatching(/interrupted/),
    });
    await vi.advanceTimersByTimeAsync(restartDelayMs);
    await vi.waitFor(() => expect(facts.following.health.status).toBe('following'), startMaxMs);
    expect(await pidOf()).not.toBe(pid);
  });

  it('that is killed leaves its questions without an answer for the moment, and is started again', async () => {
    expect(await refused(ask('end'))).toBe('503 /problems/read-store-unusable');
    expect(facts.following.health).toEqual({ status: 'restarting', reason: 'it was ended by SIGKILL' });
    expect(await refused(ask('pid'))).toBe('503 /problems/read-store-unusable');
    await vi.advanceTimersByTimeAsync(restartDelayMs);
    await vi.waitFor(() => expect(facts.following.health.status).toBe('following'), startMaxMs);
    expect(await refused(ask('pid'))).toBe('answered');
  });

  it('answers two at once, and who waits for a turn has it when one of them ends', async () => {
    const two = [refused(ask('forever')), refused(ask('forever'))];
    await vi.advanceTimersByTimeAsync(1);
    const waiting = [refused(ask('pid')), refused(ask('pid'))];
    await vi.advanceTimersByTimeAsync(questionDurationMaxMs - 1);
    expect(await Promise.all(two)).toEqual(Array(2).fill('400 /problems/question-too-wide'));
    expect(await Promise.all(waiting)).toEqual(['answered', 'answered']);
  });

  it('lets 256 wait, and tells who comes then or waits too long to come back', async () => {
    const two = [refused(ask('deaf')), refused(ask('deaf'))];
    await vi.advanceTimersByTimeAsync(1);
    const waiting = Array.from({ length: 256 }, () => refused(ask('pid')));
    expect(await refused(ask('pid'))).toBe('503 /problems/overloaded');
    await vi.advanceTimersByTimeAsync(questionDurationMaxMs);
    expect(await Promise.all(waiting)).toEqual(Array(256).fill('503 /problems/overloaded'));
    await vi.advanceTimersByTimeAsync(interruptMaxMs);
    expect(await Promise.all(two)).toEqual(Array(2).fill('400 /problems/question-too-wide'));
  });

  it('waits for a position, and says where it is when that is not reached', async () => {
    const wanted = (minPosition: bigint) => ({ tables: ['payments.v1'], minPosition });
    const question = { about: 'pid' as 'sizes' };
    expect(await refused(facts.ask(question, wanted(7n)))).toBe('answered');
    const tooSoon = facts.ask(question, wanted(8n));
    const said = tooSoon.catch(({ message }: Error) => message);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await said).toBe('The facts payments.v1 are at position 7, not yet at 8.');
  });
});
