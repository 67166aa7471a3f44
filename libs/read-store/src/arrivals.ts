import type { EventFilter, EventLog, Position, RecordedEvent } from '@hutong/event-store';
import { catchError, NEVER, type Observable, Subject } from 'rxjs';

/** Events in log order, complete up to a position. */
export type Arrived = Readonly<{ events: readonly RecordedEvent[]; position: Position }>;

/** What a log pushes, gathered until it is taken. */
type Arrivals = Readonly<{
  /** Tells of everything that comes, as it comes. */
  announced: Observable<unknown>;
  isEmpty: () => boolean;
  /** What has come since the last time, and makes room for more. */
  take: () => Arrived | undefined;
  end: () => void;
}>;

/** Subscribes to what lies behind a position. At most a subscription's `unacknowledgedMax` events wait to be taken. */
export function arrivalsAfter(from: Position, log: Pick<EventLog, 'subscribe'>, wanted: EventFilter): Arrivals {
  const acknowledged = new Subject<Position>();
  const announced = new Subject<void>();
  let events: RecordedEvent[] = [];
  let position = from;
  let taken = from;
  const isEmpty = () => position <= taken;
  const subscription = log
    .subscribe({ from, filter: wanted, acknowledged })
    // Nothing is announced any more: whoever waits for it in vain reads the log, and meets what is wrong with it.
    .pipe(catchError(() => NEVER))
    .subscribe((message) => {
      if (message.kind === 'event') events.push(message.event);
      position = message.kind === 'event' ? message.event.position : message.position;
      if (!isEmpty()) announced.next();
    });
  return {
    announced,
    isEmpty,
    take() {
      if (isEmpty()) return undefined;
      const arrived = { events, position };
      events = [];
      taken = position;
      acknowledged.next(taken);
      return arrived;
    },
    end: () => subscription.unsubscribe(),
  };
}
