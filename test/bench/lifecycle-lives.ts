import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { streamTypes } from '@hutong/domain';
import { type EventLog, followEventLog } from '@hutong/event-store';
import { dataOf, type HutongClient } from '@hutong/client';
import {
  askingOnce,
  buyer,
  closedOrder,
  created,
  openPilot,
  passed,
  placeOrder,
  requestPayment,
  savedImage,
  startApp,
} from '@hutong/testing';
import { filter, firstValueFrom, map, type Observable, share, timeout } from 'rxjs';
import { closedLoop } from './closed-loop.js';
import type { LivesAsked, LivesLived, LogTaken } from './lives-process.js';
import { usageOfPort } from './listening-process.js';
import { writeFollowedLog } from './payments-log.js';

// Lives of payments on the ledger of the tree that this is built in. `lives-process.ts` of another tree asks for them, so its lines
// are all that has to stay as it is when what a ledger is asked and what it records changes.

const paidWaitMsMax = 30_000;
/** A log of millions of payments is folded for the first time by then. */
const restWaitMsMax = 4 * 3_600_000;
const restPollMs = 100;
const channelId = 'wechat.saved-code';

type Ledger = Readonly<{ client: HutongClient; paidOrders: Observable<unknown> }>;

const [directory = '.', payments] = process.argv.slice(2);
const asking = createInterface({ input: process.stdin });
const lines = asking[Symbol.asyncIterator]();
const gone = once(asking, 'close').then(() => {
  throw new Error('Whoever asks for lives has ended');
});
gone.catch(() => undefined);
/** Nothing is prepared, for hours perhaps, for somebody who is gone. */
const whileAsked = <Result>(work: Promise<Result>): Promise<Result> => Promise.race([work, gone]);

if (payments !== undefined) await whileAsked(writeFollowedLog(join(directory, 'events.db'), Number(payments)));
const app = startApp('hutong/src/main', { directory });
try {
  const url = await app.url;
  const client = askingOnce(url);
  if (payments === undefined) await openPilot(client);
  await whileAsked(untilAtRest(client));
  const log = await followEventLog(`file:${join(directory, 'events.db')}`);
  const opened = await log.lastPosition();
  const paidOrders = log.subscribe({ from: opened, filter: { types: ['OrderPaid'] } }).pipe(
    filter((message) => message.kind === 'event'),
    map(({ event }) => event.data['orderId']),
    share(),
  );
  // One reader of the log for all lives, for as long as there may be any; what it meets is told to each of them.
  const following = paidOrders.subscribe({ error: () => undefined });
  const server = usageOfPort(Number(new URL(url).port));
  const serverCpuUs = () => ('usage' in server ? server.usage().cpuUs : undefined);
  let livedBefore = 0;
  for await (const line of lines) {
    const asked = JSON.parse(line) as LivesAsked;
    print(await live({ client, paidOrders }, asked, serverCpuUs));
    livedBefore += asked.lives;
  }
  following.unsubscribe();
  await untilAtRest(client);
  print(await takenSince(opened, log, livedBefore));
  await log.close();
} finally {
  app.kill('SIGTERM');
  await app.ended;
}

type CpuUs = () => number | undefined;

async function live(
  ledger: Ledger,
  { lives, workers, oneMerchantPercent = 100 }: LivesAsked,
  serverCpuUs: CpuUs,
): Promise<LivesLived> {
  const startMs = performance.now();
  const serverAtStartUs = serverCpuUs();
  const waitsMs = await closedLoop(lives, workers, (index) => {
    // Spread over a turn, which may have fewer than a hundred lives.
    const isAtOne = (index * 37) % 100 < oneMerchantPercent;
    return liveOnce(ledger, isAtOne ? 'the-merchant' : `merchant-${index}`);
  });
  const seconds = (performance.now() - startMs) / 1_000;
  const serverUs = serverCpuUs();
  return {
    seconds,
    waitsMs: [...waitsMs],
    ...(serverUs === undefined || serverAtStartUs === undefined
      ? {}
      : { serverCpuUs: (serverUs - serverAtStartUs) / lives }),
  };
}

/**
 * An order is placed, a code issued and saved, and scanned and authorized in another wallet. The life ends when the log says that
 * the order is paid, and the command side, asked once, too: nobody asks again and again, which would be measured as well.
 */
async function liveOnce({ client, paidOrders }: Ledger, merchantId: string): Promise<void> {
  const orderId = await placeOrder(client, { merchant: { merchantId } });
  const { paymentRequestId } = await requestPayment(client, orderId, channelId);
  const image = await savedImage(client, paymentRequestId);
  const payer = { payer: buyer, payerApp: 'tenpay' };
  await created(client.POST('/v1/scans', { body: { ...payer, capture: 'album', image } }));
  const authorization = { params: { path: { paymentRequestId } }, body: { ...payer, check: passed } };
  await Promise.all([
    dataOf(client.POST('/v1/scans/{paymentRequestId}/authorization', authorization)),
    firstValueFrom(
      paidOrders.pipe(
        filter((paid) => paid === orderId),
        timeout({ first: paidWaitMsMax }),
      ),
    ),
  ]);
  await closedOrder(client, orderId, 'paid');
}

/** Until everybody who follows the log has worked through it: what policies record after an order is paid belongs to its payment as well. */
async function untilAtRest(client: HutongClient): Promise<void> {
  const endMs = performance.now() + restWaitMsMax;
  while (!(await isAtRest(client))) {
    if (performance.now() > endMs) throw new Error(`The ledger has not come to rest in ${restWaitMsMax} ms`);
    await delay(restPollMs);
  }
}

async function isAtRest(client: HutongClient): Promise<boolean> {
  const consumers = await dataOf(client.GET('/v1/consumers'));
  const projections = await dataOf(client.GET('/v1/projections'));
  return (
    consumers.every(({ lagEvents }) => lagEvents === 0) && projections.every(({ lagPositions }) => lagPositions === '0')
  );
}

/** What was recorded about payments after a position; what consumers note of themselves depends on time, not on payments. */
async function takenSince(opened: bigint, log: EventLog, payments: number): Promise<LogTaken> {
  const prefixes = streamTypes.map(({ category }) => `${category}-`);
  const streams = new Set<string>();
  let [dataBytes, metadataBytes, events] = [0, 0, 0];
  for await (const { position, stream, data, metadata } of log.readAll({
    from: opened,
    filter: { streams: { prefixes } },
  })) {
    if (position === opened) continue;
    streams.add(stream);
    events += 1;
    dataBytes += Buffer.byteLength(JSON.stringify(data));
    metadataBytes += Buffer.byteLength(JSON.stringify(metadata));
  }
  return {
    bytesPerPayment: (dataBytes + metadataBytes) / payments,
    metadataBytesPerPayment: metadataBytes / payments,
    eventsPerPayment: events / payments,
    streamsPerPayment: streams.size / payments,
  };
}

function print(answer: LivesLived | LogTaken): void {
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
