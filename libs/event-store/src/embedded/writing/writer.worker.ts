import type { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { EventLogOpenError } from '../../errors.js';
import { groupAppendsMax, awakeAppendsMin, awakeMs } from '../../limits.js';
import { RingReader } from './append-ring.js';
import { Appender } from './appender.js';
import { openFailure, openForWriting, writeFailureReason } from '../file/event-file.js';
import { GroupCommit } from './group-commit.js';
import type { AnswerMessage, StartedMessage } from './thread-messages.js';

// The only code that writes events. It takes whatever has arrived, commits it as one group, and answers when it is on disk.

const port = parentPort;
if (port === null) throw new Error('writer.worker runs as a worker thread only');
const answer = (message: AnswerMessage | StartedMessage) => port.postMessage(message);

const { file, ring } = workerData as { file: string; ring: SharedArrayBuffer };
try {
  const { database, close } = openForWriting(file);
  const appender = startAppender(database, close);
  answer({ kind: 'started', lastPosition: appender.lastPosition });
  commitAll(new RingReader(ring), new GroupCommit(appender, answer, (error) => writeFailureReason(file, error)));
  close();
} catch (error) {
  if (!(error instanceof EventLogOpenError)) throw error;
  answer({ kind: 'refused', fault: error.fault });
}
port.close();

function startAppender(database: DatabaseSync, close: () => void): Appender {
  try {
    return new Appender(database);
  } catch (error) {
    close();
    throw openFailure(file, error);
  }
}

// Until the turn of the main thread is over the group stays open: it is encoding the rest of it, and would not hear an answer
// earlier. What arrived meanwhile joins the group. Close is only sent when everything before it was answered.
function commitAll(ring: RingReader, group: GroupCommit): void {
  for (let taken = ring.take(); taken !== 'close'; taken = ring.take()) {
    if (taken !== 'turnOver') group.take(taken);
    const isComplete = taken === 'turnOver' && ring.isEmpty && group.appends > 0;
    if (isComplete || group.appends >= groupAppendsMax) commitGroup(ring, group);
  }
}

function commitGroup(ring: RingReader, group: GroupCommit): void {
  const { appends } = group;
  group.commit();
  if (appends >= awakeAppendsMin) ring.waitAwake(awakeMs);
}
