import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { coalescedBytesMax } from '../limits.js';

type Callback = (error?: Error | null) => void;

/**
 * A socket of which some bytes were read already, as a stream that starts with them: HTTP/2 takes over the handle of a plain
 * socket and would never see those bytes. What is written in one turn of the event loop goes out as one piece, since HTTP/2
 * writes every message by itself and the kernel is the dearest part of a small message.
 */
export class SocketStream extends Duplex {
  readonly #socket: Socket;
  #collected: Buffer[] = [];
  #collectedBytes = 0;
  #isFlushScheduled = false;
  /** Told when the client has taken what was written: this is what slows a fast server down. */
  #waiting: Callback | undefined;

  constructor(socket: Socket, firstBytes?: Buffer) {
    super({ allowHalfOpen: true, highWaterMark: coalescedBytesMax });
    this.#socket = socket;
    if (firstBytes !== undefined) this.push(firstBytes);
    socket.on('data', (chunk: Buffer) => {
      if (!this.push(chunk)) socket.pause();
    });
    socket.on('drain', () => this.#goOn());
    socket.on('end', () => this.push(null));
    socket.on('error', (error) => this.destroy(error));
    socket.on('close', () => this.destroy());
  }

  get remoteAddress(): string | undefined {
    return this.#socket.remoteAddress;
  }

  get remotePort(): number | undefined {
    return this.#socket.remotePort;
  }

  override _read(): void {
    this.#socket.resume();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, callback: Callback): void {
    this.#collect(chunk);
    this.#answer(callback);
  }

  override _writev(chunks: { chunk: Buffer }[], callback: Callback): void {
    for (const { chunk } of chunks) this.#collect(chunk);
    this.#answer(callback);
  }

  override _final(callback: Callback): void {
    this.#flush();
    this.#socket.end(() => callback());
  }

  override _destroy(error: Error | null, callback: Callback): void {
    this.#socket.destroy();
    callback(error);
  }

  #collect(chunk: Buffer): void {
    this.#collected.push(chunk);
    this.#collectedBytes += chunk.length;
    if (this.#isFlushScheduled) return;
    this.#isFlushScheduled = true;
    setImmediate(() => {
      this.#isFlushScheduled = false;
      this.#flush();
    });
  }

  #answer(callback: Callback): void {
    if (this.#collectedBytes >= coalescedBytesMax) this.#flush();
    if (this.#socket.writableNeedDrain) this.#waiting = callback;
    else callback();
  }

  #flush(): void {
    const [first] = this.#collected;
    if (first === undefined || this.#socket.destroyed) return;
    this.#socket.write(this.#collected.length === 1 ? first : Buffer.concat(this.#collected, this.#collectedBytes));
    this.#collected = [];
    this.#collectedBytes = 0;
  }

  #goOn(): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.();
  }
}
