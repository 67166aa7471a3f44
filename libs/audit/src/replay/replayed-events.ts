import type { EventFilter, EventLog, RecordedEvent } from '@hutong/event-store';
import type { RecordedEventLine } from './audit-events.answers.js';
import type { ReplayQuestion } from './replay-question.js';

/** The asked events, in the asked direction. */
export async function* replayedEvents(log: EventLog, question: ReplayQuestion): AsyncGenerator<RecordedEvent> {
  const { direction, eventsMax = Infinity } = question;
  let given = 0;
  if (eventsMax <= 0) return;
  for await (const event of inDirection(log, question)) {
    const place = question.stream === undefined ? event.position : event.revision;
    if (isPast(place, question)) return;
    if (!isWanted(event, question)) continue;
    yield event;
    given += 1;
    if (given >= eventsMax) return;
  }

  function isPast(place: bigint, { from, to }: ReplayQuestion): boolean {
    return direction === 'forwards' ? to !== undefined && place > to : from !== undefined && place < from;
  }
}

function inDirection(log: EventLog, question: ReplayQuestion): AsyncIterable<RecordedEvent> {
  const { stream, from, to, direction } = question;
  const start = direction === 'forwards' ? from : to;
  if (stream !== undefined)
    return log.readStream(stream, { direction, ...(start === undefined ? {} : { from: start }) });
  // Backwards, the log reads what lies before a position; the question includes it.
  const first = start === undefined || direction === 'forwards' ? start : start + 1n;
  return log.readAll({ direction, filter: filterOf(question), ...(first === undefined ? {} : { from: first }) });
}

const filterOf = ({ types, streamPrefix }: ReplayQuestion): EventFilter => ({
  ...(types === undefined ? {} : { types }),
  ...(streamPrefix === undefined ? {} : { streams: { prefixes: [streamPrefix] } }),
});

const isWanted = ({ type, stream }: RecordedEvent, { types, streamPrefix = '' }: ReplayQuestion): boolean =>
  (types === undefined || types.includes(type)) && stream.startsWith(streamPrefix);

/** A recorded event as one line of NDJSON. */
export const lineOf = (event: RecordedEvent): string =>
  `${JSON.stringify({
    position: event.position.toString(),
    stream: event.stream,
    revision: event.revision.toString(),
    id: event.id,
    type: event.type,
    recordedAt: new Date(event.recordedAtMs).toISOString(),
    data: event.data,
    metadata: event.metadata,
  } satisfies RecordedEventLine)}\n`;
