import persistent from '@eventstore/db-client/generated/persistent_pb.js';
import type { SubscriptionInfo } from '@eventstore/db-client/generated/persistent_pb.js';
import type { Consumer } from './consumer.js';
import type { GroupSource } from './group-config.js';
import type { PersistentSubscription } from './persistent-subscription.js';

/** What is known about a group, as the protocol tells it. */
export function infoOf(group: PersistentSubscription): SubscriptionInfo {
  const { config, dispatcher, bookkeeping, reader } = group;
  const { settings, source } = config;
  const lastPlace = reader.lastPlace();
  return new persistent.SubscriptionInfo()
    .setEventSource(group.name.stream)
    .setGroupName(config.group)
    .setStatus(group.isLive ? 'Live' : 'Behind, OutstandingPageRequest')
    .setConnectionsList(dispatcher.consumers.map(connectionInfoOf))
    .setTotalItems(String(group.totalItems))
    .setLastCheckpointedEventPosition(group.lastCheckpoint === undefined ? '' : placeText(source, group.lastCheckpoint))
    .setLastKnownEventPosition(lastPlace < 0n ? '' : placeText(source, lastPlace))
    .setResolveLinkTos(settings.resolveLinks)
    .setStartFrom(startText(source, config.startFrom))
    .setMessageTimeoutMilliseconds(settings.messageTimeoutMs)
    .setExtraStatistics(settings.extraStatistics)
    .setMaxRetryCount(settings.maxRetryCount)
    .setLiveBufferSize(settings.liveBufferSize)
    .setBufferSize(settings.historyBufferSize)
    .setReadBatchSize(settings.readBatchSize)
    .setCheckPointAfterMilliseconds(settings.checkpointAfterMs)
    .setMinCheckPointCount(settings.minCheckpointCount)
    .setMaxCheckPointCount(settings.maxCheckpointCount)
    .setReadBufferCount(dispatcher.freshMessages)
    .setLiveBufferCount('0')
    .setRetryBufferCount(dispatcher.retriedMessages)
    .setTotalInFlightMessages(dispatcher.inFlightMessages)
    .setOutstandingMessagesCount(dispatcher.outstanding.size)
    .setNamedConsumerStrategy(settings.strategy)
    .setMaxSubscriberCount(settings.maxSubscriberCount)
    .setParkedMessageCount(String(bookkeeping.parkedMessages));
}

const connectionInfoOf = ({ link, slots, inFlightMessages, totalItems }: Consumer) =>
  new persistent.SubscriptionInfo.ConnectionInfo()
    .setFrom(link.peer)
    .setConnectionName(link.connectionName)
    .setUsername(link.userName)
    .setAvailableSlots(slots - inFlightMessages)
    .setInFlightMessages(inFlightMessages)
    .setTotalItems(String(totalItems))
    .setCountSinceLastMeasurement('0');

const placeText = ({ kind }: GroupSource, place: bigint) => (kind === 'all' ? `C:${place}/P:${place}` : String(place));

function startText(source: GroupSource, startFrom: string): string {
  if (startFrom === 'start') return placeText(source, 0n);
  return placeText(source, startFrom === 'end' ? -1n : BigInt(startFrom));
}
