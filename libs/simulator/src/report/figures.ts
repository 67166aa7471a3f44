/** Groups of three digits: `1234567` becomes `1,234,567`. */
export const grouped = (whole: bigint | number | string): string => String(whole).replace(/\B(?=(\d{3})+$)/g, ',');

/** Minor units with two decimals, such as fen as yuan: `1234567` becomes `12,345.67`. */
export function yuan(fen: bigint): string {
  const magnitude = fen < 0n ? -fen : fen;
  const cents = (magnitude % 100n).toString().padStart(2, '0');
  return `${fen < 0n ? '-' : ''}${grouped(magnitude / 100n)}.${cents}`;
}

/** A fraction of four decimals as per cent: `0.7312` becomes `73.12 %`. Moves the point, computes nothing. */
export function percent(fraction: string): string {
  const [whole = '0', decimals = ''] = fraction.split('.');
  const hundredths = BigInt(whole + decimals.padEnd(4, '0').slice(0, 4));
  return `${hundredths / 100n}.${(hundredths % 100n).toString().padStart(2, '0')} %`;
}
