import { EventLogOpenError } from '@hutong/event-store';
import { type Comparison, rebuildAndCompare } from '@hutong/audit';
import { readConfig } from '@hutong/platform';
import { projections } from '@hutong/projections';
import { ReadStoreOpenError } from '@hutong/read-store';

// Usage: npm run audit:rebuild. Reads EVENT_STORE and READ_STORE; ends with status 0 only when everything is equal.
const { eventStore, readStore } = readConfig(process.env);

try {
  const comparisons = await rebuildAndCompare(projections, eventStore, readStore);
  for (const comparison of comparisons) console.log(lineOf(comparison));
  process.exitCode = comparisons.every(({ difference }) => difference === null) ? 0 : 1;
} catch (error) {
  if (!(error instanceof EventLogOpenError || error instanceof ReadStoreOpenError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function lineOf({ projection, position, rows, eventsPerSecond, difference }: Comparison): string {
  const rebuilt = `${projection.padEnd(20)} ${rows} rows equal, at position ${position}, ${eventsPerSecond} events/s: `;
  if (difference === null) return `${rebuilt}equal`;
  const { key, column, live, rebuilt: expected } = difference;
  return `${rebuilt}DIFFERS at key "${key}", column ${column}: live ${live}, rebuilt ${expected}`;
}
