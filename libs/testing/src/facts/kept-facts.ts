import { type DomainEvent, type InstantJson, categoryOf, decodeEvent } from '@hutong/domain';
import type { RecordedEvent } from '@hutong/event-store';
import { type Fact, type FactTable, factTables } from '@hutong/facts';
import type { FactsByTable, KeptFact } from '@hutong/facts/store';

/** Every fact that a table has after these events, kept in a list. One is never there before the one that it takes the place of. */
export function keptFacts(table: FactTable, events: readonly RecordedEvent[]): readonly KeptFact[] {
  const last = new Map<string, KeptFact>();
  return usedBy(table, events).flatMap(({ position, event }): readonly KeptFact[] => {
    const kept = { position, occurredAt: event.data.occurredAt };
    if (table.kind === 'added') {
      return table.factsOf(event).map((fact) => ({ ...kept, weight: 1, thing: null, fact }));
    }
    return table.thingsOf(event).flatMap((thing): readonly KeptFact[] => {
      const before = last.get(thing);
      const after = table.factAfter(before?.fact, event, thing);
      if (after === undefined || after === before?.fact) return [];
      const occurredAt = [kept.occurredAt, before?.occurredAt ?? ''].toSorted().at(-1) ?? '';
      const put = { ...kept, occurredAt, weight: 1, thing, fact: after } as const;
      last.set(thing, put);
      return before ? [{ ...put, weight: -1, fact: before.fact }, put] : [put];
    });
  });
}

/** The events that a table follows and uses, as the domain reads them. */
function usedBy({ streams, eventTypes }: FactTable, events: readonly RecordedEvent[]) {
  return events.flatMap(({ position, stream, ...stored }) => {
    const format = streams.find(({ category }) => category === categoryOf(stream));
    if (format === undefined || !eventTypes.includes(stored.type)) return [];
    const event = decodeEvent(format, stored) as DomainEvent & { data: { occurredAt: InstantJson } };
    return [{ position, event }];
  });
}

/** The fact that stands of each thing, the things in order of their first. */
export function standingFacts(table: FactTable, events: readonly RecordedEvent[]): ReadonlyMap<string, Fact> {
  const standing = new Map<string, Fact>();
  for (const { weight, thing, fact } of keptFacts(table, events)) {
    if (weight === 1 && thing !== null) standing.set(thing, fact);
  }
  return standing;
}

/** Every fact of all tables after these events. */
export const allKeptFacts = (events: readonly RecordedEvent[]): FactsByTable =>
  Object.fromEntries(factTables.map((table) => [table.name, keptFacts(table, events)]));
