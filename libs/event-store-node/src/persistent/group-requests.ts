import type { CreateReq, UpdateReq } from '@eventstore/db-client/generated/persistent_pb.js';
import { type GroupName, refusals } from '../refusal.js';
import type { RecordReader } from '../store/record-reader.js';
import { type StoredFilter, eventFilterOf, storedFilterOf } from '../streams/event-filter.js';
import { streamNameOf } from '../streams/read-request.js';
import { type StrategyName, numberedStrategies, strategyNames } from './consumer-strategy.js';
import { type GroupConfig, type GroupSettings, type GroupSource, sourceNameOf } from './group-config.js';
import { groupReaderOf } from './group-reader.js';

const revisionOfEnd = 2n ** 64n - 1n;
const ticksPerMs = 10_000;

/** What a client wants a group to be; throws a `Refusal` when that makes no sense. */
export function groupConfigOf(request: CreateReq | UpdateReq, reader: RecordReader): GroupConfig {
  const options = request.getOptions();
  const settings = options?.getSettings();
  if (options === undefined || settings === undefined) throw refusals.invalid('The group has no settings');
  const source = sourceOf(options);
  const group = options.getGroupName();
  if (group === '') throw refusals.invalid('The group has no name');
  const startFrom = startFromOf(options, settings);
  const startAfter = startFrom === 'end' ? groupReaderOf(reader, source).lastPlace() : startAfterOf(source, startFrom);
  const strategy = strategyOf(settings, { stream: sourceNameOf(source), group });
  const config = {
    source,
    group,
    startFrom,
    startAfter: String(startAfter),
    settings: { ...settingsOf(settings), strategy },
  };
  checkSettings(config);
  return config;
}

type Options = CreateReq.Options | UpdateReq.Options;
type Settings = CreateReq.Settings | UpdateReq.Settings;

function sourceOf(options: Options): GroupSource {
  const all = options.getAll();
  if (all === undefined) {
    const identifier = options.getStream()?.getStreamIdentifier() ?? options.getStreamIdentifier();
    return { kind: 'stream', stream: streamNameOf(identifier) };
  }
  return { kind: 'all', filter: 'getFilter' in all ? filterOf(all) : undefined };
}

function filterOf(all: CreateReq.AllOptions): StoredFilter | undefined {
  const filter = all.getFilter();
  if (filter === undefined) return undefined;
  const stored = storedFilterOf(filter);
  eventFilterOf(stored);
  return stored;
}

function startFromOf(options: Options, settings: Settings): string {
  const stream = options.getStream();
  const all = options.getAll();
  if (all !== undefined) {
    if (all.hasEnd()) return 'end';
    return all.hasPosition() ? (all.getPosition()?.getCommitPosition() ?? '0') : 'start';
  }
  if (stream?.hasEnd() === true) return 'end';
  if (stream?.hasStart() === true) return 'start';
  const revision = stream?.hasRevision() === true ? stream.getRevision() : settings.getRevision();
  return BigInt(revision) === revisionOfEnd ? 'end' : revision;
}

// The first place is delivered itself, so the one before it is where delivery starts after.
const startAfterOf = ({ kind }: GroupSource, startFrom: string): bigint => {
  if (startFrom === 'start') return kind === 'all' ? 0n : -1n;
  const place = BigInt(startFrom) - 1n;
  return kind === 'all' && place < 0n ? 0n : place;
};

function settingsOf(settings: Settings): Omit<GroupSettings, 'strategy'> {
  return {
    resolveLinks: settings.getResolveLinks(),
    extraStatistics: settings.getExtraStatistics(),
    messageTimeoutMs: settings.hasMessageTimeoutMs()
      ? settings.getMessageTimeoutMs()
      : Number(settings.getMessageTimeoutTicks()) / ticksPerMs,
    maxRetryCount: settings.getMaxRetryCount(),
    checkpointAfterMs: settings.hasCheckpointAfterMs()
      ? settings.getCheckpointAfterMs()
      : Number(settings.getCheckpointAfterTicks()) / ticksPerMs,
    minCheckpointCount: settings.getMinCheckpointCount(),
    maxCheckpointCount: settings.getMaxCheckpointCount(),
    maxSubscriberCount: settings.getMaxSubscriberCount(),
    liveBufferSize: settings.getLiveBufferSize(),
    readBatchSize: settings.getReadBatchSize(),
    historyBufferSize: settings.getHistoryBufferSize(),
  };
}

/** By its name, or as older clients say it by its number. */
function strategyOf(settings: Settings, group: GroupName): StrategyName {
  const named = 'getConsumerStrategy' in settings ? settings.getConsumerStrategy() : '';
  const number = settings.getNamedConsumerStrategy();
  const strategy = named === '' ? numberedStrategies[number] : strategyNames.find((name) => name === named);
  if (strategy !== undefined) return strategy;
  throw refusals.groupFailed(group, `Consumer strategy ${named === '' ? number : named} does not exist.`);
}

const bufferMax = 100_000;

function checkSettings({ source, group, settings }: GroupConfig): void {
  const fail = (reason: string) => refusals.groupFailed({ stream: sourceNameOf(source), group }, reason);
  const { readBatchSize, historyBufferSize, liveBufferSize, maxRetryCount, maxCheckpointCount } = settings;
  if (readBatchSize < 1 || liveBufferSize < 1 || historyBufferSize > bufferMax)
    throw fail('A buffer has a size that is too small or too large');
  if (readBatchSize >= historyBufferSize) throw fail('The read batch must be smaller than the history buffer');
  if (maxRetryCount < 0) throw fail('The number of retries is below 0');
  if (maxCheckpointCount < 1) throw fail('A checkpoint is written after at least one message');
  if (settings.messageTimeoutMs < 0 || settings.checkpointAfterMs < 0) throw fail('A time is below 0');
}
