const bytesOfTime = 6;
const versionByte = 6;
const variantByte = 8;
const dashesBefore: ReadonlySet<number> = new Set([4, 6, 8, 10]);
const hexOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** A new key for one command: a UUIDv7 (RFC 9562), which begins with the time, so that keys that are made together stand together. */
export function idempotencyKey(nowMs = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let nth = 0; nth < bytesOfTime; nth += 1) {
    bytes[nth] = Math.floor(nowMs / 2 ** (8 * (bytesOfTime - 1 - nth))) % 256;
  }
  bytes[versionByte] = 0x70 | ((bytes[versionByte] ?? 0) & 0x0f);
  bytes[variantByte] = 0x80 | ((bytes[variantByte] ?? 0) & 0x3f);
  let key = '';
  for (const [nth, byte] of bytes.entries()) key += (dashesBefore.has(nth) ? '-' : '') + hexOf[byte];
  return key;
}
