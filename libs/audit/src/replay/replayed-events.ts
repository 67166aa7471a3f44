import { persons } from '@hutong/domain';
import type { EventFilter, EventLog, Position, RecordedEvent } from '@hutong/event-store';
import type { RecordedEventLine } from './audit-events.answers.js';
import { identifiersOfPerson, type ReplayQuestion } from './replay-question.js';

/** The asked events, in the asked direction. */
export async function* replayedEvents(log: EventLog, question: ReplayQuestion): AsyncGenerator<RecordedEvent> {
  const { eventsMax = Infinity, stream } = question;
  let given = 0;
  if (eventsMax <= 0) return;
  for await (const event of stream === undefined ? ofLog(log, question) : ofStream(log, stream, question)) {
    if (!isWanted(event, question)) continue;
    yield event;
    given += 1;
    if (given >= eventsMax) return;
  }
}

async function* ofLog(log: EventLog, question: ReplayQuestion): AsyncGenerator<RecordedEvent> {
  const { direction, from: lowest, to: highest } = question;
  const filter = filterOf(question);
  if (direction === 'forwards') {
    yield* log.readAll({ filter, ...between(lowest, highest) });
    return;
  }
  if (lowest !== undefined && highest !== undefined && lowest > highest) return;
  // Backwards, the log reads what lies before a position; the question includes it.
  if (highest !== undefined) yield* log.readAll({ filter, from: highest, to: highest });
  yield* log.readAll({ direction, filter, ...between(highest, lowest) });
}

const between = (from: Position | undefined, to: Position | undefined) => ({
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});

async function* ofStream(
  log: EventLog,
  stream: string,
  { direction, from: lowest, to: highest }: ReplayQuestion,
): AsyncGenerator<RecordedEvent> {
  const [from, to] = direction === 'forwards' ? [lowest, highest] : [highest, lowest];
  for await (const event of log.readStream(stream, { direction, ...(from === undefined ? {} : { from }) })) {
    if (to !== undefined && (direction === 'forwards' ? event.revision > to : event.revision < to)) return;
    yield event;
  }
}

const filterOf = ({ types, streamPrefix }: ReplayQuestion): EventFilter => ({
  ...(types === undefined ? {} : { types }),
  ...(streamPrefix === undefined ? {} : { streams: { prefixes: [streamPrefix] } }),
});

const isWanted = ({ type, stream }: RecordedEvent, { types, streamPrefix = '' }: ReplayQuestion): boolean =>
  (types === undefined || types.includes(type)) && stream.startsWith(streamPrefix);

const ofPerson = `${persons.category}-`;

/** By the stream and not by the type: whatever somebody wrote into the stream of a person may name them. */
const toldOf = ({ stream, data }: RecordedEvent): Pick<RecordedEventLine, 'data' | 'withheld'> =>
  stream.startsWith(ofPerson)
    ? { data: { ref: stream.slice(ofPerson.length) }, withheld: identifiersOfPerson }
    : { data };

/** A recorded event as one line of NDJSON. */
export const lineOf = (event: RecordedEvent): string =>
  `${JSON.stringify({
    position: event.position.toString(),
    stream: event.stream,
    revision: event.revision.toString(),
    id: event.id,
    type: event.type,
    recordedAt: new Date(event.recordedAtMs).toISOString(),
    ...toldOf(event),
    metadata: event.metadata,
  } satisfies RecordedEventLine)}\n`;
