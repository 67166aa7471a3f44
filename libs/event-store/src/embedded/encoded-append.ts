import { AppendTooLargeError, InvalidAppendError } from '../errors.js';
import type { ExpectedRevision, NewEvent } from '../event-log.js';
import { appendBytesMax, appendEventsMax, eventTypeCharactersMax, streamNameCharactersMax } from '../limits.js';

/** An event as it will be stored: its JSON is text already. */
export type EncodedEvent = Readonly<{ id: string; type: string; data: string; metadata: string }>;

/** A checked append, ready to be sent to the writer's thread. */
export type EncodedAppend = Readonly<{
  stream: string;
  expected: ExpectedCode;
  events: readonly EncodedEvent[];
  characters: number;
}>;

/** An expected revision as one number: the revision itself, or one of `expectedCodes`. */
export type ExpectedCode = number;
export const expectedCodes = { no_stream: -1, any: -2, stream_exists: -4 } as const;

/** Checks an append against every limit and turns it into text; throws `InvalidAppendError` or `AppendTooLargeError`. */
export function encodeAppend(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): EncodedAppend {
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
  return { stream, expected: expectedCode(expected, refuse), events: encoded, characters: characters + stream.length };
}

type Refuse = (fault: string) => never;

function checkStreamName(stream: string, refuse: Refuse): void {
  if (stream === '') refuse('the stream name is empty');
  if (stream.length > streamNameCharactersMax) {
    refuse(`the stream name has ${stream.length} characters; at most ${streamNameCharactersMax} are taken`);
  }
  if (!isStorable(stream)) refuse('the stream name is not well-formed text');
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const zeroUuid = '00000000-0000-0000-0000-000000000000';

function encodeEvent({ id, type, data, metadata }: NewEvent, refuse: Refuse): EncodedEvent {
  if (!uuid.test(id) || id === zeroUuid) refuse(`the event id ${id.slice(0, 80)} is not a UUID`);
  if (type === '' || type.length > eventTypeCharactersMax || !isStorable(type)) {
    refuse(`the event type must be well-formed text of 1 to ${eventTypeCharactersMax} characters`);
  }
  return {
    id: id.toLowerCase(),
    type,
    data: JSON.stringify(data),
    metadata: metadata === undefined ? '{}' : JSON.stringify(metadata),
  };
}

// Unpaired surrogates do not survive UTF-8, and SQL functions stop at a NUL.
const isStorable = (text: string) => text.isWellFormed() && !text.includes('\0');

declare global {
  /** ES2024; Node has it. */
  interface String {
    isWellFormed(): boolean;
  }
}

const utf8BytesPerCharacterMax = 3;

function checkSize(stream: string, events: readonly EncodedEvent[], characters: number): void {
  if (characters * utf8BytesPerCharacterMax + events.length * eventTypeCharactersMax <= appendBytesMax) return;
  const bytes = events.reduce(
    (sum, { type, data, metadata }) => sum + Buffer.byteLength(data) + Buffer.byteLength(metadata) + 2 * type.length,
    0,
  );
  if (bytes > appendBytesMax) throw new AppendTooLargeError(stream, bytes, appendBytesMax);
}

function expectedCode(expected: ExpectedRevision, refuse: Refuse): ExpectedCode {
  if (typeof expected === 'string') return expectedCodes[expected];
  if (expected < 0n || expected > BigInt(Number.MAX_SAFE_INTEGER)) refuse(`there is no revision ${expected}`);
  return Number(expected);
}
