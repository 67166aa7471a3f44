import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { DueTimesModule, startPolicies } from '@hutong/commands';
import { addMs, instantToJson } from '@hutong/domain';
import { createHttpApp, openLedgerLog, PlatformModule, systemClock } from '@hutong/platform';
import { recordEvents, usualLife } from '@hutong/testing';

// A ledger that gives what is due while requests are made that nobody pays, until it is killed or its input says `finish`: then nothing
// is requested any more, everything ends by itself, and the process says how much is parked.
const [, , address = '', secretFile = ''] = process.argv;
const requestEveryMs = 5;
/** Far longer than it takes until a request that is recorded is known to whoever waits for its time. */
const dueInMs = { least: 400, most: 1_200 };
const closableInMsMax = 1_600;
const lookEveryMs = 20;

let isFinishing = false;
createInterface({ input: process.stdin }).on('line', () => (isFinishing = true));
const template = usualLife({ end: 'requested' }).find(({ type }) => type === 'PaymentRequested')!;

const { log, secret } = await openLedgerLog(address, { secretFile });
const platform = PlatformModule.with({ eventLog: log, clock: systemClock, secret });
const module = { module: class Waiting {}, imports: [platform, DueTimesModule] };
const app = await createHttpApp(module, { title: 'What is due' });
await app.init();
await startPolicies(app);
process.stdout.write('running\n');
while (!isFinishing) {
  await request();
  await delay(requestEveryMs);
}
let consumer = await lookAtConsumer();
while (consumer.lagEvents !== 0 || consumer.dueTimes.open > 0) {
  await delay(lookEveryMs);
  consumer = await lookAtConsumer();
}
process.stdout.write(`parked ${consumer.parked.length}\n`);
await app.close();
process.stdin.destroy();

async function request(): Promise<void> {
  const paymentRequestId = randomUUID();
  const now = systemClock.now();
  const { least, most } = dueInMs;
  const times = {
    expiresAt: instantToJson(addMs(now, least + Math.floor(Math.random() * (most - least)))),
    closableFrom: instantToJson(addMs(now, Math.floor(Math.random() * closableInMsMax))),
    occurredAt: instantToJson(now),
  };
  const terms = { ...(template.data as { terms: object }).terms, paymentRequestId };
  const stream = `paymentRequest-${paymentRequestId}`;
  await recordEvents(log, [{ stream, type: template.type, data: { ...template.data, terms, ...times } }]);
}

async function lookAtConsumer() {
  const { body } = await app.inject({ method: 'GET', url: '/v1/consumers' });
  const [found] = JSON.parse(body) as readonly {
    lagEvents: number | null;
    parked: readonly unknown[];
    dueTimes: { open: number };
  }[];
  if (!found) throw new Error('Nobody waits for what is due');
  return found;
}
