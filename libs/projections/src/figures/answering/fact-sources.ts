import type { EventLog } from '@hutong/event-store';
import type { FactReader } from '@hutong/facts';

/** What questions about facts are answered from: the facts, and the log that they follow from. */
export type FactSources = Readonly<{ reader: FactReader; log: Pick<EventLog, 'readAll'> }>;
