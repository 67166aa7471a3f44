import { isUtf8 } from 'node:buffer';
import type { ExpectedRevision, EncodedEvent, Payload } from '@hutong/event-store';
import { ProtobufReader } from './protobuf-reader.js';
import { canonicalUuid, readUuid } from './uuid.js';

// Requests of appends, read without message objects: this is the hottest path of the node.

/** Where and under what condition events are appended. */
export type AppendOptions = Readonly<{ stream: string; expected: ExpectedRevision; deadlineMs: number | undefined }>;

/** A piece of an append; only the first has options, only the last is final. */
export type AppendFragment = Readonly<{
  correlationId: string;
  options: AppendOptions | undefined;
  events: readonly ProposedEvent[];
  isFinal: boolean;
}>;

/** An event as a client proposed it. `fault` says what the client forgot. */
export type ProposedEvent = Readonly<{
  record: EncodedEvent;
  dataBytes: number;
  /** Of the data, the metadata and the type. */
  heldBytes: number;
  fault: EventFault | undefined;
}>;
export type EventFault = 'typeMissing' | 'contentTypeMissing' | 'typeEmpty' | 'idInvalid';

/** Reads a BatchAppendReq; throws `MalformedMessageError`. */
export function readAppendFragment(message: Buffer): AppendFragment {
  const reader = new ProtobufReader(message);
  const events: ProposedEvent[] = [];
  let correlationId = '';
  let options: AppendOptions | undefined;
  let isFinal = false;
  for (let field = reader.next(); field !== 0; field = reader.next()) {
    if (field === 1) correlationId = reader.within(() => readUuid(reader));
    else if (field === 2) options = reader.within(() => readOptions(reader, batchFields));
    else if (field === 3) events.push(reader.within(() => readProposedEvent(reader)));
    else if (field === 4) isFinal = reader.number() !== 0;
    else reader.skip();
  }
  return { correlationId, options, events, isFinal };
}

/** Reads an AppendReq, which holds either the options or one event; throws `MalformedMessageError`. */
export function readAppendMessage(message: Buffer): AppendOptions | ProposedEvent | undefined {
  const reader = new ProtobufReader(message);
  for (let field = reader.next(); field !== 0; field = reader.next()) {
    if (field === 1) return reader.within(() => readOptions(reader, appendFields));
    if (field === 2) return reader.within(() => readProposedEvent(reader));
    reader.skip();
  }
  return undefined;
}

const batchFields = { revision: 2, no_stream: 3, any: 4, stream_exists: 5, deadline: 6, timeLeft: 7 } as const;
const appendFields = { revision: 2, no_stream: 3, any: 4, stream_exists: 5, deadline: 0, timeLeft: 0 } as const;

function readOptions(reader: ProtobufReader, fields: typeof batchFields | typeof appendFields): AppendOptions {
  let stream = '';
  let expected: ExpectedRevision = 'any';
  let deadlineMs: number | undefined;
  for (let field = reader.next(); field !== 0; field = reader.next()) {
    if (field === 1) stream = reader.within(() => readStreamName(reader));
    else if (field === fields.revision) expected = reader.bigint();
    else if (field === fields.deadline) deadlineMs = reader.within(() => readMilliseconds(reader));
    else if (field === fields.timeLeft) deadlineMs = Date.now() + reader.within(() => readMilliseconds(reader));
    else {
      if (field === fields.no_stream) expected = 'no_stream';
      else if (field === fields.any) expected = 'any';
      else if (field === fields.stream_exists) expected = 'stream_exists';
      reader.skip();
    }
  }
  return { stream, expected, deadlineMs };
}

/** Name of a StreamIdentifier; empty when there is none, and `�` in it when it is no text. */
function readStreamName(reader: ProtobufReader): string {
  let name = '';
  for (let field = reader.next(); field !== 0; field = reader.next()) {
    if (field === 3) name = reader.text();
    else reader.skip();
  }
  return name;
}

function readMilliseconds(reader: ProtobufReader): number {
  let milliseconds = 0;
  for (let field = reader.next(); field !== 0; field = reader.next()) {
    if (field === 1) milliseconds += reader.number() * 1_000;
    else if (field === 2) milliseconds += reader.number() / 1_000_000;
    else reader.skip();
  }
  return milliseconds;
}

const nothing = Buffer.alloc(0);
const zeroUuid = '00000000-0000-0000-0000-000000000000';

function readProposedEvent(reader: ProtobufReader): ProposedEvent {
  let id = '';
  let type: string | undefined;
  let contentType: string | undefined;
  let metadata: Buffer = nothing;
  let data: Buffer = nothing;
  for (let field = reader.next(); field !== 0; field = reader.next()) {
    if (field === 1) id = canonicalUuid(reader.within(() => readUuid(reader))) ?? '';
    else if (field === 2) {
      const [key, value] = reader.within(() => readMapEntry(reader));
      if (key === 'type') type = value;
      else if (key === 'content-type') contentType = value;
    } else if (field === 3) metadata = reader.bytes();
    else if (field === 4) data = reader.bytes();
    else reader.skip();
  }
  return {
    record: {
      id,
      type: type ?? '',
      data: contentType === 'application/json' ? textOrBytes(data) : data,
      metadata: textOrBytes(metadata),
    },
    dataBytes: data.length,
    heldBytes: data.length + metadata.length + (type ?? '').length,
    fault: faultOf(id, type, contentType),
  };
}

function faultOf(id: string, type: string | undefined, contentType: string | undefined): EventFault | undefined {
  if (type === undefined) return 'typeMissing';
  if (contentType === undefined) return 'contentTypeMissing';
  if (type === '') return 'typeEmpty';
  return id !== '' && id !== zeroUuid ? undefined : 'idInvalid';
}

function readMapEntry(reader: ProtobufReader): [key: string, value: string] {
  let key = '';
  let value = '';
  for (let field = reader.next(); field !== 0; field = reader.next()) {
    if (field === 1) key = reader.text();
    else if (field === 2) value = reader.text();
    else reader.skip();
  }
  return [key, value];
}

// What is no text stays what it is. Text with the replacement character is looked at twice, since that is how bytes that are no
// text decode.
function textOrBytes(bytes: Buffer): Payload {
  const text = bytes.toString();
  return text.includes('\uFFFD') && !isUtf8(bytes) ? bytes : text;
}
