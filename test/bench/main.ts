import { benchCommands } from './commands.js';
import { BenchOptionError } from './options.js';
import { benchReplay } from './replay.js';
import { benchStoreTargets } from './store-targets.js';
import { benchStore } from './store.js';

const usage = `Usage: npm run bench -- NAME [options]

  store [--streams NUMBER]                  the log in process against a bare loop
  store --target TARGETS [--events SIZES]   stores side by side: node, in-process, esdb://…
  commands [DIRECTORY]                      commands over HTTP against echoes
  replay [--payments NUMBER]                folding and queries against a bare scan

Figures as JSON lines on stdout, a table for people on stderr.
`;

const benches: Readonly<Record<string, (options: readonly string[]) => Promise<void>>> = {
  store: (options) => (options.some(isTarget) ? benchStoreTargets(options) : benchStore(options)),
  commands: benchCommands,
  replay: benchReplay,
};

const [name = '', ...options] = process.argv.slice(2);
const bench = benches[name];
if (bench === undefined || options.includes('--help')) refuse(`Names are ${Object.keys(benches).join(', ')}.`);
else await bench(options).catch(refuseOption);

function isTarget(option: string): boolean {
  return option === '--target' || option.startsWith('--target=');
}

function refuseOption(error: Error & { code?: string }): void {
  const isOption = error instanceof BenchOptionError || error.code?.startsWith('ERR_PARSE_ARGS') === true;
  if (!isOption) throw error;
  refuse(error.message);
}

function refuse(reason: string): void {
  process.stderr.write(`${usage}\n${reason}\n`);
  process.exitCode = 2;
}
