import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endingInOneLine, readConfig, runService, startService } from '@hutong/platform';
import { pilotStart, planPilot } from '@hutong/simulator';
import { runDemo } from './demo.js';
import { hutong } from './hutong.js';
import { OptionError, type Options, readOptions, usage } from './options.js';
import { SimulatedClock } from './simulated-clock.js';

try {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') process.stdout.write(usage);
  else if (options.demo) await endingInOneLine(() => serveDemo(options));
  else await runService(hutong);
} catch (error) {
  // Plans that make no pilot are refused with a RangeError.
  if (!(error instanceof OptionError || error instanceof RangeError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

/** The pilot on a fresh temporary store; afterwards it goes on serving, or ends with the demo's status. */
async function serveDemo(options: Options): Promise<void> {
  const plan = planPilot(options);
  const directory = await mkdtemp(join(tmpdir(), 'hutong-demo-'));
  const stores = {
    eventStore: `file:${join(directory, 'events.db')}`,
    readStore: `file:${join(directory, 'read.db')}`,
  };
  const config = { ...readConfig(process.env), ...stores };
  const clock = new SimulatedClock(pilotStart);
  const { url, close } = await startService(hutong, config, clock);
  if (!(await runDemo(plan, { url, config, clock }))) process.exitCode = 1;
  if (options.exit) {
    await close();
    await rm(directory, { recursive: true });
  } else process.stdout.write(`Press Ctrl+C to end; the store stays in ${directory}\n`);
}
