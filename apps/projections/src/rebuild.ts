import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { streamTypes } from '@hutong/domain';
import { EventLogError, followEventLog } from '@hutong/event-store';
import { factTables, FactStoreOpenError } from '@hutong/facts';
import { rebuildFactStore } from '@hutong/facts/store';
import { readSettings, runCommand, Settings, settingsUsage } from '@hutong/platform/process';
import { projections } from '@hutong/projections';
import { ReadStoreOpenError, rebuildReadStore } from '@hutong/read-store';

const usage = `npm run projections:rebuild      makes rows and facts again from the log alone; what lies there is moved aside
  --help     this text

${settingsUsage(Settings)}`;

await runCommand({ usage, mendable: [EventLogError, ReadStoreOpenError, FactStoreOpenError] }, async (args) => {
  parseArgs({ args: [...args] });
  const { eventStore, readStore, factsStore, factsMemoryMegabytes: memoryMaxMegabytes } = readSettings(Settings);
  const log = await followEventLog(eventStore);
  try {
    const rows = await rebuildReadStore(readStore, { projections, streamTypes, log });
    console.log(
      `${readStore} follows from the log up to position ${rows.position}; ${rows.setAsideEvents} events are set aside.`,
    );
    const threads = availableParallelism();
    const options = { tables: factTables, streamTypes, log, memoryMaxMegabytes, threads };
    const facts = await rebuildFactStore(factsStore, options);
    console.log(`${factsStore} follows from the log up to position ${facts.position}.`);
    for (const { movedTo } of [rows, facts]) {
      if (movedTo !== null) console.log(`What was there is ${movedTo}; delete it when nobody needs it.`);
    }
    if (facts.stopped.length === 0) return;
    console.log(`Stopped before its end, at an event that cannot be folded: ${facts.stopped.join(', ')}.`);
    process.exitCode = 1;
  } finally {
    await log.close();
  }
});
