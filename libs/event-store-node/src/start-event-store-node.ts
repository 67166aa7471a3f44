import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RecordStore } from './store/record-store.js';
import { createHttpEndpoints } from './http/http-endpoints.js';
import { GrpcServices } from './grpc-services.js';
import { GroupRegistry } from './persistent/group-registry.js';
import { OnePort, type TlsCertificate } from './listening/one-port.js';
import { OpenCalls } from './open-calls.js';
import { Access } from './security/access.js';
import { SecurityError, Users } from './security/users.js';

/** Where the node listens and what it serves. */
export type EventStoreNodeOptions = Readonly<{
  /** Directory of the event file `events.db`; absent for a store that is gone when the node stops. */
  data?: string | undefined;
  /** Default 127.0.0.1. */
  host?: string | undefined;
  /** Default 2113; 0 for any free port. */
  port?: number | undefined;
  /** Host that discovery tells clients, when they reach the node by another one than it listens on; default the host. */
  advertiseHost?: string | undefined;
  /** Files of certificate and key in PEM: switches TLS on for gRPC and HTTP. */
  tlsCert?: string | undefined;
  tlsKey?: string | undefined;
  /** File of users: callers are told apart by basic credentials, and access control lists count. Only with TLS. */
  users?: string | undefined;
}>;

/** A running node. */
export type EventStoreNode = Readonly<{
  host: string;
  port: number;
  /** Address for clients and for `EVENT_STORE`. */
  address: string;
  /** Answers what waits for the disk, ends all calls, closes the file. */
  stop: () => Promise<void>;
}>;

const defaultPort = 2113;

/** Starts the embedded store behind EventStoreDB's protocol; rejects with `EventLogOpenError` or `ListenError`. */
export async function startEventStoreNode(options: EventStoreNodeOptions): Promise<EventStoreNode> {
  const host = options.host ?? '127.0.0.1';
  const directory = options.data ?? (await mkdtemp(join(tmpdir(), 'hutong-event-store-')));
  const forget = async () => {
    if (options.data === undefined) await rm(directory, { recursive: true, force: true });
  };
  const security = await securityOf(options);
  const store = await RecordStore.open(join(directory, 'events.db'));
  try {
    await writeFirstEvent(store);
    const calls = new OpenCalls();
    const instanceId = randomUUID();
    let port = options.port ?? defaultPort;
    const member = () => ({ instanceId, host: options.advertiseHost ?? host, port });
    const groups = new GroupRegistry(store);
    const access = security.users === undefined ? undefined : new Access(security.users, store.reader);
    const services = new GrpcServices({ store, calls, access }, groups, member);
    const stats = () => ({
      lastPosition: Number(store.reader.lastPosition()),
      openCalls: calls.size,
      connections: listening.connections,
      residentMemoryBytes: process.memoryUsage.rss(),
      uptimeSeconds: Math.round(process.uptime()),
    });
    const http = createHttpEndpoints({ isReady: () => !calls.isClosing, member, stats, features: services.features });
    const listening = await OnePort.open(
      { host, port, tls: security.tls },
      { http2: (connection) => services.take(connection), http },
    );
    port = listening.port;
    let stopping: Promise<void> | undefined;
    const stop = async () => {
      listening.stopListening();
      await calls.endAll();
      await services.shutDown();
      await groups.stop();
      http.close();
      listening.destroyConnections();
      await store.close();
      await forget();
    };
    return {
      host,
      port,
      address: `esdb://${urlHost(host)}:${port}?tls=${security.tls !== undefined}`,
      stop: () => (stopping ??= stop()),
    };
  } catch (error) {
    await store.close();
    await forget();
    throw error;
  }
}

type Security = Readonly<{ tls: TlsCertificate | undefined; users: Users | undefined }>;

async function securityOf({ tlsCert, tlsKey, users }: EventStoreNodeOptions): Promise<Security> {
  if ((tlsCert === undefined) !== (tlsKey === undefined))
    throw new SecurityError('TLS needs both a certificate and its key');
  if (users !== undefined && tlsCert === undefined)
    throw new SecurityError('Users need TLS, or their passwords would travel in clear');
  const tls =
    tlsCert === undefined || tlsKey === undefined
      ? undefined
      : { cert: await contentOf(tlsCert), key: await contentOf(tlsKey) };
  return { tls, users: users === undefined ? undefined : await Users.load(users) };
}

const contentOf = (file: string): Promise<Buffer> =>
  readFile(file).catch(() => Promise.reject(new SecurityError(`${file} cannot be read`)));

const urlHost = (host: string) => (host.includes(':') ? `[${host}]` : host);

const firstEventId = '5a1c1f0e-6f0e-4d0c-9a53-68757467f001';

/** A log that is not empty from the start, with a system event, as clients expect of a store; repeated at every start, recorded once. */
async function writeFirstEvent(store: RecordStore): Promise<void> {
  const data = JSON.stringify({ product: 'Hutong embedded event store node' });
  await store.append('$hutong-node', 'no_stream', [{ id: firstEventId, type: '$nodeCreated', data, metadata: '{}' }]);
}
