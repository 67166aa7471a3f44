/** The bytes are not the protobuf message they should be. */
export class MalformedMessageError extends Error {
  override readonly name = 'MalformedMessageError';
}

const wireTypes = { varint: 0, fixed64: 1, delimited: 2, fixed32: 5 } as const;
const varintBytesMax = 10;

/** Reads one protobuf message field by field without building an object for it; throws `MalformedMessageError`. */
export class ProtobufReader {
  readonly #buffer: Buffer;
  #at: number;
  #end: number;
  #wireType = 0;

  constructor(buffer: Buffer, at = 0, end = buffer.length) {
    this.#buffer = buffer;
    this.#at = at;
    this.#end = end;
  }

  /** Number of the next field; 0 at the end. */
  next(): number {
    if (this.#at >= this.#end) return 0;
    const tag = this.number();
    this.#wireType = tag & 7;
    return tag >>> 3;
  }

  /** A number up to 2^53; larger ones lose their last digits. */
  number(): number {
    let value = 0;
    let factor = 1;
    for (let i = 0; i < varintBytesMax; i++) {
      if (this.#at >= this.#end) throw new MalformedMessageError('The message ends within a number');
      const byte = this.#buffer[this.#at++] ?? 0;
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
      factor *= 0x80;
    }
    throw new MalformedMessageError('A number is longer than any number');
  }

  /** A number of up to 64 bits, exactly. */
  bigint(): bigint {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      if (this.#at >= this.#end) throw new MalformedMessageError('The message ends within a number');
      const byte = this.#buffer[this.#at++] ?? 0;
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return BigInt.asUintN(64, value);
    }
    throw new MalformedMessageError('A number is longer than any number');
  }

  text(): string {
    const length = this.#delimitedLength();
    this.#at += length;
    return this.#buffer.toString('utf8', this.#at - length, this.#at);
  }

  /** A view of the bytes, valid as long as the message is. */
  bytes(): Buffer {
    const length = this.#delimitedLength();
    this.#at += length;
    return this.#buffer.subarray(this.#at - length, this.#at);
  }

  /** Reads a message within the message by the same reader. */
  within<T>(read: () => T): T {
    const length = this.#delimitedLength();
    const outer = this.#end;
    const end = this.#at + length;
    this.#end = end;
    const result = read();
    this.#at = end;
    this.#end = outer;
    return result;
  }

  skip(): void {
    if (this.#wireType === wireTypes.varint) this.number();
    else if (this.#wireType === wireTypes.delimited) this.#advance(this.#delimitedLength());
    else if (this.#wireType === wireTypes.fixed64) this.#advance(8);
    else if (this.#wireType === wireTypes.fixed32) this.#advance(4);
    else throw new MalformedMessageError(`There is no wire type ${this.#wireType}`);
  }

  #delimitedLength(): number {
    if (this.#wireType !== wireTypes.delimited) throw new MalformedMessageError('A field has the wrong wire type');
    const length = this.number();
    if (this.#at + length > this.#end) throw new MalformedMessageError('A field is longer than its message');
    return length;
  }

  #advance(bytes: number): void {
    if (this.#at + bytes > this.#end) throw new MalformedMessageError('A field is longer than its message');
    this.#at += bytes;
  }
}
