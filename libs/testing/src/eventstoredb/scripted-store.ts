import uuids from '@eventstore/db-client/dist/utils/grpcUUID.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type * as protocol from '@eventstore/db-client/generated/streams_pb.js';
import { answerTo, type StoredEvent, streamOf, wrong } from './scripted-answers.js';

/** Positions are not contiguous on a real server. */
export const positionsBetweenEvents = 7n;

/** The events of scripted servers, which the nodes of a cluster share. */
export class ScriptedStore {
  readonly events: StoredEvent[] = [];
  /** Told of every append, in a turn of its own. */
  readonly wakes = new Set<() => void>();

  /** Records an append where its expectation holds, and answers as a server does; `forgetsIds`: a repeat with `any` is recorded again. */
  record(request: protocol.BatchAppendReq, forgetsIds: boolean): protocol.BatchAppendResp {
    const options = request.getOptions()!;
    const stream = streamOf(request);
    const there = this.events.filter((event) => event.stream === stream);
    const ids = request.getProposedMessagesList().map((message) => uuids.parseUUID(message.getId())!);
    const current = BigInt(there.length) - 1n;
    const expected = expectedOf(options);
    if (expected === undefined) {
      const known = there.findIndex(({ id }) => id === ids[0]);
      if (known >= 0 && !forgetsIds) return success(request, there[known + ids.length - 1]!);
      if (options.hasStreamExists() && current < 0n) return wrong(request, current);
    } else if (expected !== current) {
      const repeated = ids.map((id, index) => there[Number(expected) + 1 + index]?.id === id);
      if (expected > current || !repeated.every(Boolean)) return wrong(request, current);
      return success(request, there[Number(expected) + ids.length]!);
    }
    this.#add(request, ids, current);
    return success(request, this.events.at(-1)!);
  }

  /** What lies in a stream, or in the whole log, where a read begins. */
  from(options: protocol.ReadReq.Options, forwards: boolean): StoredEvent[] {
    const stream = options.getStream();
    if (stream === undefined) return this.#ofAll(options.getAll()!, forwards);
    const name = Buffer.from(stream.getStreamIdentifier()!.getStreamName_asU8()).toString();
    const from = stream.hasRevision() ? BigInt(stream.getRevision()) : undefined;
    const isIn = ({ revision }: StoredEvent) => from === undefined || (forwards ? revision >= from : revision <= from);
    return this.events.filter((event) => event.stream === name && isIn(event));
  }

  #ofAll(options: protocol.ReadReq.Options.AllOptions, forwards: boolean): StoredEvent[] {
    const from = options.hasPosition() ? BigInt(options.getPosition()!.getCommitPosition()) : undefined;
    const isIn = ({ position }: StoredEvent) => from === undefined || (forwards ? position >= from : position < from);
    return this.events.filter(isIn);
  }

  #add(request: protocol.BatchAppendReq, ids: readonly string[], current: bigint): void {
    for (const [index, message] of request.getProposedMessagesList().entries()) {
      this.events.push({
        id: ids[index]!,
        stream: streamOf(request),
        revision: current + 1n + BigInt(index),
        position: (this.events.at(-1)?.position ?? 0n) + positionsBetweenEvents,
        type: message.getMetadataMap().get('type')!,
        data: message.getData_asU8(),
        metadata: message.getCustomMetadata_asU8(),
        createdMs: Date.now(),
      });
    }
    setImmediate(() => [...this.wakes].forEach((wake) => wake()));
  }
}

/** The last revision that an append expects; undefined when it takes any. */
function expectedOf(options: protocol.BatchAppendReq.Options): bigint | undefined {
  if (options.hasStreamPosition()) return BigInt(options.getStreamPosition());
  return options.hasNoStream() ? -1n : undefined;
}

function success(request: protocol.BatchAppendReq, last: StoredEvent): protocol.BatchAppendResp {
  const position = new shared.AllStreamPosition()
    .setCommitPosition(String(last.position))
    .setPreparePosition(String(last.position));
  const placed = new streams.BatchAppendResp.Success().setCurrentRevision(String(last.revision)).setPosition(position);
  return answerTo(request).setSuccess(placed);
}
