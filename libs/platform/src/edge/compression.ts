import type { FastifyCompressOptions } from '@fastify/compress';

/** Smaller answers, which are nearly all to commands, go as they are. */
const compressedBytesMin = 4_096;

/**
 * Answers are compressed for whoever takes gzip, streams as they are read. Requests are never unpacked: a small one could become a
 * large one.
 */
export const compression: FastifyCompressOptions = {
  encodings: ['gzip'],
  threshold: compressedBytesMin,
  // Never in the thread that takes commands.
  syncThreshold: 0,
  globalDecompression: false,
  // What is told as it happens may not wait until there is enough to compress.
  customTypes: /^text\/(?!event-stream)|[/+-](?:json|ndjson|javascript)(?:;|$)|^image\/svg/,
};
