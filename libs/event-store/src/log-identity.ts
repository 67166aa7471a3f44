import { hash } from 'node:crypto';
import { UnknownPositionError } from './errors.js';
import type { EventLog, Position, RecordedEvent } from './event-log.js';

/** The stream whose first event says which log this is. */
export const ledgerStream = 'ledger';

/** The id in the first event of the stream `ledger`; null while nobody has named the log. */
export async function logIdOf(log: Pick<EventLog, 'readStream'>): Promise<string | null> {
  for await (const { data } of log.readStream(ledgerStream, { eventsMax: 1 })) {
    if (typeof data['logId'] === 'string') return data['logId'];
  }
  return null;
}

/** An event that whoever keeps a position has seen there: another log has another one, a shorter log none. */
export type Landmark = Readonly<{ position: Position; digest: string }>;

/** SHA-256 over what every store keeps of an event: not its position, nor when it was recorded. */
export const landmarkAt = ({ position, stream, revision, id, type, data, metadata }: RecordedEvent): Landmark => ({
  position,
  digest: hash('sha256', JSON.stringify([stream, revision.toString(), id, type, data, metadata]), 'hex'),
});

/** Why a log is not the one that a landmark was seen in; null when it is. */
export async function whyOtherLog(
  log: Pick<EventLog, 'readAll' | 'lastPosition'>,
  { position, digest }: Landmark,
): Promise<string | null> {
  if (position > (await log.lastPosition())) return `the log ends before position ${position}`;
  const found = await eventAt(log, position);
  if (found === undefined) return `the log has no event at position ${position}`;
  return landmarkAt(found).digest === digest ? null : `the log has another event at position ${position}`;
}

/** The event at exactly this position; a server refuses to begin at a position that is none of its own. */
async function eventAt(log: Pick<EventLog, 'readAll'>, position: Position): Promise<RecordedEvent | undefined> {
  try {
    for await (const event of log.readAll({ from: position, to: position, eventsMax: 1 })) return event;
  } catch (error) {
    if (!(error instanceof UnknownPositionError)) throw error;
  }
  return undefined;
}
