import {
  type Appended,
  type EventFilter,
  type EventLog,
  type ExpectedRevision,
  type LogPage,
  type NewEvent,
  type Position,
  type ReadAllOptions,
  type ReadStreamOptions,
  type RecordedEvent,
  type SubscribeOptions,
  UnknownPositionError,
} from '@hutong/event-store';
import { map, type Observable, throwError } from 'rxjs';

/** Distance of two events of the log. */
const stride = 7n;

/** A log whose positions have gaps and which begins at events only, as a real server's. Who calculates with positions fails on it. */
export class StrictLog implements EventLog {
  constructor(private readonly log: EventLog) {}

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    return spread(await this.log.append(stream, expected, events));
  }

  readStream(stream: string, options?: ReadStreamOptions): AsyncIterable<RecordedEvent> {
    return spreadAll(this.log.readStream(stream, options));
  }

  async *readAll({ from, to, ...options }: ReadAllOptions = {}): AsyncGenerator<RecordedEvent> {
    const bound = options.direction === 'backwards' ? (to ?? 0n) + stride - 1n : to;
    const beyond = ((await this.log.lastPosition()) + 1n) * stride;
    yield* spreadAll(
      this.log.readAll({
        ...options,
        ...(from === undefined ? {} : { from: from >= beyond ? beyond / stride : placeOf(from) }),
        ...(bound === undefined ? {} : { to: bound / stride }),
      }),
    );
  }

  async readPage(after: Position, filter?: EventFilter, eventsMax?: number): Promise<LogPage> {
    const { events, ...page } = await this.log.readPage(placeOf(after), filter, eventsMax);
    return { ...spread(page), events: events.map(spread) };
  }

  async lastPosition(): Promise<Position> {
    return (await this.log.lastPosition()) * stride;
  }

  whyUnavailable(): Promise<string | null> {
    return this.log.whyUnavailable();
  }

  subscribe({ from, acknowledged, ...options }: SubscribeOptions): ReturnType<EventLog['subscribe']> {
    if (typeof from === 'bigint' && from % stride !== 0n) return throwError(() => new UnknownPositionError(from));
    return this.log
      .subscribe({
        ...options,
        from: typeof from === 'bigint' ? placeOf(from) : from,
        ...(acknowledged === undefined ? {} : { acknowledged: placesOf(acknowledged) }),
      })
      .pipe(
        map((message) => (message.kind === 'event' ? { ...message, event: spread(message.event) } : spread(message))),
      );
  }

  close(): Promise<void> {
    return this.log.close();
  }
}

function placeOf(position: Position): Position {
  if (position % stride !== 0n) throw new UnknownPositionError(position);
  return position / stride;
}

const placesOf = (acknowledged: Observable<Position>): Observable<Position> =>
  acknowledged.pipe(map((position) => position / stride));

const spread = <T extends Readonly<{ position: Position }>>(placed: T): T => ({
  ...placed,
  position: placed.position * stride,
});

async function* spreadAll(events: AsyncIterable<RecordedEvent>): AsyncGenerator<RecordedEvent> {
  for await (const event of events) yield spread(event);
}
