import type { EventLog } from '@hutong/event-store';

/** Opens a log for the suite; it may hold other events already, and others may append to it meanwhile. */
export type EventLogFactory = () => Promise<Readonly<{ log: EventLog; dispose: () => Promise<void> }>>;

/** What every test of the contract uses: the one log of the suite. */
export type LogUnderTest = () => EventLog;
