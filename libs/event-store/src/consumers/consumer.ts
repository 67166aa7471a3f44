import type { EventFilter, Position, RecordedEvent } from '../event-log.js';
import type { ParkableEvent, ParkedEvent } from './consumer-stream.js';
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
  /** For one whose work on an event goes on after `handle`. */
  lasting?: LastingWork;
  /** Makes an id that nothing else has, a UUID; default the machine's chance. */
  newId?: () => string;
  /** Wait before the second call; doubles with every further one up to 10 s; default 100. */
  retryDelayMs?: number;
  /** Events after which a checkpoint is written; default 1,000. */
  checkpointEveryEvents?: number;
  /** Time after which a checkpoint is written; default 1,000. What was handled since the last one is handled again after a crash. */
  checkpointEveryMs?: number;
}>;

/** Work that goes on after `handle`, some of it for days. What of it fails is parked by `park`, and holds up no later event of its stream. */
export type LastingWork = Readonly<{
  /** A position that `status` told before the oldest event that is still worked on was handled; null while there is none. Checkpoints stay there, so that a restart delivers the event again. */
  startsAfter: () => Position | null;
  /** What the log held when the consumer began is handled. */
  onCaughtUp: () => void;
  /** Called for a parked event that is tried once more; resolves when the work is done. */
  retry: (event: RecordedEvent) => Promise<void>;
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
  /** Parks an event whose work failed after `handle`. */
  park(event: ParkableEvent, attempts: number, reason: unknown): Promise<void>;
  /** Finishes what is being handled and writes a last checkpoint. */
  stop(): Promise<void>;
  /** Resolves after `stop`; rejects with `ConsumerFencedError`, `ConsumerMisplacedError`, `ConsumerParkedTooManyError` or the failure of the log. */
  readonly ended: Promise<void>;
}
