import { describe, expect, it } from 'vitest';
import type { ReadAllOptions } from '../../event-log.js';
import type { PageRange, PageReader } from './page-reader.js';
import { readAllPages } from './read-pages.js';

const last = 100n;

/** The positions that a filtered read looks at, page by page, when nothing matches; a page is ten of them. */
async function lookedAt(options: ReadAllOptions): Promise<(readonly [bigint, bigint])[]> {
  const looked: (readonly [bigint, bigint])[] = [];
  const page = ({ after, upTo, direction }: PageRange) => {
    const forwards = direction === 'forwards';
    const low = !forwards && upTo - 10n > after ? upTo - 10n : after;
    const high = forwards && after + 10n < upTo ? after + 10n : upTo;
    looked.push([low + 1n, high]);
    return { events: [], position: forwards ? high : low + 1n, isLast: forwards ? high === upTo : low === after };
  };
  const reader = { lastPosition: () => last, page } as unknown as PageReader;
  for await (const event of readAllPages(() => reader, options)) expect(event).toBeUndefined();
  return looked;
}

describe('A read of the whole log in which nothing matches', () => {
  it.each<[ReadAllOptions, (readonly [bigint, bigint])[]]>([
    [{ from: 95n }, [[95n, 100n]]],
    [
      { from: 41n, to: 55n },
      [
        [41n, 50n],
        [51n, 55n],
      ],
    ],
    [{ to: 1n }, [[1n, 1n]]],
    [{ to: 0n }, []],
    [{ from: 95n, to: 200n }, [[95n, 100n]]],
    [{ from: 56n, to: 55n }, []],
    [{ direction: 'backwards', from: 6n }, [[1n, 5n]]],
    [
      { direction: 'backwards', from: 56n, to: 41n },
      [
        [46n, 55n],
        [41n, 45n],
      ],
    ],
    [{ direction: 'backwards', to: 100n }, [[100n, 100n]]],
    [{ direction: 'backwards', to: 101n }, []],
    [{ direction: 'backwards', from: 6n, to: 0n }, [[1n, 5n]]],
  ])('looks for %o at the positions %o only', async (options, positions) => {
    expect(await lookedAt(options)).toEqual(positions);
  });
});
