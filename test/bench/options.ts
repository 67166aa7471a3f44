/** An option that means nothing; the message names it. */
export class BenchOptionError extends Error {}

/** A positive whole number given as an option. Throws `BenchOptionError`. */
export function countOf(option: string, text: string): number {
  if (/^[1-9]\d{0,11}$/.test(text)) return Number(text);
  throw new BenchOptionError(`--${option} takes whole numbers above 0, not "${text}"`);
}
