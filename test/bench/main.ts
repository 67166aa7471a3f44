import { OptionError, runCommand } from '@hutong/platform/process';
import { benchBulk } from './bulk.js';
import { benchCommands } from './commands.js';
import { benchFigures } from './figures/figures.js';
import { benchMarket } from './figures/market.js';
import { benchLag } from './lag.js';
import { benchLifecycle } from './lifecycle.js';
import { benchReplay } from './replay.js';
import { benchSegments } from './segments/segments.js';
import { benchStoreTargets } from './store-targets.js';
import { benchStore } from './store.js';

const usage = `Usage: npm run bench -- NAME [options]

  store [--streams NUMBER]                  the log in process against a bare loop
  store --target TARGETS [--events SIZES]   stores side by side: node, in-process, esdb://…
  commands [DIRECTORY]                      commands over HTTP against echoes
  bulk [--lines NUMBER]                     commands as lines of one request against single ones (aim: 4 times) and
                                            against appends in process; repeated keys; memory of a million lines
  replay [--payments NUMBER]                folding and queries against a bare scan
  figures [--payments NUMBER]               questions over facts beside plain DuckDB and PostgreSQL
  market [--payments NUMBER]                questions about a market over facts (aim: p99 500 ms) beside one about figures
  segments [--events NUMBER]                facts as Parquet segments (aim: 10 s a million events), their size, and sums
                                            read from them in DuckDB and ClickHouse beside the store
  lag                                       from the answer to a command until a figure has it, at 300 commands/s
                                            (aim: p99 250 ms), beside one commit of DuckDB
  lifecycle [--before COMMIT]               lives of payments over HTTP (aim: 0.85 of the commit's), and
                                            their bytes in the log (aim: at most 6,000 a payment)
  lifecycle --one-merchant                  70 % of the lives at one merchant, against lives at many (aim: 0.9)
  lifecycle --payments NUMBER               lives on a log of so many payments, against 10,000 (aim: 0.9)
  --help                                    this text

Figures as JSON lines on stdout, a table for people on stderr.
`;

const benches: Readonly<Record<string, (options: readonly string[]) => Promise<void>>> = {
  store: (options) => (options.some(isTarget) ? benchStoreTargets(options) : benchStore(options)),
  commands: benchCommands,
  bulk: benchBulk,
  replay: benchReplay,
  figures: benchFigures,
  market: benchMarket,
  segments: benchSegments,
  lag: benchLag,
  lifecycle: benchLifecycle,
};

await runCommand({ usage }, async ([name = '', ...options]) => {
  const bench = benches[name];
  if (bench === undefined) throw new OptionError(`No bench "${name}". There are: ${Object.keys(benches).join(', ')}`);
  await bench(options);
});

function isTarget(option: string): boolean {
  return option === '--target' || option.startsWith('--target=');
}
