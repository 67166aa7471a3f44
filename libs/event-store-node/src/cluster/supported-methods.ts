import type { ServiceDefinition, UntypedServiceImplementation } from '@grpc/grpc-js';
import messages from '@eventstore/db-client/generated/serverfeatures_pb.js';
import type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb.js';
import { reportedVersion } from '../limits.js';

/** A service with the methods that the node really offers. */
export type OfferedService = Readonly<{ definition: ServiceDefinition; handlers: UntypedServiceImplementation }>;

/** What each method can do beyond being there; clients ask for these before they use them. */
const features: Readonly<Record<string, readonly string[]>> = {
  'event_store.client.streams.streams/read': ['position', 'events'],
  'event_store.client.streams.streams/batchappend': ['deadline_duration'],
};
const persistentSubscriptions = 'event_store.client.persistent_subscriptions.';

/** The list of all methods that are offered: a client uses nothing that is not in it. */
export function supportedMethodsOf(services: readonly OfferedService[]): SupportedMethods {
  const supported = new messages.SupportedMethods().setEventStoreServerVersion(reportedVersion);
  for (const { definition, handlers } of services) {
    for (const name of Object.keys(handlers)) {
      const [, service = '', method = ''] = (definition[name]?.path ?? '').toLowerCase().split('/');
      const isPersistent = service.startsWith(persistentSubscriptions);
      const named = features[`${service}/${method}`] ?? (isPersistent ? ['stream', 'all'] : []);
      supported.addMethods(
        new messages.SupportedMethod()
          .setServiceName(service)
          .setMethodName(method)
          .setFeaturesList([...named]),
      );
    }
  }
  return supported;
}
