import { describe, expect, it } from 'vitest';
// @ts-expect-error -- a tool that runs before anything is compiled has no types.
import { exclusions } from './mutation-exclusions.mjs';
// @ts-expect-error -- as above.
import { mutated, mutationsOf } from './mutations.mjs';

type Exclusion = Readonly<{ file: string; text: string; was: string; why: string }>;

const changesOf = (source: string): readonly string[] =>
  (mutationsOf as (source: string) => readonly object[])(source).map((mutation) =>
    (mutated as (source: string, mutation: object) => string)(source, mutation),
  );

describe('What a mutation run tries', () => {
  it('removes a guard, lets it always hold, and swaps its comparison and its refusal', () =>
    expect(changesOf("const rule = () => { if (isOver(sum) && now >= end) return refuse('late'); };")).toEqual([
      "const rule = () => { if (isOver(sum) && now > end) return refuse('late'); };",
      "const rule = () => { if (isOver(sum) || now >= end) return refuse('late'); };",
      "const rule = () => { if (false && (isOver(sum) && now >= end)) return refuse('late'); };",
      "const rule = () => { if (true || (isOver(sum) && now >= end)) return refuse('late'); };",
      "const rule = () => { if (isOver(sum) && now >= end) return refuse('mutated'); };",
    ]));
  it('drops the first and the last of a list', () =>
    expect(changesOf("const from = ['requested', 'accepted'];")).toEqual([
      "const from = ['accepted'];",
      "const from = ['requested'];",
    ]));
  it('moves a constant by one, and leaves out a call', () => {
    expect(changesOf('const linesMax = 1_000;')).toEqual(['const linesMax = 1001;']);
    expect(changesOf('  this.#trace(event);')).toEqual(['  ;']);
  });
  it.each([
    'const seen = new RecentMap<true>(size);',
    'type Step = Readonly<{ recorded: true }>;',
    '// It holds where now >= end.',
    "throw new Error('more than 3 > 2');",
  ])('passes over types and texts for people: %s', (source) => expect(changesOf(source)).toEqual([]));
  it('leaves a program: half a statement is not dropped', () =>
    expect(changesOf('const total = parts\n  .map(valueOf);')).toEqual([]));
  it('excludes by name, and says why', () => {
    for (const { file, text, was, why } of exclusions as readonly Exclusion[]) {
      expect(file).toMatch(/^libs\/.*\.ts$/);
      expect(text).toContain(was);
      expect(why.length).toBeGreaterThan(20);
    }
  });
});
