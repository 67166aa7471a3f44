/** A figure before it is written: a whole number, an exact fraction, or nothing. */
export type Figure = bigint | Readonly<{ part: bigint; whole: bigint }> | null;
