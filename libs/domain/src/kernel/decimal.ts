/**
 * Reads an exact decimal as whole units of its last place: `parseDecimal('0.47', 2)` is 47. Null when it is no plain decimal, or
 * says more than `digits` places; zeros beyond them say nothing.
 */
export function parseDecimal(text: string, digits: number): bigint | null {
  const match = /^(-?)(\d{1,18})(?:\.(\d{1,18}))?$/.exec(text);
  if (!match) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  if (/[1-9]/.test(fraction.slice(digits))) return null;
  return BigInt(sign + whole + fraction.slice(0, digits).padEnd(digits, '0'));
}

/** The plain decimal of whole units of the last place: `printDecimal(47n, 2)` is `0.47`. */
export function printDecimal(units: bigint, digits: number): string {
  if (digits === 0) return units.toString();
  const text = units
    .toString()
    .replace('-', '')
    .padStart(digits + 1, '0');
  return `${units < 0n ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
