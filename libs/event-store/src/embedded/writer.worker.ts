import type { DatabaseSync } from 'node:sqlite';
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { EventLogOpenError } from '../errors.js';
import { groupAppendsMax } from '../limits.js';
import { Appender } from './appender.js';
import { openFailure, openForWriting, writeFailureReason } from './event-file.js';
import {
  type AnswerMessage,
  type AppendsMessage,
  type CloseMessage,
  type ReceivedAppend,
  type StartedMessage,
  unpackAppends,
} from './thread-messages.js';

// The only code that writes events. It takes whatever has arrived, commits it as one group, and answers once.

const port = parentPort;
if (port === null) throw new Error('writer.worker runs as a worker thread only');
const answer = (message: AnswerMessage | StartedMessage) => port.postMessage(message);

const { file } = workerData as { file: string };
try {
  const { database, close } = openForWriting(file);
  const appender = startAppender(database, close);
  port.on('message', (first: AppendsMessage | CloseMessage) => {
    if (first.kind === 'appends') commitGroup(appender, first);
    else {
      close();
      answer({ kind: 'closed' });
      port.close();
    }
  });
  answer({ kind: 'started', lastPosition: appender.lastPosition });
} catch (error) {
  if (!(error instanceof EventLogOpenError)) throw error;
  answer({ kind: 'refused', fault: error.fault });
  port.close();
}

function startAppender(database: DatabaseSync, close: () => void): Appender {
  try {
    return new Appender(database);
  } catch (error) {
    close();
    throw openFailure(file, error);
  }
}

function commitGroup(appender: Appender, first: AppendsMessage): void {
  const group = new ArrivingGroup(first);
  try {
    const places = appender.commit(group);
    answer({ kind: 'committed', places, recordedAtMs: appender.recordedAtMs });
  } catch (error) {
    answer({ kind: 'failed', appends: group.appends, reason: writeFailureReason(file, error) });
  }
}

/**
 * Appends that go into one transaction: the first message and those that arrive while it is being written, so that the main
 * thread encodes the next ones while these are inserted. Close is only ever sent when everything before it was answered, so
 * all that arrives here are appends.
 */
class ArrivingGroup implements Iterable<ReceivedAppend> {
  /** How many were taken from the messages, written or not: so many have to be answered. */
  appends: number;
  #received: readonly ReceivedAppend[];

  constructor(first: AppendsMessage) {
    this.#received = unpackAppends(first);
    this.appends = this.#received.length;
  }

  *[Symbol.iterator](): Generator<ReceivedAppend> {
    while (this.#received.length > 0) {
      yield* this.#received;
      this.#received = this.appends < groupAppendsMax ? nextAppends() : [];
      this.appends += this.#received.length;
    }
  }
}

function nextAppends(): readonly ReceivedAppend[] {
  const next = port === null ? undefined : receiveMessageOnPort(port);
  return next === undefined ? [] : unpackAppends(next.message as AppendsMessage);
}
