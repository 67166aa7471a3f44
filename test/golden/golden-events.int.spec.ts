import { readFileSync } from 'node:fs';
import { type AnyStreamType, type DomainEvent, judge, streamTypes } from '@hutong/domain';
import { describe, expect, it } from 'vitest';
import { stories } from './stories.js';

// A golden file is what some day's Hutong wrote: streams of stored events. Examples are added, never changed.
describe.each(Object.keys(stories) as (keyof typeof stories)[])('What is stored of %s', (context) => {
  const { played } = stories[context];
  const stream: AnyStreamType = stories[context].stream;
  const golden: readonly (readonly DomainEvent[])[] = JSON.parse(
    readFileSync(new URL(`./${context}.json`, import.meta.url), 'utf8'),
  );

  it.each(golden.map((events, index) => [index, events] as const))(
    'is read and folded for ever: stream %d',
    (_index, events) => {
      let state = stream.initialState;
      for (const stored of events) {
        const judgement = judge(stream, state, { ...stored, stream: nameOf(stream, stored) });
        if (!judgement.counts) throw new Error(judgement.reason);
        ({ state } = judgement);
      }
      expect(state).not.toEqual(stream.initialState);
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

it('Every kind of stream of the ledger has examples', () =>
  expect(new Set(Object.values(stories).map(({ stream }) => stream.category))).toEqual(
    new Set(streamTypes.map(({ category }) => category)),
  ));

/** A stream holds events about one thing: any of them names it. */
function nameOf(stream: AnyStreamType, stored: DomainEvent): string {
  const today = stream.upcast?.[stored.type]?.(stored.data) ?? stored;
  const id = stream.idOf(today);
  return id === '' ? stream.category : `${stream.category}-${id}`;
}
