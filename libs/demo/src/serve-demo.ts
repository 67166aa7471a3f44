import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { OptionError, readSettings, Settings } from '@hutong/platform/process';
import { type PilotPlan, planPilot } from '@hutong/simulator';
import { readWorld, shippedWorld } from '@hutong/world';
import type { DemoOptions } from './demo-options.js';
import { writeDemoSecret } from './demo-secret.js';
import { SimulatedClock } from './simulated-clock.js';

/** A ledger that was brought up for the demo, in one process or in many. */
export type DemoLedger = Readonly<{
  url: string;
  /** Where its events can be followed. */
  eventStore: string;
  close: () => Promise<void>;
}>;

type Start = (demo: Readonly<{ settings: Settings; clock: SimulatedClock; clockFile: string }>) => Promise<DemoLedger>;

/**
 * The pilot on a fresh temporary store; afterwards the ledger goes on serving, or ends with the demo's status.
 * Throws an `OptionError` when the options make no pilot.
 */
export async function serveDemo(options: DemoOptions, start: Start): Promise<void> {
  refuseEventStore();
  const plan = await planOf(options);
  const directory = await mkdtemp(join(tmpdir(), 'hutong-demo-'));
  const settings = {
    ...readSettings(Settings),
    eventStore: `file:${join(directory, 'events.db')}`,
    readStore: `file:${join(directory, 'read.db')}`,
    factsStore: `file:${join(directory, 'facts.db')}`,
    ledgerSecretFile: join(directory, 'ledger.secret'),
  };
  await writeDemoSecret(settings.ledgerSecretFile, options.seed);
  const clockFile = join(directory, 'clock');
  const clock = SimulatedClock.create(clockFile, plan.start);
  process.once('exit', () => {
    clock.close();
    rmSync(directory, { recursive: true, force: true });
  });
  const { url, eventStore, close } = await start({ settings, clock, clockFile });
  exitWhenClosed();
  // A supervisor that serves no demo has nothing to check, and does not load what does.
  const { runDemo } = await import('./run-demo.js');
  // Whoever interrupts the demo has not seen it hold.
  process.exitCode = 1;
  if (await runDemo(plan, { url, stores: { ...settings, eventStore }, clock, goesOn: !options.exit }))
    process.exitCode = 0;
  if (options.exit) await close();
  else process.stdout.write(`Press Ctrl+C to end; the store in ${directory} is removed then\n`);
}

/** A signal closes a ledger in this process, and comes again from Nest when that is done: it would end the process without its `exit`. */
function exitWhenClosed(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => process.once(signal, () => process.exit(128 + constants.signals[signal])));
}

/** The demo would leave its orders in a ledger that is meant, and count that ledger's among its own. */
function refuseEventStore(): void {
  if (process.env['EVENT_STORE'] === undefined) return;
  throw new OptionError('--demo plays on a fresh temporary store and does not take EVENT_STORE; unset it');
}

async function planOf({ seed, orders, stages }: DemoOptions): Promise<PilotPlan> {
  const world = await readWorld(shippedWorld);
  try {
    return planPilot({ world, seed, orders, ...(stages && { stages }) });
  } catch (error) {
    if (error instanceof RangeError) throw new OptionError(error.message);
    throw error;
  }
}
