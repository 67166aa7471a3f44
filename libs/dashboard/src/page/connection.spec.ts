import { describe, expect, it } from 'vitest';
import { type Connection, connectionAfter, delayMsAfter, pollDelayMs, pollDelayMsMax } from './connection.js';

const live: Connection = { status: 'live', atMs: 1_000 };
const failure = (atMs: number) => ({ ok: false, atMs, reason: 'refused' }) as const;

describe('The connection to the server', () => {
  it('is unreachable since the first failure of a row, not since the latest', () => {
    const once = connectionAfter(live, failure(3_000));
    const twice = connectionAfter(once, failure(5_000));
    expect(twice).toEqual({ status: 'unreachable', sinceMs: 3_000, failures: 2, reason: 'refused' });
  });

  it('is live again at the first answer', () => {
    const down = connectionAfter(live, failure(3_000));
    expect(connectionAfter(down, { ok: true, atMs: 9_000 })).toEqual({ status: 'live', atMs: 9_000 });
  });

  it('is asked every two seconds while it answers, and less and less often while it does not', () => {
    const rounds: Connection[] = [live];
    for (let round = 1; round <= 6; round += 1) rounds.push(connectionAfter(rounds[round - 1] ?? live, failure(round)));
    expect(rounds.map(delayMsAfter)).toEqual([
      pollDelayMs,
      2_000,
      4_000,
      8_000,
      16_000,
      pollDelayMsMax,
      pollDelayMsMax,
    ]);
  });
});
