// The generated modules are CommonJS and hide their names from Node's imports: values come from here, types from the modules.
import grpc from '@grpc/grpc-js';
import uuids from '@eventstore/db-client/dist/utils/grpcUUID.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import emptyMessages from 'google-protobuf/google/protobuf/empty_pb.js';
import timestamps from 'google-protobuf/google/protobuf/timestamp_pb.js';

export const { status: statusCode } = grpc;
export const { parseUUID } = uuids;
export const { Empty: SharedEmpty, MaximumAppendSizeExceeded, StreamIdentifier, UUID, WrongExpectedVersion } = shared;
export const { BatchAppendReq, ReadReq } = streams;
export const { Empty } = emptyMessages;
export const { Timestamp } = timestamps;
