import { crc32 } from 'node:zlib';

// Stored format: the checksum of every row ever written was computed from exactly this text.

/** What an event carries: JSON as text, anything else as bytes. */
export type Payload = string | Uint8Array;

/** Stands before bytes in the text of an event, so that bytes are never taken for text of the same numbers. */
export const bytesMark = 'bytes:';

/** What an event says, as the checksum covers it; bytes count as characters of the same numbers. */
export const contentOf = (event: Readonly<{ id: string; type: string; data: Payload; metadata: Payload }>): string =>
  `${event.id}${event.type}\n${textOf(event.data)}\n${textOf(event.metadata)}`;

const textOf = (payload: Payload): string =>
  typeof payload === 'string'
    ? payload
    : `${bytesMark}${Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength).toString('latin1')}`;

/** Where an event stands: in its stream, and in the whole log. */
export type EventLocation = Readonly<{ stream: string; revision: number; position: number }>;

/** CRC-32 over all that is stored of an event: finds damage, not forgery. */
export const checksumOf = (
  content: string,
  { stream, revision, position, recordedAtMs }: EventLocation & Readonly<{ recordedAtMs: number }>,
): number => crc32(content, crc32(`${position} ${revision} ${recordedAtMs} ${stream}\n`));
