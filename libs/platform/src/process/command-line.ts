import { SettingsError } from './setting.js';
import { wholeNumberIn, wholeNumberReason, type WholeNumberRange } from './whole-number.js';

/** Something in a command line that means nothing; the message names it and says what it takes. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
}

/** A whole number within bounds, both allowed. Throws `OptionError`. */
export function wholeNumber(option: string, text: string, range: WholeNumberRange): number {
  const value = wholeNumberIn(text, range);
  if (value === undefined) throw new OptionError(`--${option} ${wholeNumberReason(range)}, and is "${text}"`);
  return value;
}

type Command = Readonly<{
  /** What `--help` prints, and a mistake in the options too. */
  usage: string;
  /** What whoever started the command can put right: told in one line instead of a stack. */
  mendable?: readonly (abstract new (...args: never[]) => Error)[];
}>;

/**
 * Runs a command of package.json on the arguments it was given. Status 0 for `--help`, 2 for options or settings that it refuses,
 * 1 for what its user can mend elsewhere; anything else is thrown.
 */
export async function runCommand(
  { usage, mendable = [] }: Command,
  run: (args: readonly string[]) => Promise<void> | void,
): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help')) {
    process.stdout.write(usage);
    return;
  }
  try {
    await run(args);
  } catch (error) {
    if (isOptionFault(error)) {
      process.stderr.write(`${usage}\n${error.message}\n`);
      process.exitCode = 2;
    } else if (error instanceof SettingsError) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 2;
    } else if (error instanceof Error && mendable.some((kind) => error instanceof kind)) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
    } else throw error;
  }
}

function isOptionFault(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  return error instanceof OptionError || ('code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
}
