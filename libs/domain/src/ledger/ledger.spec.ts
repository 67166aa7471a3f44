import { describe, expect, it } from 'vitest';
import { after, nothing } from '../examples.js';
import { judge, refuse } from '../kernel/index.js';
import { createLedger, formatVersion, ledger } from './ledger.js';

const absent = ledger.initialState;
const created = after(ledger, absent, createLedger(absent, 'a log'));

describe('A ledger', () => {
  it('is named once', () => {
    expect(created).toEqual({ status: 'created', logId: 'a log', formatVersion: 0 });
    expect(createLedger(created, 'another')).toEqual(nothing);
  });
  it('of another format is refused', () => {
    const later = after(ledger, absent, {
      outcome: 'accepted',
      events: [{ type: 'LedgerCreated', data: { logId: 'a log', formatVersion: formatVersion + 1 } }],
    });
    expect(createLedger(later, 'a log')).toEqual(refuse('otherFormat'));
  });
  it.each(['ledger-1', 'ledger-x'])('has no stream %s', (stream) =>
    expect(judge(ledger, absent, { stream, type: 'LedgerCreated', data: { logId: 'x', formatVersion } })).toMatchObject(
      {
        counts: false,
      },
    ),
  );
});
