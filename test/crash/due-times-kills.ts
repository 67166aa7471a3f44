import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type EventLog, openEventLog, type RecordedEvent } from '@hutong/event-store';
import { randomOf } from '../random.js';
import { KilledProcess } from './killed-process.js';

/** What came of killing whoever gives what is due. */
export type DueTimesReport = Readonly<{
  seed: number;
  kills: number;
  requested: number;
  /** Expiries and closes together. */
  given: number;
  missing: number;
  twice: number;
  outOfOrder: number;
  parked: number;
  /** In words; empty in a good run. */
  failures: readonly string[];
  durationMs: number;
}>;

type Given = Readonly<{ stream: string; type: string; dueMs: number; causePosition: bigint }>;

const startTimeoutMs = 60_000;
const finishTimeoutMs = 60_000;
/** Life between the start and the kill: shorter and longer than a request lives. */
const lifeMs = { least: 300, most: 2_500 };

/** Kills a ledger again and again while requests expire in it, and looks whether each ended once and in order. */
export async function killDueTimes(
  { kills, seed }: Readonly<{ kills: number; seed: number }>,
  onKill: (kill: number) => void = () => {},
): Promise<DueTimesReport> {
  const startedAtMs = Date.now();
  const directory = await mkdtemp(join(tmpdir(), 'hutong-due-'));
  const address = `file:${join(directory, 'events.db')}`;
  const random = randomOf(seed);
  const failures: string[] = [];
  let parked = 0;
  let running = Promise.withResolvers<void>();
  const onLine = (line: string) => {
    if (line === 'running') running.resolve();
    if (line.startsWith('parked ')) parked += Number(line.slice('parked '.length));
  };
  const onUnexpectedEnd = (why: string) => {
    failures.push(why);
    running.resolve();
  };
  const start = async (): Promise<KilledProcess> => {
    running = Promise.withResolvers<void>();
    const args = ['dist/test/crash/due-times-process.js', address, join(directory, 'ledger.secret')];
    const started = new KilledProcess(args, { onLine, onUnexpectedEnd });
    await within(startTimeoutMs, running.promise, 'the ledger did not start');
    return started;
  };
  const within = async (ms: number, work: Promise<void>, why: string): Promise<void> => {
    const late = new AbortController();
    const tooLate = delay(ms, why, { signal: late.signal }).catch(() => null);
    const outcome = await Promise.race([work, tooLate]);
    late.abort();
    if (typeof outcome === 'string') failures.push(outcome);
  };
  let current: KilledProcess | undefined;
  try {
    for (let kill = 1; kill <= kills && failures.length === 0; kill += 1) {
      current = await start();
      await delay(lifeMs.least + random() * (lifeMs.most - lifeMs.least));
      await current.kill();
      onKill(kill);
    }
    current = await start();
    await within(finishTimeoutMs, current.finish(), 'not everything that was due ended');
    const log = await openEventLog(address);
    const found = await lookAt(log);
    await log.close();
    return { seed, kills, ...found, parked, failures, durationMs: Date.now() - startedAtMs };
  } finally {
    await current?.kill();
    await rm(directory, { recursive: true, force: true });
  }
}

async function lookAt(log: EventLog) {
  const requests = new Map<string, RecordedEvent>();
  const expired = new Map<string, RecordedEvent>();
  const given: Given[] = [];
  for await (const event of log.readAll({ filter: { streams: { prefixes: ['paymentRequest-'] } } })) {
    const { type, stream } = event;
    if (type === 'PaymentRequested') requests.set(stream, event);
    if (type === 'PaymentRequestExpired') given.push({ stream, type, ...dueOf(event, requests.get(stream)) });
    if (type === 'PaymentRequestClosed') given.push({ stream, type, ...dueOf(event, expired.get(stream)) });
    if (type === 'PaymentRequestExpired') expired.set(stream, event);
  }
  const distinct = new Set(given.map(({ stream, type }) => `${type} ${stream}`)).size;
  return {
    requested: requests.size,
    given: given.length,
    missing: 2 * requests.size - distinct,
    twice: given.length - distinct,
    outOfOrder: given.filter((one, index) => isBefore(one, given[index - 1])).length,
  };
}

/** When it was due, and where the event lies from which that follows. */
function dueOf({ type }: RecordedEvent, cause: RecordedEvent | undefined) {
  const { expiresAt, closableFrom, occurredAt } = (cause?.data ?? {}) as Readonly<Record<string, string>>;
  const moments = type === 'PaymentRequestExpired' ? [expiresAt] : [closableFrom, occurredAt];
  return {
    dueMs: Math.max(...moments.map((moment) => Date.parse(moment ?? ''))),
    causePosition: cause?.position ?? 0n,
  };
}

const isBefore = (one: Given, earlier: Given | undefined): boolean =>
  earlier !== undefined &&
  (one.dueMs < earlier.dueMs || (one.dueMs === earlier.dueMs && one.causePosition < earlier.causePosition));
