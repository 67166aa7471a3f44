import { readFileSync } from 'node:fs';
import { type DomainEvent, type StreamType, decodeEvent, fold } from '@hutong/domain';
import { describe, expect, it } from 'vitest';
import { stories } from './stories.js';

// A golden file is what some day's Hutong wrote: streams of stored events. Examples are added, never changed.
describe.each(Object.keys(stories) as (keyof typeof stories)[])('What is stored of %s', (context) => {
  const { played } = stories[context];
  // The streams differ in their types; here only names and JSON matter.
  const stream = stories[context].stream as unknown as StreamType<object, DomainEvent>;
  const golden: readonly (readonly DomainEvent[])[] = JSON.parse(
    readFileSync(new URL(`./${context}.json`, import.meta.url), 'utf8'),
  );

  it.each(golden.map((events, index) => [index, events] as const))(
    'is read and folded for ever: stream %d',
    (_index, events) => {
      const decoded = events.map((stored) => decodeEvent(stream, stored));
      expect(fold(stream, decoded)).not.toEqual(stream.initialState);
    },
  );

  it('is written today exactly as in the example of its type', () => {
    expect(golden).toEqual(expect.arrayContaining(JSON.parse(JSON.stringify(played))));
  });

  it('has an example of every event type', () => {
    const examples = new Set(golden.flat().map(({ type }) => type));
    const known = [...Object.keys(stream.eventTypes), ...Object.keys(stream.upcast ?? {})];
    expect(known.filter((type) => !examples.has(type))).toEqual([]);
  });
});
