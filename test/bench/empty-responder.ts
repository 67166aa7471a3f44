import { Server, ServerCredentials, type ServerDuplexStream, type ServerWritableStream } from '@grpc/grpc-js';
import serverFeaturesServices from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import serverFeatures from '@eventstore/db-client/generated/serverfeatures_pb.js';
import streamsServices from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { BatchAppendReq, BatchAppendResp, ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { newTraffic } from './traffic.js';

/**
 * What the protocol alone costs: a gRPC server that answers every append at once and streams one constant, already encoded event.
 * It stores nothing.
 */
export async function startEmptyResponder(): Promise<number> {
  const server = new Server({ 'grpc.max_receive_message_length': -1 });
  const service = streamsServices.StreamsService;
  const read = { ...service.read, responseSerialize: (message: Buffer) => message };
  server.addService(
    { batchAppend: service.batchAppend, read },
    { batchAppend: answerAtOnce, read: (call: ServerWritableStream<ReadReq, Buffer>) => void streamConstant(call) },
  );
  server.addService(serverFeaturesServices.ServerFeaturesService, {
    getSupportedMethods: (_call: unknown, callback: (error: null, answer: unknown) => void) =>
      callback(null, supported()),
  });
  return new Promise((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) =>
      error === null ? resolve(port) : reject(error),
    );
  });
}

function answerAtOnce(call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>): void {
  call.on('data', (request: BatchAppendReq) => {
    if (!request.getIsFinal()) return;
    const position = new shared.AllStreamPosition().setCommitPosition('1').setPreparePosition('1');
    const success = new streams.BatchAppendResp.Success().setCurrentRevision('0').setPosition(position);
    call.write(new streams.BatchAppendResp().setCorrelationId(request.getCorrelationId()).setSuccess(success));
  });
  call.on('end', () => call.end());
}

const pageEvents = 512;
const nothing = () => {};

async function streamConstant(call: ServerWritableStream<ReadReq, Buffer>): Promise<void> {
  const wanted = Number(call.request.getOptions()?.getCount() ?? 0);
  const isSubscription = call.request.getOptions()?.hasSubscription() === true;
  let onCancelled = nothing;
  call.once('cancelled', () => onCancelled());
  if (isSubscription) call.write(confirmation);
  for (let sent = 0; (isSubscription || sent < wanted) && !call.cancelled; sent += pageEvents) {
    for (let i = 0; i < Math.min(pageEvents, isSubscription ? pageEvents : wanted - sent); i++)
      call.write(constantEvent);
    if (call.writableNeedDrain) {
      await new Promise<void>((resolve) => {
        onCancelled = resolve;
        call.once('drain', resolve);
      });
    }
  }
  call.end();
}

const confirmation = Buffer.from(
  new streams.ReadResp()
    .setConfirmation(new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId('empty'))
    .serializeBinary(),
);

const constantEvent = encodedEvent();

function encodedEvent(): Buffer {
  const [traffic] = newTraffic(1);
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(new shared.UUID().setString(traffic!.event.id))
    .setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(traffic!.stream)))
    .setStreamRevision('0')
    .setCommitPosition('1')
    .setPreparePosition('1')
    .setData(Buffer.from(JSON.stringify(traffic!.event.data)))
    .setCustomMetadata(Buffer.from(JSON.stringify(traffic!.event.metadata)));
  recorded
    .getMetadataMap()
    .set('type', traffic!.event.type)
    .set('content-type', 'application/json')
    .set('created', '1');
  const event = new streams.ReadResp.ReadEvent().setEvent(recorded).setCommitPosition('1');
  return Buffer.from(new streams.ReadResp().setEvent(event).serializeBinary());
}

function supported() {
  const batchAppend = new serverFeatures.SupportedMethod()
    .setServiceName('event_store.client.streams.streams')
    .setMethodName('batchappend');
  return new serverFeatures.SupportedMethods().setEventStoreServerVersion('24.10.0').setMethodsList([batchAppend]);
}
