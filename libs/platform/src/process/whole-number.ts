export type WholeNumberRange = Readonly<{ min: number; max: number }>;

/** TCP ports; 0 lets the system choose a free one. */
export const ports: WholeNumberRange = { min: 0, max: 65_535 };

const digitsMax = 15;

/** A whole number written in decimal digits, such as a port; nothing when the text is none or out of bounds. */
export function wholeNumberIn(text: string, { min, max }: WholeNumberRange): number | undefined {
  if (!/^\d+$/.test(text) || text.length > digitsMax) return undefined;
  const value = Number(text);
  return value >= min && value <= max ? value : undefined;
}

export const wholeNumberReason = ({ min, max }: WholeNumberRange): string =>
  `must be a whole number from ${min} to ${max}`;
