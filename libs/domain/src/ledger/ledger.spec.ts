import { describe, expect, it } from 'vitest';
import { judge } from '../kernel/index.js';
import { specFor } from '../spec-for.js';
import type { LedgerEvent } from './ledger.events.js';
import { createLedger, formatVersion, ledger } from './ledger.js';

const spec = specFor(ledger);
const secretCheck = 'c'.repeat(64);
const created = (version: number): LedgerEvent => ({
  type: 'LedgerCreated',
  data: { logId: 'a log', formatVersion: version, secretCheck },
});
const named = (logId: string) => (state: typeof ledger.initialState) => createLedger(state, { logId, secretCheck });

describe('A ledger', () => {
  it('is named once', () => {
    spec.given().when(named('a log')).then(created(formatVersion));
    spec.given(created(formatVersion)).when(named('another')).then();
    spec.given(created(formatVersion)).cannotBeFollowedBy(created(formatVersion));
  });
  it('of another format is refused', () =>
    spec
      .given(created(formatVersion + 1))
      .when(named('a log'))
      .thenRefused('otherFormat'));
  it.each(['ledger-1', 'ledger-x'])('has no stream %s', (stream) =>
    expect(judge(ledger, ledger.initialState, { stream, ...created(formatVersion) })).toMatchObject({ counts: false }),
  );
});
