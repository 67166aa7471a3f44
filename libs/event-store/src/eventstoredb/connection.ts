import type { ClientDuplexStream, ClientReadableStream, Metadata } from '@grpc/grpc-js';
import { EventStoreDBClient } from '@eventstore/db-client';
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { BatchAppendReq, BatchAppendResp, ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { addressError, redactedAddress } from './address.js';
import { CallInterruptedError } from './call-failure.js';

export type AppendCall = ClientDuplexStream<BatchAppendReq, BatchAppendResp>;
export type ReadCall = ClientReadableStream<ReadResp>;

/**
 * The one client of an address, shared by all logs of a thread. The client finds the node and keeps the channel; its own append,
 * read and subscribe functions are not used, because they can end the process and lose order: docs/adr/0006.
 */
export class Connection {
  static readonly #shared = new Map<string, Connection>();
  readonly #address: string;
  #client: OpenClient;
  #users = 0;
  #generation = 0;

  /** The connection to an address; every user releases it once. Throws `EventLogOpenError` when the address is none. */
  static acquire(address: string): Connection {
    const connection = this.#shared.get(address) ?? new Connection(address);
    this.#shared.set(address, connection);
    connection.#users += 1;
    return connection;
  }

  private constructor(address: string) {
    this.#address = address;
    this.#client = openClient(address);
  }

  /** The address without credentials. */
  get name(): string {
    return redactedAddress(this.#address);
  }

  /** Counts replaced clients: who met a failure says with which client. */
  get generation(): number {
    return this.#generation;
  }

  openAppend(): Promise<AppendCall> {
    return this.#client.open('batchAppend', false, (streams, call) => streams.batchAppend(...call));
  }

  openRead(request: ReadReq, requiresLeader = false): Promise<ReadCall> {
    return this.#client.open('read', requiresLeader, (streams, call) => streams.read(request, ...call));
  }

  /** Gives a client up that does not answer any more, unless another user did so already; all its calls end. */
  replace(generation: number): void {
    if (generation !== this.#generation || this.#users === 0) return;
    this.#generation += 1;
    const dead = this.#client;
    this.#client = openClient(this.#address, dead.end());
  }

  /** Ends the client with its last user. */
  async release(): Promise<void> {
    this.#users -= 1;
    if (this.#users > 0) return;
    Connection.#shared.delete(this.#address);
    await this.#client.end();
  }
}

type CallArguments = [Metadata, object];

/** What the client keeps for its own functions. Version 6.2.1 is pinned and the last one; event-store-db-log.int.spec.ts meets all of these. */
type ClientInternals = {
  readonly GRPCStreamCreator: <Call>(
    service: typeof StreamsClient,
    name: string,
    create: (streams: StreamsClient) => Call,
  ) => () => Promise<Call>;
  readonly callArguments: (options: { requiresLeader: boolean }, call: { deadline: number }) => CallArguments;
  readonly getChannel: () => Promise<{ close: () => void }>;
  readonly dispose: () => Promise<void>;
  handleError: (failed: unknown, error: Error) => Promise<void>;
};

type OpenClient = Readonly<{
  open: <Call extends AppendCall | ReadCall>(
    name: string,
    requiresLeader: boolean,
    create: (streams: StreamsClient, call: CallArguments) => Call,
  ) => Promise<Call>;
  end: () => Promise<void>;
}>;

// gRPC shares a connection among the channels to one address, a broken one too: the client before has to let go of it first.
function openClient(address: string, before = Promise.resolve()): OpenClient {
  const client = clientOf(address);
  let isUsed = false;
  let isEnded = false;
  return {
    open: async (name, requiresLeader, create) => {
      await before;
      if (isEnded) throw new CallInterruptedError('the client was given up');
      isUsed = true;
      const open = client.GRPCStreamCreator(StreamsClient, name, (streams) =>
        create(streams, client.callArguments({ requiresLeader }, { deadline: Infinity })),
      );
      const call = await open();
      // A call that fails after its reader has left must not end the process.
      call.on('error', ignore);
      if (isEnded) call.cancel();
      return call;
    },
    end: async () => {
      isEnded = true;
      if (!isUsed) return;
      await client.dispose();
      await client.getChannel().then((channel) => channel.close(), ignore);
    },
  };
}

function clientOf(address: string): ClientInternals {
  let client: ClientInternals;
  try {
    client = EventStoreDBClient.connectionString(address) as unknown as ClientInternals;
  } catch {
    throw addressError(address);
  }
  const reconnect = client.handleError;
  // The client does not await this; when no node is found it would reject unheard and end the process. The next call meets the same failure.
  client.handleError = (failed, error) => reconnect(failed, error).catch(ignore);
  return client;
}

const ignore = (): void => {};
