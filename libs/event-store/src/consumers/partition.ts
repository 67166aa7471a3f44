import { crc32 } from 'node:zlib';

/** One of several instances of a consumer that share its work: `index` counts from 0. */
export type Partition = Readonly<{ index: number; count: number }>;

/**
 * Which of `count` partitions a stream belongs to: CRC-32 (ISO 3309) of the name's UTF-8 bytes modulo `count`. Published and
 * fixed: a change would give a stream to two instances at once.
 */
export const partitionOf = (stream: string, count: number): number => crc32(stream) % count;
