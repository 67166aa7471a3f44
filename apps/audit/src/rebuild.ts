import { parseArgs } from 'node:util';
import { EventLogOpenError } from '@hutong/event-store';
import { type Comparison, foldUnlessFollowed, rebuildAndCompare, rebuildAndCompareFacts } from '@hutong/audit';
import { FactStoreOpenError } from '@hutong/facts';
import { readSettings, runCommand, Settings, settingsUsage } from '@hutong/platform/process';
import { projections } from '@hutong/projections';
import { ReadStoreOpenError } from '@hutong/read-store';

const usage = `npm run audit:rebuild      makes all rows and facts again from the first event and compares them with the live ones
  --help     this text

Status 0 when everything is equal.
${settingsUsage(Settings)}`;

await runCommand({ usage, mendable: [EventLogOpenError, ReadStoreOpenError, FactStoreOpenError] }, async (args) => {
  parseArgs({ args: [...args] });
  const { eventStore, readStore, factsStore } = readSettings(Settings);
  const compare = async () => [
    ...(await rebuildAndCompare(projections, eventStore, readStore)),
    ...(await rebuildAndCompareFacts(eventStore, factsStore)),
  ];
  const comparisons = await compare().catch(async (error: unknown) => {
    const isOpenError = error instanceof ReadStoreOpenError || error instanceof FactStoreOpenError;
    if (!(isOpenError && error.fault === 'missing')) throw error;
    await foldUnlessFollowed(projections, { eventStore, readStore, factsStore });
    console.log(
      `There were no rows at ${readStore}, or no facts at ${factsStore}: they are made from the log now, and compared with others.`,
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
