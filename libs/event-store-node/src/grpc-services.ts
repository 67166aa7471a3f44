import { type Duplex } from 'node:stream';
import {
  type ConnectionInjector,
  Server,
  ServerCredentials,
  type UntypedServiceImplementation,
  type handleUnaryCall,
} from '@grpc/grpc-js';
import type { ClusterInfo } from '@eventstore/db-client/generated/gossip_pb.js';
import type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb.js';
import { clusterInfoOf, type Member } from './cluster/cluster-info.js';
import { type OfferedService, supportedMethodsOf } from './cluster/supported-methods.js';
import type { GroupRegistry } from './persistent/group-registry.js';
import { persistentHandlers } from './persistent/persistent-service.js';
import {
  callsPerConnectionMax,
  keepaliveIntervalMs,
  keepaliveTimeoutMs,
  receivedMessageBytesMax,
  requestTimeoutMs,
  shutdownTimeoutMs,
} from './limits.js';
import { requestTimeout } from './listening/request-timeout.js';
import type { NodeContext } from './node-context.js';
import { append } from './streams/append.js';
import { batchAppend } from './streams/batch-append.js';
import { deleteStream, tombstoneStream } from './streams/delete.js';
import { read } from './streams/read.js';
import { standardProjections } from './projections/standard-projections.js';
import {
  gossipService,
  persistentService,
  projectionsService,
  serverFeaturesService,
  streamsService,
} from './wire/definitions.js';

/** The gRPC side of the node: every service it offers, on connections that are handed to it. */
export class GrpcServices {
  readonly features = { batchAppend: true, subscriptions: true, persistentSubscriptions: true, deletion: true };
  readonly #server = new Server({
    'grpc.max_receive_message_length': receivedMessageBytesMax,
    'grpc.max_send_message_length': -1,
    'grpc.max_concurrent_streams': callsPerConnectionMax,
    'grpc.keepalive_time_ms': keepaliveIntervalMs,
    'grpc.keepalive_timeout_ms': keepaliveTimeoutMs,
    interceptors: [requestTimeout(requestTimeoutMs)],
  });
  readonly #injector: ConnectionInjector;

  constructor(context: NodeContext, groups: GroupRegistry, member: () => Member) {
    const services: readonly OfferedService[] = [
      { definition: streamsService, handlers: streamHandlers(context) },
      { definition: persistentService, handlers: persistentHandlers(context, groups) },
      { definition: projectionsService, handlers: standardProjections(context) },
    ];
    const supported = supportedMethodsOf(services);
    for (const { definition, handlers } of services) this.#server.addService(definition, handlers);
    const getSupportedMethods: handleUnaryCall<unknown, SupportedMethods> = (_call, callback) =>
      callback(null, supported);
    const gossip: handleUnaryCall<unknown, ClusterInfo> = (_call, callback) => callback(null, clusterInfoOf(member()));
    this.#server.addService(serverFeaturesService, { getSupportedMethods });
    this.#server.addService(gossipService, { read: gossip });
    this.#injector = this.#server.createConnectionInjector(ServerCredentials.createInsecure());
  }

  take(connection: Duplex): void {
    this.#injector.injectConnection(connection);
  }

  /** Lets calls end for a while, then cuts them. */
  async shutDown(): Promise<void> {
    await new Promise<void>((resolve) => {
      const cut = setTimeout(() => {
        this.#server.forceShutdown();
        resolve();
      }, shutdownTimeoutMs);
      this.#injector.drain(shutdownTimeoutMs);
      this.#server.tryShutdown(() => {
        clearTimeout(cut);
        resolve();
      });
    });
    this.#injector.destroy();
  }
}

const streamHandlers = (context: NodeContext): UntypedServiceImplementation => ({
  append: append.bind(undefined, context),
  batchAppend: batchAppend.bind(undefined, context),
  read: read.bind(undefined, context),
  delete: deleteStream.bind(undefined, context),
  tombstone: tombstoneStream.bind(undefined, context),
});
