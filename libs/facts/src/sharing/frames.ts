import type { Socket } from 'node:net';
import { deserialize, serialize } from 'node:v8';

const headerBytes = 4;
/** Largest message; an answer that is larger is refused by whoever would send it. */
export const frameBytesMax = 64 * 1_048_576;

/** Sends a value as one message: its length, then its bytes; whole numbers of any size stay what they are. */
export function sendFrame(socket: Socket, value: unknown): void {
  const body = serialize(value);
  if (body.length > frameBytesMax)
    throw new RangeError(`A message of ${body.length} bytes; at most ${frameBytesMax} are sent.`);
  const header = Buffer.alloc(headerBytes);
  header.writeUInt32BE(body.length);
  socket.write(header);
  socket.write(body);
}

/** Gives away each message that has come whole, in order. Throws on one that is larger than any that is sent. */
export function frameReader(take: (value: unknown) => void): (chunk: Buffer) => void {
  let waiting: Buffer = Buffer.alloc(0);
  return (chunk) => {
    waiting = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk]);
    while (waiting.length >= headerBytes) {
      const bytes = waiting.readUInt32BE();
      if (bytes > frameBytesMax)
        throw new RangeError(`A message of ${bytes} bytes; at most ${frameBytesMax} are taken.`);
      if (waiting.length < headerBytes + bytes) return;
      take(deserialize(waiting.subarray(headerBytes, headerBytes + bytes)));
      waiting = waiting.subarray(headerBytes + bytes);
    }
  };
}
