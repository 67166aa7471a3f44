import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ReadAllOptions, ReadStreamOptions, RecordedEvent } from '../../event-log.js';
import type { PageReader } from './page-reader.js';
import type { StreamReader } from './stream-reader.js';

const revisionMax = 2n ** 63n - 1n;

/** All wanted events of a stream, page by page; other work of the thread gets its turn between pages. */
export async function* readStreamPages(
  reader: () => Pick<StreamReader, 'streamPage'>,
  stream: string,
  { direction = 'forwards', from, eventsMax = Infinity }: ReadStreamOptions,
): AsyncGenerator<RecordedEvent> {
  const forwards = direction === 'forwards';
  let next = from ?? (forwards ? 0n : revisionMax);
  let wanted = eventsMax;
  while (wanted > 0 && next >= 0n) {
    const { events, isLast } = reader().streamPage(stream, next, { direction, eventsMax: wanted });
    // `yield*` would wait several times for each of them.
    for (const event of events) yield event;
    const last = events.at(-1);
    if (isLast || last === undefined) return;
    wanted -= events.length;
    next = forwards ? last.revision + 1n : last.revision - 1n;
    if (wanted > 0) await nextTurn();
  }
}

/** All wanted events of the log as it is when reading starts, page by page. */
export async function* readAllPages(
  reader: () => Pick<PageReader, 'page' | 'lastPosition'>,
  { direction = 'forwards', from, to, filter = {}, eventsMax = Infinity }: ReadAllOptions,
): AsyncGenerator<RecordedEvent> {
  const forwards = direction === 'forwards';
  const last = reader().lastPosition();
  const lowest = (forwards ? from : to) ?? 1n;
  const highest = forwards ? (to ?? last) : (from ?? last + 1n) - 1n;
  let after = lowest > 0n ? lowest - 1n : 0n;
  let upTo = highest < last ? highest : last;
  let wanted = eventsMax;
  while (wanted > 0 && after < upTo) {
    const page = reader().page({ after, upTo, direction }, filter, wanted);
    for (const event of page.events) yield event;
    wanted -= page.events.length;
    if (page.isLast) return;
    if (forwards) after = page.position;
    else upTo = page.position - 1n;
    await nextTurn();
  }
}
