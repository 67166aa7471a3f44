import { describe, expect, it } from 'vitest';
import { happenings } from '../driver/happenings.js';
import { checkHappenings, happeningsInLog, happeningTable, type HappeningLine } from './happenings.js';

const end = { end: { complete: true } };
const captured = (presentation: 'staticCode' | 'link', basis = 'claimed'): HappeningLine => ({
  type: 'PaymentCaptured',
  data: { basis, dimensions: { channel: { presentation } } },
});
const requested = (designatedPayer: object | null, supersedes: string | null): HappeningLine => ({
  type: 'PaymentRequested',
  data: { designatedPayer, terms: { supersedes } },
});
const lines: readonly HappeningLine[] = [
  requested(null, null),
  requested({ ref: 'ming' }, null),
  requested(null, 'an-older-one'),
  { type: 'FriendFactorFailed', data: {} },
  { type: 'ScanFactorFailed', data: {} },
  captured('staticCode'),
  captured('link'),
  captured('staticCode'),
  captured('staticCode', 'reported'),
  { type: 'RefundRequested', data: { refundId: 'late', lineId: null } },
  { type: 'RefundRequested', data: { refundId: 'R-1', lineId: '1' } },
  { type: 'RefundRequested', data: { refundId: 'R-2', lineId: null } },
  end,
];
const found = [
  { what: happenings.named, times: 1 },
  { what: happenings.superseded, times: 1 },
  { what: happenings.wrongFactor, times: 2 },
  { what: 'paid by staticCode', times: 2 },
  { what: 'paid by link', times: 1 },
  { what: happenings.takenLate, times: 1 },
  { what: happenings.refundAsked, times: 2 },
  { what: happenings.refundByLine, times: 1 },
].sort((one, other) => (one.what < other.what ? -1 : 1));

describe('What happened in the story', () => {
  it('is counted from the log, what went back by itself apart', () => {
    expect(happeningsInLog(lines)).toEqual(found);
    expect(() => happeningsInLog(lines.slice(0, -1))).toThrow('not told to their end');
  });

  it('is as much as the plan expects, or says what differs, either way', () => {
    expect(checkHappenings(found, found)).toMatchObject({ holds: true, detail: '11 examined' });
    const more = [...found, { what: happenings.linkRevoked, times: 1 }];
    const detail = 'link taken back: expected 1, found 0';
    expect(checkHappenings(more, found)).toMatchObject({ holds: false, detail });
    expect(checkHappenings(found, more)).toMatchObject({ holds: false });
    const twice = found.map(({ what, times }) => ({ what, times: what === happenings.takenLate ? 2 : times }));
    expect(checkHappenings(found, twice).detail).toBe('taken by a provider after the end: expected 1, found 2');
  });

  it('is shown in the order of the story, ways to pay first, beside what was planned', () => {
    expect(happeningTable(found.slice(1), found).map((line) => line.trimEnd())).toEqual([
      'what                               planned  in the log',
      '---------------------------------  -------  ----------',
      'paid by link                             0           1',
      'paid by staticCode                       2           2',
      'payer named by the buyer                 1           1',
      'wrong password                           2           2',
      'request in the place of another          1           1',
      'taken by a provider after the end        1           1',
      'refund asked for                         2           2',
      'refund of one line                       1           1',
    ]);
  });
});
