import { type Result, failure, success } from '../kernel/index.js';

// EMVCo merchant-presented mode 1.1: a text of data objects, each two digits of id, two of length, and a value. Lengths count
// characters; the checksum runs over UTF-8 bytes, so that the two differ as soon as a name is not in Latin letters.

/** One data object: two digits of id and its value. */
export type EmvObject = Readonly<{ id: string; value: string }>;

export type EmvFault = 'checksumMissing' | 'checksumWrong' | 'objectMalformed' | 'objectRepeated';

const checksumId = '63';
/** Id and length of the checksum, which is taken over both. */
const checksumHead = `${checksumId}04`;

/** The data objects of a code in the order of its text, without the checksum, which is checked. */
export function readEmvCode(text: string): Result<readonly EmvObject[], EmvFault> {
  const checked = /^(.*)6304([0-9A-Fa-f]{4})$/s.exec(text);
  const [, body, stated = ''] = checked ?? [];
  if (body === undefined) return failure('checksumMissing');
  if (checksumOf(body + checksumHead) !== stated.toUpperCase()) return failure('checksumWrong');
  return readEmvObjects(body);
}

/** The data objects of a text or of a template's value. */
export function readEmvObjects(text: string): Result<readonly EmvObject[], EmvFault> {
  const characters = Array.from(text);
  const objects = new Map<string, EmvObject>();
  for (let at = 0; at < characters.length;) {
    const head = characters.slice(at, at + 4).join('');
    if (!/^\d{4}$/.test(head)) return failure('objectMalformed');
    const [id, length] = [head.slice(0, 2), Number(head.slice(2))];
    const value = characters.slice(at + 4, at + 4 + length);
    if (length === 0 || value.length < length) return failure('objectMalformed');
    if (objects.has(id)) return failure('objectRepeated');
    objects.set(id, { id, value: value.join('') });
    at += 4 + length;
  }
  return success([...objects.values()]);
}

/** The text of a code, with its checksum. Throws on a value that no length can say. */
export function printEmvCode(objects: readonly EmvObject[]): string {
  const body = printEmvObjects(objects) + checksumHead;
  return body + checksumOf(body);
}

/** The text of data objects, or the value of a template. */
export const printEmvObjects = (objects: readonly EmvObject[]): string => objects.map(printObject).join('');

function printObject({ id, value }: EmvObject): string {
  const length = Array.from(value).length;
  if (!/^\d\d$/.test(id) || length < 1 || length > 99)
    throw new RangeError(`A data object has two digits of id and 1 to 99 characters; ${id} has ${length}`);
  return id + length.toString().padStart(2, '0') + value;
}

/** CRC-16/CCITT-FALSE (polynomial 1021, initially FFFF) over the UTF-8 bytes, as four hexadecimal digits. */
export function checksumOf(text: string): string {
  let crc = 0xffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}
