import grpc, { type sendUnaryData, type ServerDuplexStream } from '@grpc/grpc-js';
import serverFeatures from '@eventstore/db-client/generated/serverfeatures_pb.js';
import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { answerTo, errorOf, streamOf } from './scripted-answers.js';
import { type ReadCall, type ReadFault, readOnce, ScriptedSubscriptions } from './scripted-reads.js';
import { ScriptedStore } from './scripted-store.js';
import type * as protocol from '@eventstore/db-client/generated/streams_pb.js';
import type { ClusterInfo } from '@eventstore/db-client/generated/gossip_pb.js';

/** What goes wrong with an append: before the slash what is recorded, behind it what the client hears. */
export type AppendFault =
  | 'recorded/callBroken'
  | 'recorded/silence'
  | 'recorded/timeout'
  | 'dropped/callBroken'
  | 'dropped/cancelled'
  | 'dropped/internal'
  | 'dropped/silence'
  | 'dropped/unknown'
  | 'dropped/notLeader'
  | 'recorded/answeredTwice';

/** A store in memory behind the few calls that the adapter makes, whose faults a spec writes down: one entry a call, then none. */
export class ScriptedServer {
  readonly appendFaults: (AppendFault | undefined)[] = [];
  readonly readFaults: (ReadFault | undefined)[] = [];
  /** Who leads, for `dropped/notLeader`. */
  leaderPort = 0;
  /** Fails every call of GetSupportedMethods with INTERNAL. */
  hidesFeatures = false;
  /** Appends with `any` are recorded again and again, as on a server that has forgotten the ids. */
  forgetsIds = false;
  /** Checkpoints are sent one ahead, at the position the next event will get. */
  sendsEarlyCheckpoints = false;
  /** Appends to these are never answered. */
  readonly silentStreams = new Set<string>();
  /** In a cluster: who is who. A node without a leader refuses appends, and every read that requires one. */
  cluster: Readonly<{ gossip: () => ClusterInfo; leader: () => ScriptedServer | undefined }> | undefined;
  calls = { append: 0, read: 0, features: 0 };
  port = 0;
  #server = new grpc.Server();
  readonly #store: ScriptedStore;
  readonly #subscriptions: ScriptedSubscriptions;

  static async start(shared?: ScriptedServer): Promise<ScriptedServer> {
    const server = new ScriptedServer(shared);
    await server.listen();
    return server;
  }

  /** A store of its own, or the same as another node's. */
  private constructor(shared?: ScriptedServer) {
    this.#store = shared === undefined ? new ScriptedStore() : shared.#store;
    this.#subscriptions = new ScriptedSubscriptions(this.#store);
  }

