const initialBytes = 64 * 1024;
const utf8BytesPerCharacterMax = 3;
const oneByteLengthMax = 0x7f;
/** A protobuf number of 64 bits is at most this long. */
const varintBytesMax = 10;

/** Writes protobuf messages into one buffer that is used again and again; `take` copies what was written out of it. */
export class ProtobufWriter {
  #buffer = Buffer.allocUnsafe(initialBytes);
  #at = 0;

  get length(): number {
    return this.#at;
  }

  /** A number from 0 to 2^53. */
  number(tag: number, value: number): void {
    this.#reserve(varintBytesMax + 1);
    this.#buffer[this.#at++] = tag;
    this.#varint(value);
  }

  /** A number of up to 64 bits. */
  bigint(tag: number, value: bigint): void {
    this.#reserve(varintBytesMax + 1);
    this.#buffer[this.#at++] = tag;
    let rest = value;
    while (rest >= 0x80n) {
      this.#buffer[this.#at++] = Number(rest & 0x7fn) | 0x80;
      rest >>= 7n;
    }
    this.#buffer[this.#at++] = Number(rest);
  }

  text(tag: number, value: string): void {
    const bytesMax = value.length * utf8BytesPerCharacterMax;
    this.#reserve(bytesMax + varintBytesMax + 1);
    this.#buffer[this.#at++] = tag;
    if (bytesMax <= oneByteLengthMax) {
      const written = this.#buffer.write(value, this.#at + 1);
      this.#buffer[this.#at] = written;
      this.#at += written + 1;
    } else {
      this.#varint(Buffer.byteLength(value));
      this.#at += this.#buffer.write(value, this.#at);
    }
  }

  bytes(tag: number, value: Uint8Array): void {
    this.#reserve(value.length + varintBytesMax + 1);
    this.#buffer[this.#at++] = tag;
    this.#varint(value.length);
    this.raw(value);
  }

  /** Bytes that are protobuf already. */
  raw(value: Uint8Array): void {
    this.#reserve(value.length);
    this.#buffer.set(value, this.#at);
    this.#at += value.length;
  }

  empty(tag: number): void {
    this.number(tag, 0);
  }

  /** A message within the message: what `write` writes, after its length. */
  message(tag: number, write: () => void): void {
    this.#reserve(varintBytesMax + 1);
    this.#buffer[this.#at++] = tag;
    const start = this.#at++;
    write();
    const length = this.#at - start - 1;
    if (length > oneByteLengthMax) this.#insertLength(start, length);
    else this.#buffer[start] = length;
  }

  /** What was written since the last time, as bytes of its own. */
  take(): Buffer {
    const taken = Buffer.allocUnsafe(this.#at);
    this.#buffer.copy(taken, 0, 0, this.#at);
    this.#at = 0;
    return taken;
  }

  // One byte was left for the length: longer ones move the message up.
  #insertLength(start: number, length: number): void {
    const more = varintLength(length) - 1;
    this.#reserve(more);
    this.#buffer.copyWithin(start + 1 + more, start + 1, this.#at);
    this.#at = start;
    this.#varint(length);
    this.#at += length;
  }

  #varint(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.#buffer[this.#at++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.#buffer[this.#at++] = rest;
  }

  #reserve(bytes: number): void {
    if (this.#at + bytes <= this.#buffer.length) return;
    const grown = Buffer.allocUnsafe(Math.max(this.#buffer.length * 2, this.#at + bytes));
    this.#buffer.copy(grown, 0, 0, this.#at);
    this.#buffer = grown;
  }
}

function varintLength(value: number): number {
  let bytes = 1;
  for (let rest = value; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes += 1;
  return bytes;
}

/** Wire types of protobuf. */
const [varint, delimited] = [0, 2];

/** Tag of a field that is a number. */
export const numberTag = (field: number) => (field << 3) | varint;
/** Tag of a field that is text, bytes or a message. */
export const messageTag = (field: number) => (field << 3) | delimited;
