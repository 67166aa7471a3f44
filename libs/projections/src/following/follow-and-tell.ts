import { type EventLog, EventLogDamagedError, EventLogOpenError } from '@hutong/event-store';
import { follow, onceLogIsThere, type ProjectionRunner, type Runner } from '@hutong/read-store';
import type { FollowingMessage } from './following-messages.js';
import { rateMeter } from './rate.js';

/** A runner of rows, or of facts, which keep nothing that is set aside: the rows have it. */
type ToldRunner = Runner & Pick<ProjectionRunner, 'positions' | 'stops'> & Partial<Pick<ProjectionRunner, 'setAside'>>;

type FollowingOptions = Readonly<{
  log: EventLog;
  /** Makes the tables that are new, and starts where the others stopped. */
  open: () => Promise<ToldRunner>;
  signal: AbortSignal;
  tell: (message: FollowingMessage) => void;
  /** The version of each projection that serves, by base name. */
  serving: () => Readonly<Record<string, string>>;
}>;

/** Follows the log into a store until the signal stops it, and tells how far it is, or that the log is away. */
export async function followAndTell({ log, open, signal, tell, serving }: FollowingOptions): Promise<void> {
  const runner = await onceLogIsThere(open, {
    signal,
    onLogAway: (reason) => reason !== null && tell({ kind: 'waiting', reason }),
  });
  if (runner === undefined) return;
  const rate = rateMeter(() => performance.now());
  const tellProgress = () => {
    const positions = Object.fromEntries(runner.positions());
    const stops = Object.fromEntries(runner.stops());
    const setAside = Object.fromEntries(runner.setAside?.() ?? []);
    tell({ kind: 'progress', positions, serving: serving(), stops, setAside, eventsPerSecond: rate.eventsPerSecond() });
  };
  tellProgress();
  await follow({
    log,
    runner,
    signal,
    onLogAway: (reason) => {
      if (reason === null) tellProgress();
      else tell({ kind: 'waiting', reason });
    },
    onBatch: ({ events }) => {
      rate.add(events);
      tellProgress();
    },
  });
}

/** Whether starting again would meet the same log. */
export const isLogBroken = (error: unknown): boolean =>
  error instanceof EventLogOpenError || error instanceof EventLogDamagedError;
