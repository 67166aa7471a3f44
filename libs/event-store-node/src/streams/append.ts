import type { Metadata, ServerReadableStream, sendUnaryData } from '@grpc/grpc-js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { AppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { Appended, ExpectedRevision } from '@hutong/event-store';
import type { NodeContext } from '../node-context.js';
import { Refusal, asRefusal, refusals } from '../refusal.js';
import type { AppendRefusal } from '../wire/append-answers.js';
import { readAppendMessage } from '../wire/append-requests.js';
import { NewAppend, refusalOf } from './new-append.js';

/** One append as a call of its own: the options first, then one message per event. */
export function append(
  context: NodeContext,
  call: ServerReadableStream<Buffer, AppendResp>,
  callback: sendUnaryData<AppendResp>,
): void {
  let received: NewAppend | undefined;
  let isAnswered = false;
  const answer = (error: Refusal | null, response?: AppendResp) => {
    if (isAnswered) return;
    isAnswered = true;
    callback(error, response);
  };
  call.on('data', (message: Buffer) => {
    try {
      received = take(received, message);
    } catch (error) {
      answer(error instanceof Refusal ? error : refusals.invalid(String(error)));
    }
  });
  call.on('error', () => (isAnswered = true));
  call.on('cancelled', () => (isAnswered = true));
  call.on('end', () => {
    if (isAnswered) return;
    if (received === undefined) answer(refusals.invalid('The append has no options'));
    else
      complete(context, received, call.metadata).then(
        (response) => answer(null, response),
        (error: unknown) => answer(asRefusal(error)),
      );
  });
}

function take(received: NewAppend | undefined, message: Buffer): NewAppend | undefined {
  const part = readAppendMessage(message);
  if (part === undefined) return received;
  if ('stream' in part) return new NewAppend(part.stream, part.expected);
  if (received === undefined) throw refusals.invalid('The options must come first');
  if (part.fault === 'typeMissing') throw refusals.metadataMissing('type');
  if (part.fault === 'contentTypeMissing') throw refusals.metadataMissing('content-type');
  received.add(part);
  return received;
}

async function complete(context: NodeContext, received: NewAppend, metadata: Metadata): Promise<AppendResp> {
  if (context.calls.isClosing) throw refusals.notReady();
  if (received.refusal !== undefined) throw refusedCall(received, received.refusal);
  context.access?.check(await context.access.caller(metadata), received.stream, '$w');
  try {
    return appendedResponse(await received.send(context));
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal.kind === 'wrongExpectedVersion') return wrongVersionResponse(refusal.expected, refusal.actual);
    throw refusedCall(received, refusal);
  }
}

function refusedCall({ stream }: NewAppend, refusal: AppendRefusal): Refusal {
  switch (refusal.kind) {
    case 'tooLarge':
      return refusals.appendTooLarge();
    case 'badRequest':
      return refusals.invalid(refusal.reason);
    case 'streamDeleted':
      return refusals.streamDeleted(stream);
    case 'accessDenied':
      return refusals.accessDenied();
    case 'timeout':
      return refusals.timeout();
    case 'wrongExpectedVersion':
      return refusals.wrongExpectedVersion(stream, refusal.expected, refusal.actual);
    case 'unknown':
      return asRefusal(`The append to ${stream} failed`);
  }
}

function appendedResponse({ revision, position }: Appended): AppendResp {
  const success = new streams.AppendResp.Success();
  if (revision < 0n) success.setNoStream(new shared.Empty());
  else success.setCurrentRevision(String(revision));
  if (position <= 0n) success.setNoPosition(new shared.Empty());
  else {
    const place = new streams.AppendResp.Position();
    place.setCommitPosition(String(position));
    place.setPreparePosition(String(position));
    success.setPosition(place);
  }
  return new streams.AppendResp().setSuccess(success);
}

function wrongVersionResponse(expected: ExpectedRevision, actual: bigint | 'no_stream'): AppendResp {
  const wrong = new streams.AppendResp.WrongExpectedVersion();
  if (actual === 'no_stream') wrong.setCurrentNoStream(new shared.Empty());
  else wrong.setCurrentRevision(String(actual));
  if (expected === 'any') wrong.setExpectedAny(new shared.Empty());
  else if (expected === 'no_stream') wrong.setExpectedNoStream(new shared.Empty());
  else if (expected === 'stream_exists') wrong.setExpectedStreamExists(new shared.Empty());
  else wrong.setExpectedRevision(String(expected));
  return new streams.AppendResp().setWrongExpectedVersion(wrong);
}
