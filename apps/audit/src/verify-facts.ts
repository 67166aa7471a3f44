import { parseArgs } from 'node:util';
import { verifySegments } from '@hutong/audit';
import { streamTypes } from '@hutong/domain';
import { EventLogError, followEventLog } from '@hutong/event-store';
import { factTables, FactStoreOpenError, lastPositionOf, SegmentsError } from '@hutong/facts';
import { OptionError, readSettings, runCommand, Settings, settingsUsage } from '@hutong/platform/process';

const usage = `npm run facts:verify -- DIR      makes all facts again from the log and compares them with the segments in a directory
  --help     this text

Status 0 when every file is the one that was written, and every row follows from the log.
${settingsUsage(Settings)}`;

await runCommand({ usage, mendable: [EventLogError, FactStoreOpenError, SegmentsError] }, async (args) => {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  const [directory, ...rest] = positionals;
  if (directory === undefined || rest.length > 0) throw new OptionError('Name one directory to verify.');
  const { eventStore } = readSettings(Settings);
  const log = await followEventLog(eventStore);
  try {
    const { manifest, difference } = await verifySegments(directory, { log, tables: factTables, streamTypes });
    const files = manifest.ranges.flatMap((range) => range.files);
    const rows = files.reduce((sum, file) => sum + file.rows, 0);
    if (difference === null) {
      console.log(
        `${directory}: ${rows} facts in ${files.length} files follow from the log up to position ${lastPositionOf(manifest)}.`,
      );
      return;
    }
    const { file, table, firstPosition, lastPosition, reason } = difference;
    console.log(
      `${directory}: ${file}${table === '' ? '' : `, table ${table}`}, positions ${firstPosition} to ${lastPosition}, DIFFERS: ${reason}.`,
    );
    process.exitCode = 1;
  } finally {
    await log.close();
  }
});
