import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { withoutNulls } from '@hutong/domain';
import { type EventLog, type NewEvent, openEventLog, startConsumer } from '@hutong/event-store';
import { openLedgerLog } from '@hutong/platform';
import { type LifeSpec, paymentLife, recordEvents, type StreamEvent, worldChannels, worldOf } from '@hutong/testing';

/** An event file and how many events it holds. */
export type LogFile = Readonly<{ file: string; events: number }>;

/** Appends that are under way at once while the log is written. */
const appendsUnderWay = 4_096;
/** Logs of any size fill the same cells: the same month, channels and stages. */
const periodMs = 30 * 86_400_000;
const startMs = Date.parse('2023-10-02T00:00:00.000Z');

/** A log, its secret beside it, of whole payment lives, side by side as they happen, spread over a month and the two stages of its world. */
export async function writePaymentsLog(file: string, payments: number): Promise<LogFile> {
  const { log } = await openLedgerLog(`file:${file}`, { secretFile: join(dirname(file), 'ledger.secret') });
  await recordEvents(log, worldOf('pilot').events);
  const half = Math.ceil(payments / 2);
  await writeLives(log, { from: 0, to: half, payments, stageId: 'pilot' });
  for (const { stream, type, data } of worldOf('open').events.filter(opensLast)) {
    await log.append(stream, 'stream_exists', [{ id: crypto.randomUUID(), type, data }]);
  }
  await writeLives(log, { from: half, to: payments, payments, stageId: 'open' });
  const events = Number(await lastPositionAfterClosing(log));
  return { file, events };
}

/** The consumers of the ledger: policies, and what is due. */
const consumers = ['orders', 'payment-requests', 'settlements', 'due-times'];
const passPollMs = 100;

/** A log of payments that the consumers of the ledger have worked through: what policies do about an event stands in it already. */
export async function writeFollowedLog(file: string, payments: number): Promise<void> {
  await writePaymentsLog(file, payments);
  const log = await openEventLog(`file:${file}`);
  for (const name of consumers) {
    const passing = startConsumer(log, { name, filter: { types: [] }, handle: () => Promise.resolve() });
    while (passing.status().lagEvents === null) await delay(passPollMs);
    await passing.stop();
  }
  await log.close();
}

const opensLast = ({ type, data }: StreamEvent): boolean => type === 'StageOpened' && data['stageId'] === 'open';

type Part = Readonly<{ from: number; to: number; payments: number; stageId: LifeSpec['stageId'] }>;

async function writeLives(log: EventLog, { from, to, payments, stageId }: Part): Promise<void> {
  let underWay: Promise<unknown>[] = [];
  for (let number = from; number < to; number++) {
    const appends = appendsOf(number, { payments, stageId });
    for (const [stream, events] of appends) underWay.push(log.append(stream, 'no_stream', events));
    if (underWay.length < appendsUnderWay) continue;
    await Promise.all(underWay);
    underWay = [];
  }
  await Promise.all(underWay);
}

async function lastPositionAfterClosing(log: EventLog): Promise<bigint> {
  const position = await log.lastPosition();
  await log.close();
  return position;
}

function appendsOf(
  number: number,
  { payments, stageId }: Pick<Part, 'payments' | 'stageId'>,
): ReadonlyMap<string, NewEvent[]> {
  const life = paymentLife({
    number,
    channelId: worldChannels[number % worldChannels.length]?.channelId ?? '',
    platform: 'taobao',
    stageId,
    buyer: `buyer-${(number * 7_919) % 10_007}`,
    payer: `payer-${(number * 104_729) % 10_007}`,
    payerApp: null,
    isPlacedUnconnected: false,
    orderCount: 1,
    minorUnits: BigInt(100 + (number % 50_000)),
    categories: ['books'],
    coupons: [],
    refunds: number % 12 === 0 ? [50n] : [],
    refundsRedirectedTo: null,
    end: endOf(number),
    startMs: startMs + Math.floor((periodMs * number) / payments),
    fee: 'listed',
    refundDelayMs: 86_400_000,
  });
  const $correlationId = crypto.randomUUID();
  const appends = new Map<string, NewEvent[]>();
  for (const { stream, type, data } of life) {
    const events = appends.get(stream) ?? [];
    const metadata = {
      $correlationId,
      $causationId: crypto.randomUUID(),
      command: 'PlaceOrder',
      decidedAt: data['occurredAt'] ?? null,
      actor: { kind: 'principal', id: 'checkout' },
      schemaVersion: 1,
    };
    events.push({ id: crypto.randomUUID(), type, data: withoutNulls(data), metadata });
    appends.set(stream, events);
  }
  return appends;
}

function endOf(number: number): LifeSpec['end'] {
  if (number % 50 === 1) return 'closed';
  return number % 77 === 2 ? 'declined' : 'captured';
}
