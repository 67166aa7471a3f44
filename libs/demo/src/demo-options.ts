import { parseArgs } from 'node:util';

/** What `npm start -- …` or `npm run services -- …` was asked to do. */
export type DemoOptions = Readonly<{
  /** Play the pilot on a fresh temporary store. */
  demo: boolean;
  /** End when the demo has ended. */
  exit: boolean;
  seed: number;
  orders: number;
  /** Cohorts of the pilot's stages, in percent of buyers. */
  stages: readonly number[];
}>;

/** The options, for the help text of the command that takes them. */
export const demoUsage = `  --demo          the pilot, played on a fresh temporary store
  --seed N        seed of the traffic (default 1)
  --orders N      orders to place, 1 to 1,000,000 (default 2000)
  --stages A,B,…  cohort of each stage in percent, rising (default 1,5,20,50,100)
  --exit          end afterwards: status 0 when every invariant holds
`;

const ordersMax = 1_000_000;
const seedMax = 2 ** 31 - 1;

/** Reads the command line; throws an `OptionError` that names the option and what it takes. */
export function readDemoOptions(args: readonly string[]): DemoOptions | 'help' {
  const { values } = parse(args);
  if (values.help === true) return 'help';
  const demo = values.demo === true;
  for (const [name, value] of Object.entries(values)) {
    if (!demo && name !== 'demo' && value !== undefined) throw new OptionError(`--${name} only goes with --demo`);
  }
  return {
    demo,
    exit: values.exit === true,
    seed: wholeNumber('seed', values.seed ?? '1', { min: 0, max: seedMax }),
    orders: wholeNumber('orders', values.orders ?? '2000', { min: 1, max: ordersMax }),
    stages: stages(values.stages ?? '1,5,20,50,100'),
  };
}

export class OptionError extends Error {
  override readonly name = 'OptionError';
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      options: {
        demo: { type: 'boolean' },
        exit: { type: 'boolean' },
        seed: { type: 'string' },
        orders: { type: 'string' },
        stages: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new OptionError(error instanceof Error ? error.message : String(error));
  }
}

function wholeNumber(name: string, text: string, { min, max }: { min: number; max: number }): number {
  const value = Number(text);
  if (/^\d{1,10}$/.test(text) && value >= min && value <= max) return value;
  throw new OptionError(`--${name} must be a whole number from ${min} to ${max}, and is "${text}"`);
}

// Whether they make a pilot is for the plan to say.
function stages(text: string): readonly number[] {
  const percentages = text.split(',');
  if (percentages.every((percentage) => /^\d{1,3}(\.\d{1,2})?$/.test(percentage))) return percentages.map(Number);
  throw new OptionError(`--stages must be percentages such as 1,5,20,50,100, and is "${text}"`);
}
