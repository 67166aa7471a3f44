import { landmarkAt, type Landmark } from '@hutong/event-store';
import type { ReadableLog } from '@hutong/read-store';
import { sqlName } from '../fact-table.js';
import type { FactStore } from '../store/fact-store.js';
import { rowsOf } from '../store/sql-values.js';
import type { SegmentRange } from './segment-manifest.js';
import { SegmentsError } from './segments-error.js';

export type Bounds = Pick<SegmentRange, 'firstPosition' | 'lastPosition'>;

/** The last event of a range from which facts follow. */
export async function landmarkIn(
  { writing, tables }: FactStore,
  log: ReadableLog,
  { firstPosition, lastPosition }: Bounds,
): Promise<Landmark | null> {
  const lasts = tables.map(
    ({ name }) =>
      `select max(position) as last from ${sqlName(name)} where position between ${firstPosition} and ${lastPosition}`,
  );
  const [row] = await rowsOf(writing, `select max(last) from (${lasts.join(' union all ')})`);
  const position = (row?.[0] ?? null) as bigint | null;
  if (position === null) return null;
  for await (const event of log.readAll({ from: position, to: position, eventsMax: 1 })) return landmarkAt(event);
  throw new SegmentsError('otherLog', `The log has no event at position ${position}, from which facts follow.`);
}
