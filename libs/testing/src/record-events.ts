import { withoutNulls } from '@hutong/domain';
import type { EventLog, Revision } from '@hutong/event-store';
import type { StreamEvent } from './made-log.js';

const actor = { kind: 'principal', id: 'checkout' };

/** Appends events one by one, in their order; resolves with the position of the last. */
export async function recordEvents(log: EventLog, events: readonly StreamEvent[]): Promise<bigint> {
  const revisions = new Map<string, Revision>();
  let last = 0n;
  for (const { stream, type, data } of events) {
    const event = { id: crypto.randomUUID(), type, data: withoutNulls(data), metadata: { actor } };
    const { revision, position } = await log.append(stream, revisions.get(stream) ?? 'no_stream', [event]);
    revisions.set(stream, revision);
    last = position;
  }
  return last;
}
