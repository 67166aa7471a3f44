import { parentPort, workerData } from 'node:worker_threads';
import { followEventLog } from '@hutong/event-store';
import type { ReplayChunk, ReplayData } from './replay-question.js';
import { lineOf, replayedEvents } from './replayed-events.js';

const chunkCharactersMin = 65_536;

const { eventStore, question } = workerData as ReplayData;
const log = await followEventLog(eventStore);
const events = replayedEvents(log, question);

// One chunk per request: nothing is read that the client has not made room for.
parentPort?.on('message', () => void giveChunk());

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
