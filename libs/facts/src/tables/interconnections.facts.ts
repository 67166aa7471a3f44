import { type InterconnectionEvent, assertNever, interconnections as interconnectionStreams } from '@hutong/domain';
import type { FactOf, ReplacedFacts } from '../fact-table.js';
import { type EventUses, usedTypes } from './event-uses.js';
import { interconnectionColumns } from './interconnections.columns.js';

type InterconnectionFact = FactOf<typeof interconnectionColumns>;

const uses = {
  InterconnectionOpened: 'used',
  InterconnectionClosed: 'used',
} as const satisfies EventUses<InterconnectionEvent>;

/** Whose app may pay whose codes, each with the latest time during which it may. */
export const interconnections: ReplacedFacts<InterconnectionEvent, InterconnectionFact> = {
  kind: 'replaced',
  name: 'interconnections.v1',
  meaning: 'ways from an app to codes, each with the latest period in which it is open',
  thing: 'interconnection',
  columns: interconnectionColumns,
  period: 'validFrom',
  streams: [interconnectionStreams],
  eventTypes: usedTypes(uses),
  thingsOf: ({ data }) => [data.interconnectionId],
  factAfter(before, { type, data }) {
    switch (type) {
      case 'InterconnectionOpened': {
        const { payerApp, codeIssuer, field, presentation, fundingKind, clearingHouse, validFrom, certainty } = data;
        const key = { payerApp, codeIssuer, field, presentation, fundingKind };
        return { ...key, clearingHouse, validFrom, validTo: null, certainty };
      }
      case 'InterconnectionClosed':
        return before && { ...before, validTo: data.validTo, certainty: data.certainty };
      default:
        return assertNever(type);
    }
  },
};
