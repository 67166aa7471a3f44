import { benchCommands } from './commands.js';
import { benchReplay } from './replay.js';
import { benchStoreTargets } from './store-targets.js';
import { benchStore } from './store.js';

// Usage: npm run bench -- NAME [options]. Figures as JSON lines on stdout, a table for people on stderr.
const benches: Readonly<Record<string, (options: readonly string[]) => Promise<void>>> = {
  store: (options) => (options.includes('--target') ? benchStoreTargets(options) : benchStore(options)),
  commands: benchCommands,
  replay: benchReplay,
};

const [name = '', ...options] = process.argv.slice(2);
const bench = benches[name];
if (bench === undefined) {
  process.stderr.write(`No bench "${name}". There are: ${Object.keys(benches).join(', ')}\n`);
  process.exitCode = 2;
} else {
  await bench(options);
}
