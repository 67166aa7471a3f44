import { randomUUID } from 'node:crypto';
import type {
  BatchAppendReq as AppendRequest,
  BatchAppendResp as AppendAnswer,
} from '@eventstore/db-client/generated/streams_pb.js';
import type { Any } from 'google-protobuf/google/protobuf/any_pb.js';
import type { Status } from '@eventstore/db-client/generated/status_pb.js';
import type { TextAppend, TextEvent } from '../embedded/writing/encoded-append.js';
import {
  AppendTooLargeError,
  EventLogAccessDeniedError,
  type EventLogError,
  InvalidAppendError,
  StreamDeletedError,
  WrongExpectedRevisionError,
} from '../errors.js';
import type { ExpectedRevision, Position, Revision } from '../event-log.js';
import { CallInterruptedError } from './call-failure.js';
import {
  BatchAppendReq,
  Empty,
  MaximumAppendSizeExceeded,
  statusCode,
  Timestamp,
  UUID,
  WrongExpectedVersion,
} from './protocol.js';
import { streamIdentifier } from './read-request.js';

/** A checked append with the expectation as the caller wrote it. */
export type RequestedAppend = Readonly<{ expected: ExpectedRevision; append: TextAppend }>;

/** Where an append lies; the server does not always repeat the position of an append it already knew. */
export type AppendPlace = Readonly<{ revision: Revision; position: Position | undefined }>;

/**
 * The server answers within the shorter of this and its own write timeout of 2 s. It is a point in time: far enough that clocks
 * which disagree by minutes do not make every append late.
 */
const serverDeadlineMs = 3_600_000;

/** An append as one message, and the id its answer will carry. */
export function appendRequest({ append, expected }: RequestedAppend): { id: string; request: AppendRequest } {
  const id = randomUUID();
  const options = new BatchAppendReq.Options()
    .setStreamIdentifier(streamIdentifier(append.stream))
    .setDeadline(Timestamp.fromDate(new Date(Date.now() + serverDeadlineMs)));
  if (expected === 'no_stream') options.setNoStream(new Empty());
  else if (expected === 'any') options.setAny(new Empty());
  else if (expected === 'stream_exists') options.setStreamExists(new Empty());
  else options.setStreamPosition(String(expected));
  const request = new BatchAppendReq()
    .setCorrelationId(new UUID().setString(id))
    .setOptions(options)
    .setProposedMessagesList(append.events.map(proposedMessage))
    .setIsFinal(true);
  return { id, request };
}

function proposedMessage({ id, type, data, metadata }: TextEvent) {
  const message = new BatchAppendReq.ProposedMessage()
    .setId(new UUID().setString(id))
    .setData(Buffer.from(data, 'utf8'))
    .setCustomMetadata(Buffer.from(metadata === '{}' ? '' : metadata, 'utf8'));
  message.getMetadataMap().set('type', type).set('content-type', 'application/json');
  return message;
}

/** The place an answer tells, or the error it means for the caller of this append. */
export function placeOf(answer: AppendAnswer, requested: RequestedAppend): AppendPlace {
  const success = answer.getSuccess();
  if (success === undefined) throw appendError(answer.getError(), requested);
  return {
    revision: BigInt(success.getCurrentRevision()),
    position: success.hasPosition() ? BigInt(success.getPosition()?.getCommitPosition() ?? 0) : undefined,
  };
}

// google.rpc numbers the codes as gRPC does.
const invalidArgumentCode: number = statusCode.INVALID_ARGUMENT;

function appendError(status: Status | undefined, requested: RequestedAppend): EventLogError | CallInterruptedError {
  const { stream } = requested.append;
  const details = status?.getDetails();
  const code: number = status?.getCode() ?? statusCode.UNKNOWN;
  const reason = `${statusCode[code]}: ${status?.getMessage() ?? 'no result'}`;
  const other =
    code === invalidArgumentCode ? new InvalidAppendError(stream, reason) : new CallInterruptedError(reason);
  if (details === undefined) return other;
  switch (details.getTypeName()) {
    case 'event_store.client.WrongExpectedVersion':
      return new WrongExpectedRevisionError(stream, requested.expected, actualOf(details));
    case 'event_store.client.StreamDeleted':
      return new StreamDeletedError(stream);
    case 'event_store.client.AccessDenied':
      return new EventLogAccessDeniedError(stream);
    case 'event_store.client.MaximumAppendSizeExceeded':
      return tooLargeError(requested.append, details);
    default:
      return other;
  }
}

function actualOf(details: Any): Revision | 'no_stream' {
  const wrong = WrongExpectedVersion.deserializeBinary(new Uint8Array(details.getValue_asU8()));
  return wrong.hasCurrentStreamRevision() ? BigInt(wrong.getCurrentStreamRevision()) : 'no_stream';
}

function tooLargeError({ stream, events }: TextAppend, details: Any): AppendTooLargeError {
  const bytes = events.reduce(
    (sum, { type, data, metadata }) => sum + Buffer.byteLength(data) + Buffer.byteLength(metadata) + 2 * type.length,
    0,
  );
  return new AppendTooLargeError(
    stream,
    bytes,
    MaximumAppendSizeExceeded.deserializeBinary(new Uint8Array(details.getValue_asU8())).getMaxappendsize(),
  );
}
