import { canonicalJson } from '../../canonical-json.js';
import { AppendTooLargeError, InvalidAppendError } from '../../errors.js';
import type { ExpectedRevision, NewEvent } from '../../event-log.js';
import type { Payload } from '../file/checksum.js';
import { appendBytesMax, appendEventsMax, eventTypeCharactersMax, streamNameCharactersMax } from '../../limits.js';

/** An event as it will be stored: its JSON is text already. */
export type EncodedEvent = Readonly<{ id: string; type: string; data: Payload; metadata: Payload }>;

/** A checked append, ready to be sent to the writer's thread. */
export type EncodedAppend = Readonly<{
  stream: string;
  expected: ExpectedCode;
  operation: Operation;
  events: readonly EncodedEvent[];
  characters: number;
}>;

/** An append through the port, where every payload is a JSON object. */
export type TextEvent = EncodedEvent & Readonly<{ data: string; metadata: string }>;
export type TextAppend = EncodedAppend & Readonly<{ events: readonly TextEvent[] }>;

/** An expected revision as one number: the revision itself, or one of `expectedCodes`. */
export type ExpectedCode = number;
export const expectedCodes = { no_stream: -1, any: -2, stream_exists: -4 } as const;

/** What is done to the stream. The two deletions carry no events. */
export const operations = { append: 0, softDelete: 1, tombstone: 2 } as const;
export type Operation = (typeof operations)[keyof typeof operations];

/** Checks an append against every limit and turns it into text; throws `InvalidAppendError` or `AppendTooLargeError`. */
export function encodeAppend(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): TextAppend {
  const refuse = (fault: string): never => {
    throw new InvalidAppendError(stream, fault);
  };
  checkStreamName(stream, refuse);
  if (events.length === 0) refuse('it has no events');
  if (events.length > appendEventsMax) refuse(`${events.length} events; at most ${appendEventsMax} are taken`);
  const encoded = events.map((event) => encodeEvent(event, refuse));
  const characters = encoded.reduce(
    (sum, { type, data, metadata }) => sum + type.length + data.length + metadata.length,
    0,
  );
  checkSize(stream, encoded, characters);
  return {
    stream,
    expected: expectedCode(expected, refuse),
    operation: operations.append,
    events: encoded,
    characters: characters + stream.length,
  };
}

type Refuse = (fault: string) => never;

function checkStreamName(stream: string, refuse: Refuse): void {
  if (stream === '') refuse('the stream name is empty');
  if (stream.length > streamNameCharactersMax) {
    refuse(`the stream name has ${stream.length} characters; at most ${streamNameCharactersMax} are taken`);
  }
  if (!isStorable(stream)) refuse('the stream name is not well-formed text');
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const zeroUuid = '00000000-0000-0000-0000-000000000000';

function encodeEvent(event: NewEvent, refuse: Refuse): TextEvent {
  const { type, data, metadata } = event;
  const id = uuid.test(event.id) ? event.id : lowerCaseOf(event.id, refuse);
  if (id === zeroUuid) refuse('the event id is all zeros');
  if (type === '' || type.length > eventTypeCharactersMax || !isStorable(type)) {
    refuse(`the event type must be well-formed text of 1 to ${eventTypeCharactersMax} characters`);
  }
  return {
    id,
    type,
    data: typeof data === 'string' ? data : canonicalJson(data),
    metadata: metadata === undefined ? '{}' : canonicalJson(metadata),
  };
}

// Apart, since usual ids are lower case already and changing case costs more than the test.
function lowerCaseOf(id: string, refuse: Refuse): string {
  const lowerCase = id.toLowerCase();
  if (!uuid.test(lowerCase)) refuse(`the event id ${id.slice(0, 80)} is not a UUID`);
  return lowerCase;
}

// Unpaired surrogates do not survive UTF-8, and SQL functions stop at a NUL.
const isStorable = (text: string) => printableAscii.test(text) || (text.isWellFormed() && !text.includes('\0'));

/** The usual text, told at a fifth of the cost. */
const printableAscii = /^[ -~]+$/;

declare global {
  /** ES2024; Node has it. */
  interface String {
    isWellFormed(): boolean;
  }
}

const utf8BytesPerCharacterMax = 3;

function checkSize(stream: string, events: readonly TextEvent[], characters: number): void {
  if (characters * utf8BytesPerCharacterMax + events.length * eventTypeCharactersMax <= appendBytesMax) return;
  const bytes = events.reduce(
    (sum, { type, data, metadata }) => sum + Buffer.byteLength(data) + Buffer.byteLength(metadata) + 2 * type.length,
    0,
  );
  if (bytes > appendBytesMax) throw new AppendTooLargeError(stream, bytes, appendBytesMax);
}

function expectedCode(expected: ExpectedRevision, refuse: Refuse): ExpectedCode {
  const isRevision = typeof expected === 'bigint';
  if (isRevision && (expected < 0n || expected > revisionMax)) refuse(`there is no revision ${expected}`);
  return encodeExpected(expected);
}

const revisionMax = BigInt(Number.MAX_SAFE_INTEGER);

/** An expectation as one number; a revision beyond all revisions stays beyond them. */
export function encodeExpected(expected: ExpectedRevision): ExpectedCode {
  if (typeof expected === 'string') return expectedCodes[expected];
  return Number(expected > revisionMax ? revisionMax : expected);
}
