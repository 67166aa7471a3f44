import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EventLog, type NewEvent, openEventLog } from '@hutong/event-store';

// Appends in a place where the disk fills up, tells what it met as one line of JSON, waits until it hears that there is space
// again, and goes on in the same process.
export type FullDiskReport = Readonly<{
  /** Appends acknowledged before the disk was full. */
  acknowledged: number;
  /** Name and message of the error of the first refused append, and of a second one. */
  refusals: readonly string[];
  /** Events read while the disk was full; `same` when they were the acknowledged ones. */
  readWhileFull: string;
  /** What readiness says of the log while the disk is full. */
  whyUnavailable: string | null;
}>;
export type FreedDiskReport = Readonly<{
  repeated: string;
  whyUnavailable: string | null;
  readAgain: string;
  readAfterReopening: string;
}>;

const [directory = ''] = process.argv.slice(2);
const address = `file:${join(directory, 'events.db')}`;
const ballast = join(directory, 'ballast');
const ballastBytes = 3 * 1024 * 1024;
const appendsMax = 2_000;
const paddingCharacters = 20_000;

const acknowledged: string[] = [];
writeFileSync(ballast, Buffer.alloc(ballastBytes, 1));
let log: EventLog = await openEventLog(address);

let refused: NewEvent | undefined;
const refusals: string[] = [];
while (refused === undefined && acknowledged.length < appendsMax) {
  const event = newEvent();
  const refusal = await refusalOf(event);
  if (refusal === undefined) continue;
  refused = event;
  refusals.push(refusal, (await refusalOf(newEvent())) ?? 'taken');
}
const whyFull = await log.whyUnavailable();
tell({ acknowledged: acknowledged.length, refusals, readWhileFull: await comparison(), whyUnavailable: whyFull });

await once(process.stdin, 'data');
rmSync(ballast, { force: true });
const repeated = refused === undefined ? 'nothing was refused' : ((await refusalOf(refused)) ?? 'taken');
for (let i = 0; i < 20; i++) await refusalOf(newEvent());
const whyUnavailable = await log.whyUnavailable();
const readAgain = await comparison();
await log.close();
log = await openEventLog(address);
tell({ repeated, whyUnavailable, readAgain, readAfterReopening: await comparison() });
await log.close();
process.stdin.destroy();

/** Appends the event to a stream of its own; returns why not. */
async function refusalOf(event: NewEvent): Promise<string | undefined> {
  try {
    await log.append(`order-${event.id}`, 'no_stream', [event]);
    acknowledged.push(event.id);
    return undefined;
  } catch (error) {
    return String(error);
  }
}

async function comparison(): Promise<string> {
  try {
    const ids: string[] = [];
    for await (const event of log.readAll()) ids.push(event.id);
    return ids.join() === acknowledged.join() ? 'same' : `${ids.length} instead of ${acknowledged.length}`;
  } catch (error) {
    return String(error);
  }
}

function newEvent(): NewEvent {
  return { id: randomUUID(), type: 'Written', data: { padding: 'x'.repeat(paddingCharacters) } };
}

function tell(report: FullDiskReport | FreedDiskReport): void {
  process.stdout.write(`${JSON.stringify(report)}\n`);
}
