import type { Readable } from 'node:stream';
import { ProblemError, platformProblems } from './problem.js';

/** What is too large is read to its end and thrown away, so that the client sees the answer; beyond this the line is cut. */
const drainedBytesMax = 64 * 1024 * 1024;

/** The chunks of a body. Rejects with `tooLarge` above the limit, and with the problem `bad-request` when the client leaves before its end. */
export function collectBody(
  payload: Readable,
  { bytesMax, tooLarge }: Readonly<{ bytesMax: number; tooLarge: () => ProblemError }>,
): Promise<readonly Buffer[]> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    // A client that leaves is no fault of ours: it would stand in the log with a stack otherwise.
    const broken = () => reject(new ProblemError(platformProblems.badRequest, 'The body broke off before its end.'));
    payload.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= bytesMax) chunks.push(chunk);
      else chunks.length = 0;
      if (bytes <= drainedBytesMax) return;
      payload.pause();
      reject(tooLarge());
    });
    payload.on('end', () => {
      // Every body is closed after its end: an error made then for nobody costs a stack for each request.
      payload.off('close', broken);
      if (bytes > bytesMax) reject(tooLarge());
      else resolve(chunks);
    });
    payload.on('error', broken).on('close', broken);
  });
}
