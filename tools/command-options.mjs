// The options of the tools, which run before anything is installed or built: `--help` ends with status 0, what is no option with 2,
// as with every other command of the project (libs/platform/src/process/command-line.ts).
import { parseArgs } from 'node:util';

/** The options given; none are taken but those named. */
export function takeOptions(usage, options = {}) {
  if (process.argv.includes('--help')) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    console.error(`${usage}\n\n${error.message}`);
    process.exit(2);
  }
}
