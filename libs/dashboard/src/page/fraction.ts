// The API publishes fractions as decimal strings of four digits; here they stay whole basis points.

/** `"0.7312"` as 7,312 basis points. */
export function basisPoints(fraction: string): number {
  const [, minus, whole = '0', digits = ''] = /^(-?)(\d+)(?:\.(\d{1,4}))?$/.exec(fraction) ?? [];
  const magnitude = Number(whole) * 10_000 + Number(digits.padEnd(4, '0'));
  return minus === '-' ? -magnitude : magnitude;
}

/** What is shown where there is no figure. */
export const noFigure = '–';

/** `"0.7312"` as `73.12 %`; a net share is below zero where more was refunded than captured, and there is none of nothing. */
export const formatShare = (fraction: string | null): string =>
  fraction === null ? noFigure : `${formatHundredths(basisPoints(fraction))} %`;

/** Basis points as a percentage without needless digits: `5 %`, `0.01 %`. */
export const formatPercent = (basisPoints: number): string => `${basisPoints / 100} %`;

/** The difference of two shares in percentage points: `+4.20 pp`. */
export function formatChange(before: string | null, now: string | null): string {
  if (before === null || now === null) return noFigure;
  const change = basisPoints(now) - basisPoints(before);
  const sign = change > 0 ? '+' : change < 0 ? '' : '±';
  return `${sign}${formatHundredths(change)} pp`;
}

function formatHundredths(hundredths: number): string {
  const magnitude = Math.abs(hundredths);
  const digits = String(magnitude % 100).padStart(2, '0');
  return `${hundredths < 0 ? '−' : ''}${Math.floor(magnitude / 100)}.${digits}`;
}
