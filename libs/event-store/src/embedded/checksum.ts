import { crc32 } from 'node:zlib';

// Stored format: the checksum of every row ever written was computed from exactly this text.

/** What an event says, as the checksum covers it. */
export const contentOf = (event: Readonly<{ id: string; type: string; data: string; metadata: string }>): string =>
  `${event.id}${event.type}\n${event.data}\n${event.metadata}`;

/** Where an event stands and since when. */
export type Place = Readonly<{ stream: string; revision: number; position: number; recordedAtMs: number }>;

/** CRC-32 over all that is stored of an event: finds damage, not forgery. */
export const checksumOf = (content: string, { stream, revision, position, recordedAtMs }: Place): number =>
  crc32(`${position} ${revision} ${recordedAtMs} ${stream}\n${content}`);
