import { parseArgs } from 'node:util';
import { EventLogOpenError } from '@hutong/event-store';
import { type Comparison, foldUnlessFollowed, rebuildAndCompare } from '@hutong/audit';
import { readSettings, runCommand, Settings, settingsUsage } from '@hutong/platform/process';
import { projections } from '@hutong/projections';
import { ReadStoreOpenError } from '@hutong/read-store';

const usage = `npm run audit:rebuild      rebuilds every projection from the first event and compares it with the live one, byte for byte
  --help     this text

Status 0 when everything is equal.
${settingsUsage(Settings)}`;

await runCommand({ usage, mendable: [EventLogOpenError, ReadStoreOpenError] }, async (args) => {
  parseArgs({ args: [...args] });
  const { eventStore, readStore } = readSettings(Settings);
  const compare = () => rebuildAndCompare(projections, eventStore, readStore);
  const comparisons = await compare().catch(async (error: unknown) => {
    if (!(error instanceof ReadStoreOpenError && error.fault === 'missing')) throw error;
    await foldUnlessFollowed(projections, { eventStore, readStore });
    console.log(
      `There was no read store at ${readStore}: it is built from the log now, and compared with a second one.`,
    );
    return compare();
  });
  for (const comparison of comparisons) console.log(lineOf(comparison));
  process.exitCode = comparisons.every(({ difference }) => difference === null) ? 0 : 1;
});

function lineOf({
  projection,
  position,
  rows,
  setAsideEvents,
  events,
  eventsPerSecond,
  difference,
}: Comparison): string {
  const rebuilt = `${projection.padEnd(20)} ${rows} rows equal, ${setAsideEvents} events set aside, at position ${position}, ${events} events at ${eventsPerSecond} events/s: `;
  if (difference === null) return `${rebuilt}equal`;
  const { key, column, live, rebuilt: expected } = difference;
  return `${rebuilt}DIFFERS at key "${key}", column ${column}: live ${live}, rebuilt ${expected}`;
}
