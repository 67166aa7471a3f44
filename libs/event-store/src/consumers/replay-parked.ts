import type { EventLog, Position, RecordedEvent } from '../event-log.js';
import type { ConsumerEventType, ParkedEvent } from './consumer-stream.js';
import type { Parking } from './parking.js';

type Replay = Readonly<{
  handle: (event: RecordedEvent) => Promise<void>;
  record: (type: ConsumerEventType) => Promise<void>;
  /** Resolves when the consumer has passed a position: a parked event behind it will not be delivered again. */
  passed: (position: Position) => Promise<void>;
}>;

/** Tries every parked event once, oldest first; a stream whose event fails again is left for the next time. */
export async function replayAll(
  log: EventLog,
  parking: Parking,
  { handle, record, passed }: Replay,
): Promise<Readonly<{ replayed: number; stillParked: number }>> {
  const failedStreams = new Set<string>();
  let replayed = 0;
  for (;;) {
    // Asked anew every time: events that arrive meanwhile are parked behind the ones of their stream, and follow them here.
    const next = parking.events.find(({ stream }) => !failedStreams.has(stream));
    if (next === undefined) return { replayed, stillParked: parking.events.length };
    await passed(next.position);
    const event = await readParked(log, next);
    try {
      await handle(event);
    } catch (error) {
      parking.keep(next, error);
      failedStreams.add(next.stream);
      await record('EventParked');
      continue;
    }
    parking.release(next);
    replayed += 1;
    await record('ParkedEventReplayed');
  }
}

async function readParked(log: EventLog, { stream, revision }: ParkedEvent): Promise<RecordedEvent> {
  for await (const event of log.readStream(stream, { from: revision, eventsMax: 1 })) return event;
  throw new Error(`Stream ${stream} has no event at ${revision}`);
}
