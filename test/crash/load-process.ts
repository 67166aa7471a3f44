import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import {
  type EventLog,
  EventLogUnavailableError,
  type ExpectedRevision,
  type RecordedEvent,
  WrongExpectedRevisionError,
  openEventLog,
  startConsumer,
} from '@hutong/event-store';
import { type LoadOptions, type Outstanding, encodeExpected, decodeExpected } from './evidence.js';
import { type PlannedAppend, mirrorOf, mirroredId, plannedAppend, sharedPrefix } from './plan.js';

// A process that appends with many writers at once and tells its parent of every append before and after it, until it is killed
// or its input says `finish`: then every writer completes what it has begun, and the consumer catches up.
const { address, seed, outstanding } = JSON.parse(process.argv[2] ?? '') as LoadOptions;
const unavailableDelayMs = 20;
const catchUpDelayMs = 10;

const sleeper = new Int32Array(new SharedArrayBuffer(4));
const fullPipeDelayMs = 1;

/** What the writers of this process believe about the shared streams. */
const revisions = new Map<string, ExpectedRevision>();
let isFinishing = false;
createInterface({ input: process.stdin }).on('line', () => (isFinishing = true));

try {
  const log = await openEventLog(address);
  const mirror = startConsumer(log, {
    name: 'mirror',
    filter: { streams: { prefixes: [sharedPrefix] } },
    handle: (event) => copy(log, event),
    checkpointEveryEvents: 100,
    checkpointEveryMs: 100,
  });
  mirror.ended.catch((error: unknown) => fail(error));
  await Promise.all(outstanding.map((from) => write(log, from)));
  const last = await log.lastPosition();
  while (mirror.status().position < last && mirror.status().lagEvents !== 0) await delay(catchUpDelayMs);
  await mirror.stop();
  report('parked', mirror.status().parked.length);
  await log.close();
  process.stdin.destroy();
} catch (error) {
  fail(error);
}

async function write(log: EventLog, from: Outstanding): Promise<void> {
  let number = from.number;
  const retried = from.expected === undefined ? undefined : decodeExpected(from.expected);
  await perform(log, plannedAppend(seed, from.writer, number), retried);
  while (!isFinishing) {
    number += 1;
    await perform(log, plannedAppend(seed, from.writer, number));
  }
}

/** Appends until it is acknowledged; after an unknown outcome with the same ids and the same expectation. */
async function perform(log: EventLog, append: PlannedAppend, retried?: ExpectedRevision): Promise<void> {
  const { writer, number, stream, events } = append;
  let expected = retried ?? firstExpectation(append);
  for (;;) {
    report('intend', writer, number, encodeExpected(expected));
    try {
      const { revision, position } = await log.append(stream, expected, events);
      report('appended', writer, number, revision, position);
      if (append.kind === 'shared') revisions.set(stream, revision);
      break;
    } catch (error) {
      if (error instanceof EventLogUnavailableError) await delay(unavailableDelayMs);
      else if (error instanceof WrongExpectedRevisionError && append.kind === 'shared') expected = error.actual;
      else throw error;
    }
  }
  if (append.isRepeated) await repeat(log, append, expected);
}

async function repeat(log: EventLog, { writer, number, stream, events }: PlannedAppend, expected: ExpectedRevision) {
  for (;;) {
    try {
      const { revision, position } = await log.append(stream, expected, events);
      report('repeated', writer, number, revision, position);
      return;
    } catch (error) {
      if (!(error instanceof EventLogUnavailableError)) throw error;
      await delay(unavailableDelayMs);
    }
  }
}

function firstExpectation({ kind, stream }: PlannedAppend): ExpectedRevision {
  if (kind === 'any') return 'any';
  return (kind === 'shared' ? revisions.get(stream) : undefined) ?? 'no_stream';
}

// The exact revision is the proof: an event that was skipped, or copied out of order, does not fit.
async function copy(log: EventLog, { id, type, data, revision, stream }: RecordedEvent): Promise<void> {
  const expected = revision === 0n ? 'no_stream' : revision - 1n;
  await log.append(mirrorOf(stream), expected, [{ id: mirroredId(id), type, data }]);
}

// Into the pipe before anything else happens: what the parent does not have when it kills, nobody was told.
function report(...words: readonly (string | number | bigint)[]): void {
  let rest = Buffer.from(`${words.join(' ')}\n`);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(1, rest));
    } catch (error) {
      if ((error as { code?: string }).code !== 'EAGAIN') throw error;
      Atomics.wait(sleeper, 0, 0, fullPipeDelayMs);
    }
  }
}

function fail(error: unknown): never {
  report('failed', String(error instanceof Error ? error.stack : error).replaceAll('\n', ' | '));
  process.exit(1);
}
