import { type Decision, type StreamType, accept, beginning, refuse } from '../kernel/index.js';
import { type LedgerCreatedData, type LedgerEvent, ledgerEventTypes } from './ledger.events.js';

export type LedgerState = Readonly<{ status: 'absent' }> | (LedgerCreatedData & Readonly<{ status: 'created' }>);

export type LedgerRefusal = 'otherFormat';

/** The version of what is stored today. 0 until the format is frozen: an older log is refused, not read. */
export const formatVersion = 0;

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
