import type { StoredFilter } from '../streams/event-filter.js';
import type { StrategyName } from './consumer-strategy.js';

/** What a group reads. */
export type GroupSource =
  Readonly<{ kind: 'stream'; stream: string }> | Readonly<{ kind: 'all'; filter: StoredFilter | undefined }>;

/** Everything a group was created with. Stored format: see `$persistentSubscriptionConfig`. */
export type GroupConfig = Readonly<{
  source: GroupSource;
  group: string;
  /** First place to deliver, as the client gave it: a number, `start` or `end`. */
  startFrom: string;
  /** The place after which delivery starts when there is no checkpoint: what `end` meant at the time. */
  startAfter: string;
  settings: GroupSettings;
}>;

export type GroupSettings = Readonly<{
  resolveLinks: boolean;
  extraStatistics: boolean;
  messageTimeoutMs: number;
  maxRetryCount: number;
  checkpointAfterMs: number;
  minCheckpointCount: number;
  maxCheckpointCount: number;
  /** 0 for any number. */
  maxSubscriberCount: number;
  liveBufferSize: number;
  readBatchSize: number;
  historyBufferSize: number;
  strategy: StrategyName;
}>;

/** Name of what a group reads, as clients know it. */
export const sourceNameOf = (source: GroupSource) => (source.kind === 'all' ? '$all' : source.stream);

/** What a group is known by. */
export const groupKeyOf = ({ source, group }: Pick<GroupConfig, 'source' | 'group'>) =>
  `${sourceNameOf(source)}::${group}`;

/** Streams in which a group keeps what it must not forget. */
export const checkpointStreamOf = (key: string) => `$persistentsubscription-${key}-checkpoint`;
export const parkedStreamOf = (key: string) => `$persistentsubscription-${key}-parked`;
