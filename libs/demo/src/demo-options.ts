import { parseArgs } from 'node:util';
import { OptionError, wholeNumber } from '@hutong/platform/process';

/** What `npm start -- …` or `npm run services -- …` was asked to do. */
export type DemoOptions = Readonly<{
  /** Play the pilot on a fresh temporary store. */
  demo: boolean;
  /** End when the demo has ended. */
  exit: boolean;
  seed: number;
  orders: number;
  /** Cohorts of the pilot's stages, in percent of buyers; null for those of the world. */
  stages: readonly number[] | null;
}>;

/** The options, for the help text of the command that takes them. */
export const demoUsage = `  --demo          the pilot, played on a fresh temporary store; EVENT_STORE is refused, READ_STORE and LEDGER_SECRET_FILE are not used
  --seed N        seed of the traffic (default 1)
  --orders N      orders to place, 1 to 1,000,000 (default 2000)
  --stages A,B,…  cohorts of WeChat Pay on Taobao in percent, rising (default as in libs/world/data: 1,5,20,50,100)
  --exit          end afterwards: status 0 when every invariant holds
  --help          this text
`;

const ordersMax = 1_000_000;
const seedMax = 2 ** 31 - 1;

/** Reads the command line; throws when an option means nothing, and names it and what it takes. */
export function readDemoOptions(args: readonly string[]): DemoOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      demo: { type: 'boolean' },
      exit: { type: 'boolean' },
      seed: { type: 'string' },
      orders: { type: 'string' },
      stages: { type: 'string' },
    },
  });
  const demo = values.demo === true;
  for (const [name, value] of Object.entries(values)) {
    if (!demo && name !== 'demo' && value !== undefined) throw new OptionError(`--${name} only goes with --demo`);
  }
  return {
    demo,
    exit: values.exit === true,
    seed: wholeNumber('seed', values.seed ?? '1', { min: 0, max: seedMax }),
    orders: wholeNumber('orders', values.orders ?? '2000', { min: 1, max: ordersMax }),
    stages: values.stages === undefined ? null : stages(values.stages),
  };
}

// Whether they make a pilot is for the plan to say.
function stages(text: string): readonly number[] {
  const percentages = text.split(',');
  if (percentages.every((percentage) => /^\d{1,3}(\.\d{1,2})?$/.test(percentage))) return percentages.map(Number);
  throw new OptionError(`--stages must be percentages such as 1,5,20,50,100, and is "${text}"`);
}
