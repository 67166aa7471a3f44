import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { PartsOnDisk } from './parts-on-disk.js';

const seed = Number(process.env['FAST_CHECK_SEED'] ?? 20231018);

async function collected<Thing extends object>(parts: PartsOnDisk<Thing>) {
  const found: [string, readonly Thing[]][] = [];
  for await (const [key, things] of parts.byKey()) found.push([key, things]);
  return new Map(found);
}

describe('Facts gathered on disk', () => {
  it('come back once, with all of their key and in their order', async () => {
    const said = fc.array(
      fc.tuple(fc.constantFrom('a', 'b', '王', 'line\nbreak', '\u2028\u2029'), fc.string({ unit: 'binary' })),
    );
    await fc.assert(
      fc.asyncProperty(said, async (all) => {
        const parts = new PartsOnDisk<{ text: string }>();
        for (const [key, text] of all) parts.add(key, { text });
        const expected = Map.groupBy(all, ([key]) => key);
        expect(await collected(parts)).toEqual(
          new Map([...expected].map(([key, texts]) => [key, texts.map(([, text]) => ({ text }))])),
        );
        parts.remove();
      }),
      { seed, numRuns: 20 },
    );
  });

  it('come back too when there are more of one key than are kept in memory', async () => {
    const parts = new PartsOnDisk<{ index: number }>();
    for (let index = 0; index < 20_000; index++) parts.add('one', { index });
    const found = (await collected(parts)).get('one')?.map(({ index }) => index);
    expect(found).toEqual(Array.from({ length: 20_000 }, (_, index) => index));
    parts.remove();
  });

  it('need no disk while they are few', async () => {
    vi.stubEnv('TMPDIR', '/there/is/no/such/directory');
    const parts = new PartsOnDisk<{ index: number }>();
    for (let index = 0; index < 2_000; index++) parts.add(`key ${index % 1_000}`, { index });
    const found = await collected(parts);
    expect([found.size, found.get('key 7')]).toEqual([1_000, [{ index: 7 }, { index: 1_007 }]]);
    parts.remove();
    vi.unstubAllEnvs();
  });
});
