import { parseArgs } from 'node:util';
import { streamTypes } from '@hutong/domain';
import { EventLogError, followEventLog } from '@hutong/event-store';
import { readSettings, runCommand, Settings, settingsUsage } from '@hutong/platform/process';
import { projections } from '@hutong/projections';
import { ReadStoreOpenError, rebuildReadStore } from '@hutong/read-store';

const usage = `npm run projections:rebuild      makes the read store again from the log alone; what lies there is moved aside
  --help     this text

${settingsUsage(Settings)}`;

await runCommand({ usage, mendable: [EventLogError, ReadStoreOpenError] }, async (args) => {
  parseArgs({ args: [...args] });
  const { eventStore, readStore } = readSettings(Settings);
  const log = await followEventLog(eventStore);
  try {
    const { position, setAsideEvents, movedTo } = await rebuildReadStore(readStore, { projections, streamTypes, log });
    if (movedTo !== null) console.log(`What was there is ${movedTo}; delete it when nobody needs it.`);
    console.log(
      `${readStore} follows from the log up to position ${position}; ${setAsideEvents} events are set aside.`,
    );
  } finally {
    await log.close();
  }
});
