import type { DatabaseSync } from 'node:sqlite';
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { EventLogOpenError } from '../errors.js';
import { groupAppendsMax } from '../limits.js';
import { Appender } from './appender.js';
import { openFailure, openForWriting, writeFailureReason } from './event-file.js';
import { GroupCommit } from './group-commit.js';
import {
  type AnswerMessage,
  type AppendsMessage,
  type CloseMessage,
  type StartedMessage,
  unpackAppends,
} from './thread-messages.js';

// The only code that writes events. It takes whatever has arrived, commits it as one group, and answers when it is on disk.

const port = parentPort;
if (port === null) throw new Error('writer.worker runs as a worker thread only');
const answer = (message: AnswerMessage | StartedMessage) => port.postMessage(message);

const { file } = workerData as { file: string };
try {
  const { database, close } = openForWriting(file);
  const appender = startAppender(database, close);
  const group = new GroupCommit(appender, answer, (error) => writeFailureReason(file, error));
  port.on('message', (first: AppendsMessage | CloseMessage) => {
    if (first.kind === 'appends') takeArrived(group, first);
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

// The first message and those that arrive while it is being inserted. Until the turn of the main thread is over the group stays open:
// it is encoding the rest of it, and would not hear an answer earlier. Close is only sent when everything before it was answered.
function takeArrived(group: GroupCommit, first: AppendsMessage): void {
  let isTurnOver = false;
  for (let next: AppendsMessage | undefined = first; next !== undefined; next = nextMessage()) {
    group.take(unpackAppends(next));
    isTurnOver = next.isTurnOver;
    if (group.appends >= groupAppendsMax) group.commit();
  }
  if (isTurnOver && group.appends > 0) group.commit();
}

function nextMessage(): AppendsMessage | undefined {
  const next = port === null ? undefined : receiveMessageOnPort(port);
  return next?.message as AppendsMessage | undefined;
}
