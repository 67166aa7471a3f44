import { parentPort, workerData } from 'node:worker_threads';
import { type EventLog, followEventLog } from '@hutong/event-store';
import type { ReplayRequest } from './replay-question.js';
import { ReplayText } from './replay-text.js';

let log: Promise<EventLog> | undefined;
const openLog = (): Promise<EventLog> => (log ??= followEventLog(workerData as string));
let text: ReplayText;

// One chunk per request: nothing is read that the client has not made room for.
parentPort?.on('message', (request: ReplayRequest) => {
  if (request === 'next') void text.next().then((chunk) => parentPort?.postMessage(chunk));
  else text = new ReplayText(openLog, request);
});
