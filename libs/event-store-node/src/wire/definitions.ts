import type { ServiceDefinition } from '@grpc/grpc-js';
import gossip from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import persistent from '@eventstore/db-client/generated/persistent_grpc_pb.js';
import projections from '@eventstore/db-client/generated/projections_grpc_pb.js';
import serverFeatures from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_grpc_pb.js';

// The protocol's services as the client's own package defines them, so that both sides speak of the same messages. Messages of
// the hot paths pass as bytes, because a message object per event costs more than storing it.

const asBytes = (message: Buffer): Buffer => message;

export const streamsService = {
  read: { ...streams.StreamsService.read, responseSerialize: asBytes },
  append: { ...streams.StreamsService.append, requestDeserialize: asBytes },
  delete: streams.StreamsService.delete,
  tombstone: streams.StreamsService.tombstone,
  batchAppend: { ...streams.StreamsService.batchAppend, requestDeserialize: asBytes, responseSerialize: asBytes },
} satisfies ServiceDefinition;

export const persistentService = {
  ...persistent.PersistentSubscriptionsService,
  read: { ...persistent.PersistentSubscriptionsService.read, responseSerialize: asBytes },
} satisfies ServiceDefinition;

const { enable, disable, statistics } = projections.ProjectionsService;
/** What makes sense for projections that nobody writes. */
export const projectionsService = { enable, disable, statistics } satisfies ServiceDefinition;

export const serverFeaturesService = serverFeatures.ServerFeaturesService;
export const gossipService = gossip.GossipService;
