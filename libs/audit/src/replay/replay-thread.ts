import { parentPort, workerData } from 'node:worker_threads';
import { followEventLog, type RecordedEvent } from '@hutong/event-store';
import type { ReplayChunk, ReplayRequest } from './replay-question.js';
import { lineOf, replayedEvents } from './replayed-events.js';

const chunkCharactersMin = 65_536;

const log = await followEventLog(workerData as string);
let events: AsyncGenerator<RecordedEvent>;

// One chunk per request: nothing is read that the client has not made room for.
parentPort?.on('message', (request: ReplayRequest) => {
  if (request === 'next') void giveChunk();
  else events = replayedEvents(log, request);
});

async function giveChunk(): Promise<void> {
  let text = '';
  let isLast = false;
  while (!isLast && text.length < chunkCharactersMin) {
    const next = await events.next();
    if (next.done === true) isLast = true;
    else text += lineOf(next.value);
  }
  parentPort?.postMessage({ bytes: new TextEncoder().encode(text), isLast } satisfies ReplayChunk);
}
