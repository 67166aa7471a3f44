import type { EventLog, NewEvent } from '@hutong/event-store';
import { openLedgerLog } from '@hutong/platform';
import { paymentLife } from '@hutong/testing';

/** An event file and how many events it holds. */
export type LogFile = Readonly<{ file: string; events: number }>;

/** Appends that are under way at once while the log is written. */
const appendsUnderWay = 4_096;
/** Logs of any size fill the same cells: the same month, channels and stages. */
const periodMs = 30 * 86_400_000;
const startMs = Date.parse('2023-10-01T00:00:00.000Z');

/** A log of whole payment lives, side by side as they happen, spread over a month. */
export async function writePaymentsLog(file: string, payments: number): Promise<LogFile> {
  const log = await openLedgerLog(`file:${file}`, { mode: 'write' });
  let underWay: Promise<unknown>[] = [];
  for (let number = 0; number < payments; number++) {
    for (const [stream, events] of appendsOf(number, payments)) underWay.push(log.append(stream, 'no_stream', events));
    if (underWay.length < appendsUnderWay) continue;
    await Promise.all(underWay);
    underWay = [];
  }
  await Promise.all(underWay);
  const events = Number(await lastPositionAfterClosing(log));
  return { file, events };
}

async function lastPositionAfterClosing(log: EventLog): Promise<bigint> {
  const position = await log.lastPosition();
  await log.close();
  return position;
}

function appendsOf(number: number, payments: number): Map<string, NewEvent[]> {
  const life = paymentLife({
    number,
    channel: number % 5,
    platform: 'taobao',
    stageId: `stage-${Math.floor((number * 8) / payments)}`,
    buyer: `buyer-${(number * 7_919) % 10_007}`,
    payerId: `payer-${(number * 104_729) % 10_007}`,
    minorUnits: BigInt(100 + (number % 50_000)),
    refunds: number % 12 === 0 ? [50n] : [],
    end: number % 50 === 1 ? 'closed' : number % 77 === 2 ? 'declined' : 'settled',
    startMs: startMs + Math.floor((periodMs * number) / payments),
    refundDelayMs: 86_400_000,
  });
  const metadata = {
    $correlationId: crypto.randomUUID(),
    $causationId: crypto.randomUUID(),
    actor: 'checkout',
    schemaVersion: 1,
  };
  const appends = new Map<string, NewEvent[]>();
  for (const { stream, type, data } of life) {
    const events = appends.get(stream) ?? [];
    events.push({ id: crypto.randomUUID(), type, data, metadata });
    appends.set(stream, events);
  }
  return appends;
}
