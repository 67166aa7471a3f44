import type { EventFilter, Position, RecordedEvent } from '../event-log.js';
import type { ParkedEvent } from './consumer-stream.js';
import type { Partition } from './partition.js';

/** Who consumes what, and how patiently. */
export type ConsumerOptions = Readonly<{
  /** Names the consumer for ever: its checkpoint is in the stream `consumer-<name>`. */
  name: string;
  /** Default: every event except those of consumers' own streams, which are never delivered. */
  filter?: EventFilter;
  /** Begins with the first event of the log, wherever it stood; what it has parked is forgotten, because it is delivered again. */
  fromBeginning?: boolean;
  /** Only the streams of one partition; each partition has a checkpoint of its own. */
  partition?: Partition;
  /** Called once per event in the order of its stream; again after a crash, so it must be repeatable. Rejects to be called again. */
  handle: (event: RecordedEvent) => Promise<void>;
  /** Wait before the second call; doubles with every further one up to 10 s; default 100. */
  retryDelayMs?: number;
  /** Events after which a checkpoint is written; default 1,000. */
  checkpointEveryEvents?: number;
  /** Time after which a checkpoint is written; default 1,000. What was handled since the last one is handled again after a crash. */
  checkpointEveryMs?: number;
}>;

/** How a consumer is doing. */
export type ConsumerStatus = Readonly<{
  name: string;
  /** Everything up to here is handled or parked. */
  position: Position;
  /** Events delivered and not finished; null while there may be more that were not delivered yet. */
  lagEvents: number | null;
  parked: readonly ParkedEvent[];
  running: boolean;
}>;

/** A running consumer. */
export interface Consumer {
  status(): ConsumerStatus;
  /** Tries every parked event once more, in order; what fails stays parked, and so does what follows it in its stream. */
  replayParked(): Promise<Readonly<{ replayed: number; stillParked: number }>>;
  /** Finishes what is being handled and writes a last checkpoint. */
  stop(): Promise<void>;
  /** Resolves after `stop`; rejects with `ConsumerFencedError`, `ConsumerMisplacedError`, `ConsumerParkedTooManyError` or the failure of the log. */
  readonly ended: Promise<void>;
}