  /** Listens, after `stop` on the same port again. */
  async listen(): Promise<void> {
    this.#server = new grpc.Server();
    this.#server.addService(StreamsService, {
      batchAppend: (call: AppendCall) => this.#batchAppend(call),
      read: (call: ReadCall) => this.#read(call),
      append: refuse,
      delete: refuse,
      tombstone: refuse,
    });
    this.#server.addService(GossipService, {
      read: (_call: unknown, answer: sendUnaryData<unknown>) => answer(null, this.cluster?.gossip()),
    });
    this.#server.addService(ServerFeaturesService, {
      getSupportedMethods: (_call: unknown, answer: sendUnaryData<unknown>) => {
        this.calls.features += 1;
        if (this.hidesFeatures) answer({ code: grpc.status.INTERNAL, details: 'broken' });
        else answer(null, new serverFeatures.SupportedMethods().setEventStoreServerVersion('24.10.0'));
      },
    });
    const address = `127.0.0.1:${this.port}`;
    this.port = await new Promise((resolve, reject) => {
      this.#server.bindAsync(address, grpc.ServerCredentials.createInsecure(), (error, port) => {
        if (error === null) resolve(port);
        else reject(error);
      });
    });
  }

  /** Ends every call at once, as a killed process does. */
  stop(): void {
    this.#subscriptions.stop();
    this.#server.forceShutdown();
  }

  /** Every event that any node of the cluster has recorded. */
  get events(): ScriptedStore['events'] {
    return this.#store.events;
  }

  get address(): string {
    return `esdb://127.0.0.1:${this.port}?tls=false`;
  }

  #batchAppend(call: AppendCall): void {
    call.on('data', (request) => this.#append(call, request));
    call.on('end', () => call.end());
    call.on('error', () => {});
  }

  #append(call: AppendCall, request: protocol.BatchAppendReq): void {
    this.calls.append += 1;
    if (this.silentStreams.has(streamOf(request))) return;
    if (this.cluster !== undefined && this.cluster.leader() === undefined) {
      call.emit('error', notReady);
      return;
    }
    const [recorded, heard] = (this.appendFaults.shift() ?? 'recorded/answer').split('/');
    const answer = recorded === 'recorded' ? this.#store.record(request, this.forgetsIds) : answerTo(request);
    switch (heard ?? '') {
      case 'answer':
        call.write(answer);
        return;
      case 'answeredTwice':
        call.write(answer);
        call.write(answer);
        return;
      case 'timeout':
        call.write(answerTo(request).setError(errorOf(grpc.status.DEADLINE_EXCEEDED, 'Timeout', new shared.Timeout())));
        return;
      case 'unknown':
        call.write(answerTo(request).setError(errorOf(grpc.status.UNKNOWN, 'Unknown', new shared.Unknown())));
        return;
      case 'silence':
        return;
      case 'notLeader':
        call.emit('error', notLeader(this.leaderPort));
        return;
      default:
        call.emit('error', { code: codeOf[heard ?? ''], details: `scripted: ${heard}` });
    }
  }

  #read(call: ReadCall): void {
    this.calls.read += 1;
    call.on('error', () => {});
    const fault = this.readFaults.shift();
    const options = call.request.getOptions()!;
    const refusal = this.#refusalOf(call, options);
    if (refusal !== undefined) call.emit('error', refusal);
    else if (options.hasSubscription()) this.#subscriptions.add(call, { fault, early: this.sendsEarlyCheckpoints });
    else readOnce(this.#store, call, fault);
  }

  #refusalOf(call: ReadCall, options: protocol.ReadReq.Options): object | undefined {
    if (this.cluster !== undefined && call.metadata.get('requires-leader')[0] === 'true') {
      const leader = this.cluster.leader();
      if (leader === undefined) return notReady;
      if (leader !== this) return notLeader(leader.port);
    }
    const position = options.getAll()?.getPosition()?.getCommitPosition();
    const isForeign =
      position !== undefined && !this.#store.events.some((event) => String(event.position) === position);
    return isForeign ? foreignPosition : undefined;
  }
}

type AppendCall = ServerDuplexStream<protocol.BatchAppendReq, protocol.BatchAppendResp>;

const codeOf: Readonly<Record<string, number>> = {
  callBroken: grpc.status.UNAVAILABLE,
  cancelled: grpc.status.CANCELLED,
  internal: grpc.status.INTERNAL,
};

const refuse = (_call: unknown, answer?: sendUnaryData<unknown>) => answer?.({ code: grpc.status.UNIMPLEMENTED });

/** As a real server says it that is starting, or sees no leader. */
const notReady = { code: grpc.status.UNAVAILABLE, details: 'Server Is Not Ready' };

/** EventStoreDB 23.10 and 24 say "unknown"; later ones say "invalid argument". */
const foreignPosition = { code: grpc.status.UNKNOWN, details: 'Trying to read from an invalid position.' };

function notLeader(leaderPort: number) {
  const metadata = new grpc.Metadata();
  metadata.set('exception', 'not-leader');
  metadata.set('leader-endpoint-host', '127.0.0.1');
  metadata.set('leader-endpoint-port', String(leaderPort));
  return { code: grpc.status.NOT_FOUND, details: 'not leader', metadata };
}
