import { parseArgs } from 'node:util';
import { EventLogError, followEventLog } from '@hutong/event-store';
import { allowance, factTables, FactStoreOpenError, SegmentsError } from '@hutong/facts';
import { loadSegments } from '@hutong/facts/store';
import { OptionError, readSettings, runCommand, Settings, settingsUsage } from '@hutong/platform/process';

const usage = `npm run facts:load -- DIR      makes the facts from segments instead of from the first event; what lies there is moved aside. Stop
                               Hutong first; when it starts it follows the log from where they end
  --help     this text

${settingsUsage(Settings)}`;

await runCommand({ usage, mendable: [EventLogError, FactStoreOpenError, SegmentsError] }, async (args) => {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  const [directory, ...rest] = positionals;
  if (directory === undefined || rest.length > 0) throw new OptionError('Name one directory to load.');
  const { eventStore, factsStore } = readSettings(Settings);
  const log = await followEventLog(eventStore);
  try {
    const { position, movedTo } = await loadSegments(directory, factsStore, { tables: factTables, log, ...allowance });
    console.log(`${factsStore} has the facts of ${directory}, up to position ${position}.`);
    if (movedTo !== null) console.log(`What was there is ${movedTo}; delete it when nobody needs it.`);
  } finally {
    await log.close();
  }
});
