import type { Metadata, ServerUnaryCall, sendUnaryData } from '@grpc/grpc-js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { DeleteReq, DeleteResp, TombstoneReq, TombstoneResp } from '@eventstore/db-client/generated/streams_pb.js';
import {
  type Appended,
  type ExpectedRevision,
  StreamDeletedError,
  WrongExpectedRevisionError,
} from '@hutong/event-store';
import type { NodeContext } from '../node-context.js';
import { asRefusal, refusals } from '../refusal.js';
import { streamNameOf } from './read-request.js';

type Options = DeleteReq.Options | TombstoneReq.Options | undefined;

/** Hides a stream until the next append to it. */
export function deleteStream(
  context: NodeContext,
  call: ServerUnaryCall<DeleteReq, DeleteResp>,
  callback: sendUnaryData<DeleteResp>,
): void {
  remove(context, call, (stream, expected) => context.store.softDelete(stream, expected)).then(
    ({ position }) =>
      callback(null, new streams.DeleteResp().setPosition(withPosition(new streams.DeleteResp.Position(), position))),
    (error: unknown) => callback(asRefusal(error)),
  );
}

/** Ends a stream for ever. */
export function tombstoneStream(
  context: NodeContext,
  call: ServerUnaryCall<TombstoneReq, TombstoneResp>,
  callback: sendUnaryData<TombstoneResp>,
): void {
  remove(context, call, (stream, expected) => context.store.tombstone(stream, expected)).then(
    ({ position }) =>
      callback(
        null,
        new streams.TombstoneResp().setPosition(withPosition(new streams.TombstoneResp.Position(), position)),
      ),
    (error: unknown) => callback(asRefusal(error)),
  );
}

type Call = Readonly<{ request: { getOptions: () => Options }; metadata: Metadata }>;
type Remove = (stream: string, expected: ExpectedRevision) => Promise<Appended>;

async function remove({ access, calls }: NodeContext, { request, metadata }: Call, run: Remove): Promise<Appended> {
  if (calls.isClosing) throw refusals.notReady();
  const options = request.getOptions();
  const stream = streamNameOf(options?.getStreamIdentifier());
  if (stream === '$all') throw refusals.accessDenied();
  access?.check(await access.caller(metadata), stream, '$d');
  const expected = expectedOf(options);
  try {
    return await run(stream, expected);
  } catch (error) {
    if (error instanceof WrongExpectedRevisionError)
      throw refusals.wrongExpectedVersion(stream, expected, error.actual);
    if (error instanceof StreamDeletedError) throw refusals.streamDeleted(stream);
    throw error;
  }
}

function expectedOf(options: Options): ExpectedRevision {
  if (options?.hasNoStream() === true) return 'no_stream';
  if (options?.hasStreamExists() === true) return 'stream_exists';
  return options?.hasRevision() === true ? BigInt(options.getRevision()) : 'any';
}

type PositionMessage = {
  setCommitPosition: (value: string) => unknown;
  setPreparePosition: (value: string) => unknown;
};

function withPosition<P extends PositionMessage>(message: P, position: bigint): P {
  message.setCommitPosition(String(position));
  message.setPreparePosition(String(position));
  return message;
}
