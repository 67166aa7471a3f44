import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { EventLogError, restoreLog } from '@hutong/event-store';
import { FactStoreOpenError } from '@hutong/facts';
import { moveFactStoreAside } from '@hutong/facts/store';
import { OptionError, readSettings, runCommand, Settings, settingsUsage } from '@hutong/platform/process';
import { moveReadStoreAside, ReadStoreOpenError } from '@hutong/read-store';

const usage = `npm run restore -- DIRECTORY     puts the backup in DIRECTORY in the place of the log; Hutong must not run
  --help     this text

What is there, log, read store and facts, is moved aside. The last two are made again when Hutong starts.
${settingsUsage(Settings)}`;

await runCommand({ usage, mendable: [EventLogError, ReadStoreOpenError, FactStoreOpenError] }, async (args) => {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  const [directory, ...rest] = positionals;
  if (directory === undefined || rest.length > 0) throw new OptionError('One directory is expected.');
  const { eventStore, readStore, factsStore } = readSettings(Settings);
  // npm starts scripts in the project's folder; the path was typed in another.
  const source = resolve(process.env['INIT_CWD'] ?? '.', directory);
  const { file, logId, position, movedTo } = await restoreLog(eventStore, source);
  const asides = [movedTo, moveReadStoreAside(readStore), moveFactStoreAside(factsStore)].filter(
    (path) => path !== null,
  );
  for (const path of asides) console.log(`What was there is ${path}; delete it when nobody needs it.`);
  console.log(`${file}: log ${logId ?? 'without an id'} up to position ${position}. Start Hutong.`);
});
