/** The whole number nearest to an exact fraction; a half goes up, towards plus infinity. The denominator is positive. */
export function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
  if (denominator <= 0n) throw new RangeError(`There is no fraction over ${denominator}`);
  return floorDivide(2n * numerator + denominator, 2n * denominator);
}

// Division of bigints goes towards zero, which is up for a negative number.
const floorDivide = (dividend: bigint, divisor: bigint): bigint =>
  dividend % divisor < 0n ? dividend / divisor - 1n : dividend / divisor;
