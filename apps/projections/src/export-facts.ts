import { parseArgs } from 'node:util';
import { EventLogError, followEventLog } from '@hutong/event-store';
import { allowance, factTables, FactStoreOpenError, lastPositionOf, type Manifest, SegmentsError } from '@hutong/facts';
import { exportSegments, positionsPerRangeDefault } from '@hutong/facts/store';
import { OptionError, readSettings, runCommand, Settings, settingsUsage, wholeNumber } from '@hutong/platform/process';

const usage = `npm run facts:export -- DIR      writes all facts as Parquet files by ranges of positions of the log, with a manifest; sealed
                                 files that are there already stay, and only the last range is written again. The ledger may run
  --positions NUMBER   positions of a whole range (default ${positionsPerRangeDefault}); a log on EventStoreDB counts bytes
  --help               this text

${settingsUsage(Settings)}`;

await runCommand({ usage, mendable: [EventLogError, FactStoreOpenError, SegmentsError] }, async (args) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { positions: { type: 'string', default: positionsPerRangeDefault.toString() } },
  });
  const [directory, ...rest] = positionals;
  if (directory === undefined || rest.length > 0) throw new OptionError('Name one directory to write to.');
  const range = { min: 1, max: Number.MAX_SAFE_INTEGER };
  const positionsPerRange = BigInt(wholeNumber('positions', values.positions, range));
  const { eventStore, factsStore } = readSettings(Settings);
  const log = await followEventLog(eventStore);
  try {
    const options = { tables: factTables, log, positionsPerRange, ...allowance };
    const { manifest, filesKept } = await exportSegments(factsStore, directory, options);
    console.log(lineOf(manifest, directory, filesKept));
  } finally {
    await log.close();
  }
});

function lineOf(manifest: Manifest, directory: string, filesKept: number): string {
  const files = manifest.ranges.flatMap((range) => range.files);
  const rows = files.reduce((sum, file) => sum + file.rows, 0);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const sealed = manifest.ranges.filter(({ isSealed }) => isSealed).length;
  return `${directory} has ${rows} facts up to position ${lastPositionOf(manifest)}: ${files.length} files of ${bytes} bytes, ${filesKept} of them from before; ${sealed} of ${manifest.ranges.length} ranges are sealed.`;
}
