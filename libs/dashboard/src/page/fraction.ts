// The API publishes fractions as decimal strings of four digits; here they stay whole basis points.

/** `"0.7312"` as 7,312 basis points. */
export function basisPoints(fraction: string): number {
  const [, whole = '0', digits = ''] = /^(\d+)(?:\.(\d{1,4}))?$/.exec(fraction) ?? [];
  return Number(whole) * 10_000 + Number(digits.padEnd(4, '0'));
}

/** `"0.7312"` as `73.12 %`. */
export const formatShare = (fraction: string): string => `${formatHundredths(basisPoints(fraction))} %`;

/** Basis points as a percentage without needless digits: `5 %`, `0.01 %`. */
export const formatPercent = (basisPoints: number): string => `${basisPoints / 100} %`;

/** The difference of two shares in percentage points: `+4.20 pp`. */
export function formatChange(before: string, now: string): string {
  const change = basisPoints(now) - basisPoints(before);
  const sign = change > 0 ? '+' : change < 0 ? '−' : '±';
  return `${sign}${formatHundredths(Math.abs(change))} pp`;
}

const formatHundredths = (hundredths: number): string =>
  `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
