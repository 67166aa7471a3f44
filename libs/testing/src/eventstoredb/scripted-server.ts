import grpc, { type sendUnaryData, type ServerDuplexStream, type ServerWritableStream } from '@grpc/grpc-js';
import uuids from '@eventstore/db-client/dist/utils/grpcUUID.js';
import serverFeatures from '@eventstore/db-client/generated/serverfeatures_pb.js';
import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import {
  answerTo,
  checkpointAnswer,
  conditionOf,
  errorOf,
  eventAnswer,
  type StoredEvent,
  wrong,
} from './scripted-answers.js';
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

/** How a read or a subscription ends early, after some of its events. */
export type ReadFault = Readonly<{ afterEvents: number; code: number } | { afterEvents: number; ends: true }>;

const windowEvents = 8;

/** A store in memory behind the few calls that the adapter makes, whose faults a spec writes down: one entry a call, then none. */
export class ScriptedServer {
  readonly events: StoredEvent[];
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
  readonly #wakes: Set<() => void>;
  readonly #ownWakes = new Set<() => void>();

  static async start(shared?: ScriptedServer): Promise<ScriptedServer> {
    const server = new ScriptedServer(shared);
    await server.listen();
    return server;
  }

  /** A store of its own, or the same as another node's. */
  private constructor(shared?: ScriptedServer) {
    this.events = shared?.events ?? [];
    this.#wakes = shared === undefined ? new Set() : shared.#wakes;
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
    for (const wake of this.#ownWakes) this.#forget(wake);
    this.#server.forceShutdown();
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
    const answer = recorded === 'recorded' ? this.#record(request) : answerTo(request);
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

  #record(request: protocol.BatchAppendReq): protocol.BatchAppendResp {
    const options = request.getOptions()!;
    const stream = streamOf(request);
    const there = this.events.filter((event) => event.stream === stream);
    const proposed = request.getProposedMessagesList();
    const ids = proposed.map((message) => uuids.parseUUID(message.getId())!);
    const current = BigInt(there.length) - 1n;
    const expected = options.hasStreamPosition()
      ? BigInt(options.getStreamPosition())
      : options.hasNoStream()
        ? -1n
        : undefined;
    if (expected === undefined) {
      const known = there.findIndex(({ id }) => id === ids[0]);
      if (known >= 0 && !this.forgetsIds) return this.#success(request, there[known + ids.length - 1]!);
      if (options.hasStreamExists() && current < 0n) return wrong(request, current);
    } else if (expected !== current) {
      const repeated = ids.map((id, index) => there[Number(expected) + 1 + index]?.id === id);
      if (expected > current || !repeated.every(Boolean)) return wrong(request, current);
      return this.#success(request, there[Number(expected) + ids.length]!);
    }
    for (const [index, message] of proposed.entries()) {
      this.events.push({
        id: ids[index]!,
        stream,
        revision: current + 1n + BigInt(index),
        // Positions are not contiguous on a real server.
        position: (this.events.at(-1)?.position ?? 0n) + 7n,
        type: message.getMetadataMap().get('type')!,
        data: message.getData_asU8(),
        metadata: message.getCustomMetadata_asU8(),
        createdMs: Date.now(),
      });
    }
    setImmediate(() => [...this.#wakes].forEach((wake) => wake()));
    return this.#success(request, this.events.at(-1)!);
  }

  #success(request: protocol.BatchAppendReq, last: StoredEvent): protocol.BatchAppendResp {
    const position = new shared.AllStreamPosition()
      .setCommitPosition(String(last.position))
      .setPreparePosition(String(last.position));
    const success = new streams.BatchAppendResp.Success()
      .setCurrentRevision(String(last.revision))
      .setPosition(position);
    return answerTo(request).setSuccess(success);
  }

  #read(call: ReadCall): void {
    this.calls.read += 1;
    call.on('error', () => {});
    const fault = this.readFaults.shift();
    const options = call.request.getOptions()!;
    const refusal = this.#refusalOf(call, options);
    if (refusal !== undefined) call.emit('error', refusal);
    else if (options.hasSubscription()) this.#subscribe(call, options, fault);
    else this.#readOnce(call, options, fault);
  }

  #refusalOf(call: ReadCall, options: protocol.ReadReq.Options): object | undefined {
    if (this.cluster !== undefined && call.metadata.get('requires-leader')[0] === 'true') {
      const leader = this.cluster.leader();
      if (leader === undefined) return notReady;
      if (leader !== this) return notLeader(leader.port);
    }
    const position = options.getAll()?.getPosition()?.getCommitPosition();
    const isForeign = position !== undefined && !this.events.some((event) => String(event.position) === position);
    return isForeign ? foreignPosition : undefined;
  }

