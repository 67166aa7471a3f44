import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { backUpLog, EventLogError } from '@hutong/event-store';
import { OptionError, readSettings, runCommand, Settings, settingsUsage } from '@hutong/platform/process';

const usage = `npm run backup -- DIRECTORY      copies the log into DIRECTORY while Hutong runs, and reads all of the copy
  --help     this text

The read store is made of the log and needs no backup.
${settingsUsage(Settings)}`;

await runCommand({ usage, mendable: [EventLogError] }, async (args) => {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  const [directory, ...rest] = positionals;
  if (directory === undefined || rest.length > 0) throw new OptionError('One directory is expected.');
  // npm starts scripts in the project's folder; the path was typed in another.
  const target = resolve(process.env['INIT_CWD'] ?? '.', directory);
  const { file, logId, position } = await backUpLog(readSettings(Settings).eventStore, target);
  console.log(`${file}: log ${logId ?? 'without an id'} up to position ${position}, read back whole.`);
});
