import { type Decision, type StreamType, accept, beginning, refuse } from '../kernel/index.js';
import { type LedgerCreatedData, type LedgerEvent, ledgerEventTypes } from './ledger.events.js';

export type LedgerState = Readonly<{ status: 'absent' }> | (LedgerCreatedData & Readonly<{ status: 'created' }>);

export type LedgerRefusal = 'otherFormat';

/** The version of what is stored. Since 1 it only grows (ADR 0003), so that a log of it is read for ever; what was tried out as 0 is refused. */
export const formatVersion = 1;

/** The one stream without an id in its name: `ledger`. */
export const ledger: StreamType<LedgerState, LedgerEvent> = {
  category: 'ledger',
  initialState: { status: 'absent' },
  idOf: () => '',
  evolve: (state, { type, data }) => {
    beginning(state, type);
    return { status: 'created', ...data };
  },
  eventTypes: ledgerEventTypes,
};

/** Names a log that has no id. A log that has one keeps it; one of another format is refused. */
export function createLedger(
  state: LedgerState,
  { logId, secretCheck }: Omit<LedgerCreatedData, 'formatVersion'>,
): Decision<LedgerEvent, LedgerRefusal> {
  if (state.status === 'absent') return accept({ type: 'LedgerCreated', data: { logId, formatVersion, secretCheck } });
  return state.formatVersion === formatVersion ? accept() : refuse('otherFormat');
}
