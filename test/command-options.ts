/** An option that means nothing; the message names it and says what it takes. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
}

/** A whole number of at most nine digits. Throws `OptionError`. */
export function wholeNumber(option: string, text: string, min = 0): number {
  if (/^\d{1,9}$/.test(text) && Number(text) >= min) return Number(text);
  throw new OptionError(`--${option} must be a whole number from ${min} to 999999999, and is "${text}"`);
}

/** Runs a command; options that it refuses, or that do not parse, end it with its usage, the reason and status 2. */
export async function runCommand(usage: string, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!isOptionFault(error)) throw error;
    process.stderr.write(`${usage}\n${error.message}\n`);
    process.exitCode = 2;
  }
}

function isOptionFault(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  return error instanceof OptionError || ('code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
}
