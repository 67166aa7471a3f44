import { mkdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asSegmentsError, SegmentsError } from './segments-error.js';

function failureOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

describe('What stops an export', () => {
  it.each([
    ['Node', "ENOSPC: no space left on device, write 'a.parquet'"],
    ['DuckDB', 'IO Error: Could not write file "a.parquet": No space left on device'],
  ])('is told as a full disk, as %s says it', (_, message) => {
    const told = asSegmentsError(new Error(message), '/srv/facts');
    expect(told).toMatchObject({
      fault: 'diskFull',
      message: 'The disk of /srv/facts is full: nothing was changed there.',
    });
  });

  it('is told as a directory that cannot be written, with the reason of the system', () => {
    const refused = failureOf(() => mkdirSync('/proc/nothing/facts'));
    expect(asSegmentsError(refused, '/proc/nothing/facts')).toMatchObject({
      fault: 'directoryUnwritable',
      message: expect.stringContaining('/proc/nothing/facts cannot be written: ENOENT') as string,
    });
  });

  it('is itself when it is known already, or a fault of the program', () => {
    for (const other of [new SegmentsError('otherLog', 'ENOSPC'), new TypeError('x is undefined'), 'thrown']) {
      expect(asSegmentsError(other, '/srv/facts')).toBe(other);
    }
  });
});
