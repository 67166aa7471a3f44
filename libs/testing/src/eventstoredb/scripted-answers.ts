import any from 'google-protobuf/google/protobuf/any_pb.js';
import grpc from '@grpc/grpc-js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import status from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type * as protocol from '@eventstore/db-client/generated/streams_pb.js';

/** An event of the store in memory. */
export type StoredEvent = Readonly<{
  id: string;
  stream: string;
  revision: bigint;
  position: bigint;
  type: string;
  data: Uint8Array;
  metadata: Uint8Array;
  createdMs: number;
}>;

export function conditionOf(options: protocol.ReadReq.Options): (event: StoredEvent) => boolean {
  const filter = options.getFilter();
  if (filter === undefined) return () => true;
  const expression = filter.getStreamIdentifier() ?? filter.getEventType()!;
  const pattern = new RegExp(expression.getRegex());
  const prefixes = expression.getPrefixList();
  const textOf = (event: StoredEvent) => (filter.hasStreamIdentifier() ? event.stream : event.type);
  return prefixes.length > 0
    ? (event) => prefixes.some((prefix) => textOf(event).startsWith(prefix))
    : (event) => pattern.test(textOf(event));
}

export function eventAnswer(event: StoredEvent): protocol.ReadResp {
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(new shared.UUID().setString(event.id))
    .setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(event.stream)))
    .setStreamRevision(String(event.revision))
    .setCommitPosition(String(event.position))
    .setPreparePosition(String(event.position))
    .setData(event.data)
    .setCustomMetadata(event.metadata);
  recorded
    .getMetadataMap()
    .set('type', event.type)
    .set('content-type', 'application/json')
    .set('created', String(BigInt(event.createdMs) * 10_000n));
  const read = new streams.ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(String(event.position));
  return new streams.ReadResp().setEvent(read);
}

export const checkpointAnswer = (position: bigint) =>
  new streams.ReadResp().setCheckpoint(
    new streams.ReadResp.Checkpoint().setCommitPosition(String(position)).setPreparePosition(String(position)),
  );

export const streamOf = (request: protocol.BatchAppendReq): string =>
  Buffer.from(request.getOptions()?.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString();

export const answerTo = (request: protocol.BatchAppendReq) =>
  new streams.BatchAppendResp()
    .setCorrelationId(request.getCorrelationId())
    .setStreamIdentifier(request.getOptions()?.getStreamIdentifier());

export function wrong(request: protocol.BatchAppendReq, current: bigint): protocol.BatchAppendResp {
  const details = new shared.WrongExpectedVersion();
  if (current >= 0n) details.setCurrentStreamRevision(String(current));
  else details.setCurrentNoStream(new shared.Empty());
  return answerTo(request).setError(errorOf(grpc.status.ALREADY_EXISTS, 'WrongExpectedVersion', details));
}

export function errorOf(code: number, name: string, details: { serializeBinary: () => Uint8Array }) {
  const packed = new any.Any();
  packed.pack(details.serializeBinary(), `event_store.client.${name}`);
  return new status.Status().setCode(code).setMessage(name).setDetails(packed);
}
