import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventLogOpenError } from '@hutong/event-store';
import { type Config, ConfigError, readConfig, systemClock } from '@hutong/platform';
import { pilotStart, planPilot } from '@hutong/simulator';
import { runDemo } from './demo.js';
import { startHutong } from './hutong.js';
import { OptionError, type Options, readOptions, usage } from './options.js';
import { SimulatedClock } from './simulated-clock.js';

try {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') process.stdout.write(usage);
  else if (options.demo) await serveDemo(options, readConfig(process.env));
  else await serve(readConfig(process.env));
} catch (error) {
  const isExpected = [OptionError, ConfigError, EventLogOpenError, RangeError].some((kind) => error instanceof kind);
  if (!isExpected) throw error;
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}

async function serve(config: Config): Promise<void> {
  const { url } = await startHutong(config, systemClock);
  announce(url, config);
}

async function serveDemo(options: Options, settings: Config): Promise<void> {
  const plan = planPilot(options);
  const directory = await mkdtemp(join(tmpdir(), 'hutong-demo-'));
  const config = { ...settings, eventStore: `file:${directory}/events.db`, readStore: `file:${directory}/read.db` };
  const clock = new SimulatedClock(pilotStart);
  const { url, close } = await startHutong(config, clock);
  announce(url, config);
  const succeeded = await runDemo(plan, { url, config, clock });
  if (!succeeded) process.exitCode = 1;
  if (options.exit) {
    await close();
    await rm(directory, { recursive: true });
  } else process.stdout.write(`Press Ctrl+C to end; the store stays in ${directory}\n`);
}

function announce(url: string, { eventStore }: Config): void {
  process.stdout.write(`Hutong serves ${eventStore}\n  dashboard  ${url}/\n  API        ${url}/docs\n`);
}
