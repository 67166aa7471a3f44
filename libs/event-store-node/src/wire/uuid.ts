import type { ProtobufReader } from './protobuf-reader.js';
import type { ProtobufWriter } from './protobuf-writer.js';
import { messageTag, numberTag } from './protobuf-writer.js';

const fields = { structured: 1, text: 2, mostSignificant: 1, leastSignificant: 2 } as const;

/** A UUID as clients send it: text or two numbers of 64 bits. Empty when it is neither. */
export function readUuid(reader: ProtobufReader): string {
  let uuid = '';
  for (let field = reader.next(); field !== 0; field = reader.next()) {
    if (field === fields.text) uuid = reader.text();
    else if (field === fields.structured) uuid = reader.within(() => readStructured(reader));
    else reader.skip();
  }
  return uuid;
}

function readStructured(reader: ProtobufReader): string {
  let most = 0n;
  let least = 0n;
  for (let field = reader.next(); field !== 0; field = reader.next()) {
    if (field === fields.mostSignificant) most = reader.bigint();
    else if (field === fields.leastSignificant) least = reader.bigint();
    else reader.skip();
  }
  return uuidOf(most, least);
}

const dashed = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const bracketed = /^(?:\{(.{36})\}|\((.{36})\))$/;
const undashed = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/i;

/** A UUID in the form it is kept in, from any of the forms N, D, B and P of .NET's Guid; undefined when it is none. */
export function canonicalUuid(text: string): string | undefined {
  if (dashed.test(text)) return text.toLowerCase();
  const [, inBraces, inParentheses] = bracketed.exec(text) ?? [];
  const inner = inBraces ?? inParentheses ?? text.replace(undashed, '$1-$2-$3-$4-$5');
  return dashed.test(inner) ? inner.toLowerCase() : undefined;
}

/** The UUID of two numbers of 64 bits. */
export function uuidOf(mostSignificant: bigint, leastSignificant: bigint): string {
  const digits = [mostSignificant, leastSignificant].map((half) =>
    BigInt.asUintN(64, half).toString(16).padStart(16, '0'),
  );
  return digits.join('').replace(undashed, '$1-$2-$3-$4-$5');
}

/** How a client wants UUIDs: as text, or as two numbers of 64 bits. */
export type UuidForm = 'text' | 'structured';

export function writeUuid(writer: ProtobufWriter, uuid: string, form: UuidForm): void {
  if (form === 'text') return writer.text(messageTag(fields.text), uuid);
  const digits = uuid.replaceAll('-', '');
  return writer.message(messageTag(fields.structured), () => {
    writer.bigint(numberTag(fields.mostSignificant), BigInt(`0x${digits.slice(0, 16)}`));
    writer.bigint(numberTag(fields.leastSignificant), BigInt(`0x${digits.slice(16)}`));
  });
}