  #readOnce(call: ReadCall, options: protocol.ReadReq.Options, fault: ReadFault | undefined): void {
    const forwards = options.getReadDirection() === streams.ReadReq.Options.ReadDirection.FORWARDS;
    const wanted = (
      options.hasStream() ? this.#ofStream(options.getStream()!, forwards) : this.#ofAll(options.getAll()!, forwards)
    ).filter(conditionOf(options));
    if (!forwards) wanted.reverse();
    if (wanted.length === 0 && options.hasStream()) {
      call.write(new streams.ReadResp().setStreamNotFound(new streams.ReadResp.StreamNotFound()));
    }
    for (const [index, event] of wanted.slice(0, Number(options.getCount())).entries()) {
      if (fault?.afterEvents === index) return endWith(call, fault);
      call.write(eventAnswer(event));
    }
    call.end();
  }

  #ofStream(options: protocol.ReadReq.Options.StreamOptions, forwards: boolean): StoredEvent[] {
    const name = Buffer.from(options.getStreamIdentifier()!.getStreamName_asU8()).toString();
    const from = options.hasRevision() ? BigInt(options.getRevision()) : undefined;
    const isIn = ({ revision }: StoredEvent) => from === undefined || (forwards ? revision >= from : revision <= from);
    return this.events.filter((event) => event.stream === name && isIn(event));
  }

  #ofAll(options: protocol.ReadReq.Options.AllOptions, forwards: boolean): StoredEvent[] {
    const from = options.hasPosition() ? BigInt(options.getPosition()!.getCommitPosition()) : undefined;
    const isIn = ({ position }: StoredEvent) => from === undefined || (forwards ? position >= from : position < from);
    return this.events.filter(isIn);
  }

  #subscribe(call: ReadCall, options: protocol.ReadReq.Options, fault: ReadFault | undefined): void {
    const matches = conditionOf(options);
    const from = options.getAll()!.getPosition();
    let next =
      from === undefined ? 0 : this.events.findIndex(({ position }) => position > BigInt(from.getCommitPosition()));
    if (next < 0) next = this.events.length;
    let sent = 0;
    let considered = 0;
    call.write(new streams.ReadResp().setConfirmation(new streams.ReadResp.SubscriptionConfirmation()));
    const wake = () => {
      for (; next < this.events.length; next += 1) {
        if (fault?.afterEvents === sent) {
          this.#forget(wake);
          return endWith(call, fault);
        }
        const event = this.events[next]!;
        considered += 1;
        if (matches(event)) {
          call.write(eventAnswer(event));
          sent += 1;
        }
        if (considered % windowEvents === 0)
          call.write(checkpointAnswer(event.position + (this.sendsEarlyCheckpoints ? 7n : 0n)));
      }
    };
    wake();
    if (fault?.afterEvents === sent) return endWith(call, fault);
    call.write(new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp()));
    this.#wakes.add(wake);
    this.#ownWakes.add(wake);
    call.on('cancelled', () => this.#forget(wake));
  }

  #forget(wake: () => void): void {
    this.#wakes.delete(wake);
    this.#ownWakes.delete(wake);
  }
}

type AppendCall = ServerDuplexStream<protocol.BatchAppendReq, protocol.BatchAppendResp>;
type ReadCall = ServerWritableStream<protocol.ReadReq, protocol.ReadResp>;

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

const streamOf = (request: protocol.BatchAppendReq): string =>
  Buffer.from(request.getOptions()?.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString();

function endWith(call: ReadCall, fault: ReadFault): void {
  if ('ends' in fault) call.end();
  else call.emit('error', { code: fault.code, details: 'scripted' });
}
