import { GenericContainer, getContainerRuntimeClient, Wait } from 'testcontainers';
import { startEventStoreNode } from '@hutong/event-store-node';
import type { ProtocolTarget, RunningTarget } from './eventstoredb-protocol/eventstoredb-protocol.js';

const port = 2113;
const startUpMaxMs = 120_000;

const embeddedNode: ProtocolTarget = {
  name: 'the embedded node',
  start: async () => {
    const node = await startEventStoreNode({ port: 0 });
    return { address: node.address, stop: node.stop };
  },
};

const whyNoContainers = await getContainerRuntimeClient().then(
  () => undefined,
  (error: unknown) => `no containers here: ${error instanceof Error ? error.message : String(error)}`,
);

type ServerImage = Readonly<{ name: string; image: string; prefix: string }>;

/** Started with everything that the suites ask for, and nothing that needs a licence key. */
const containerTarget = ({ name, image, prefix }: ServerImage): ProtocolTarget => ({
  name,
  whyNot: whyNoContainers,
  start: async (): Promise<RunningTarget> => {
    const settings = {
      CLUSTER_SIZE: '1',
      RUN_PROJECTIONS: 'All',
      START_STANDARD_PROJECTIONS: 'true',
      INSECURE: 'true',
    };
    const container = await new GenericContainer(image)
      .withEnvironment(Object.fromEntries(Object.entries(settings).map(([key, value]) => [`${prefix}_${key}`, value])))
      .withExposedPorts(port)
      .withWaitStrategy(Wait.forHttp('/health/live', port).forStatusCodeMatching((code) => code < 300))
      .withStartupTimeout(startUpMaxMs)
      .start();
    return {
      address: `esdb://${container.getHost()}:${container.getMappedPort(port)}?tls=false`,
      stop: async () => void (await container.stop()),
    };
  },
});

const namedAddress = process.env['EVENT_STORE_TEST_URL'];

const namedServer: ProtocolTarget = {
  name: 'the server of EVENT_STORE_TEST_URL',
  whyNot: namedAddress === undefined ? 'EVENT_STORE_TEST_URL is not set to esdb://…' : undefined,
  mayLackLinks: true,
  start: async () => ({ address: namedAddress ?? '', stop: async () => {} }),
};

/** Every server that the suites run on, whether it is there or not. */
export const targets: readonly ProtocolTarget[] = [
  embeddedNode,
  containerTarget({ name: 'EventStoreDB 24.10', image: 'eventstore/eventstore:24.10', prefix: 'EVENTSTORE' }),
  containerTarget({ name: 'KurrentDB 26', image: 'kurrentplatform/kurrentdb:26.0', prefix: 'KURRENTDB' }),
  namedServer,
];
