import { type StreamType, accept, cannotFollow, type Decision, refuse } from '../kernel/index.js';
import { type LedgerCreatedData, type LedgerEvent, ledgerEventTypes } from './ledger.events.js';

export type LedgerState =
  Readonly<{ status: 'absent' }> | Readonly<{ status: 'created'; logId: string; formatVersion: number }>;

export type LedgerRefusal = 'otherFormat';

/** The version of what is stored today. 0 until the format is frozen: an older log is refused, not read. */
export const formatVersion = 0;

/** The one stream without an id in its name: `ledger`. */
export const ledger: StreamType<LedgerState, LedgerEvent> = {
  category: 'ledger',
  initialState: { status: 'absent' },
  idOf: () => '',
  evolve: (state, event) =>
    state.status === 'absent' ? { status: 'created', ...event.data } : cannotFollow(event, state),
  eventTypes: ledgerEventTypes,
};

/** Names a log that has no id. A log that has one keeps it; one of another format is refused. */
export function createLedger(
  state: LedgerState,
  logId: LedgerCreatedData['logId'],
): Decision<LedgerEvent, LedgerRefusal> {
  if (state.status === 'absent') return accept({ type: 'LedgerCreated', data: { logId, formatVersion } });
  return state.formatVersion === formatVersion ? accept() : refuse('otherFormat');
}
