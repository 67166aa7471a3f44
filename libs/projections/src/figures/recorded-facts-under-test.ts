import { streamTypes } from '@hutong/domain';
import type { MemoryEventLog, RecordedEvent } from '@hutong/event-store';
import { factTables } from '@hutong/facts';
import { type FactStore, openFactRunner, openFactStore } from '@hutong/facts/store';

/** So small that most of a log is summed up, in several stretches, and some of it is not. */
const rolledUpMin = 20;
const eventsPerPage = 16;

/** A store that the engine wrote from a log, most of it summed up. */
export async function storeOfLog(
  log: MemoryEventLog,
): Promise<Readonly<{ store: FactStore; events: readonly RecordedEvent[] }>> {
  const all: RecordedEvent[] = [];
  for await (const event of log.readAll()) all.push(event);
  const store = await openFactStore('memory:', { tables: factTables, memoryMaxMegabytes: 256, threads: 1 });
  const runner = await openFactRunner(store, { streamTypes, log, rolledUpMin });
  for (let from = 0; from < all.length; from += eventsPerPage) {
    const page = all.slice(from, from + eventsPerPage);
    for (const group of runner.groups()) await group.fold(page, page.at(-1)?.position ?? 0n);
  }
  return { store, events: all };
}
