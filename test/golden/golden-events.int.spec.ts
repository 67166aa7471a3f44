import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { categoryOf, judge, streamTypes, withoutNulls } from '@hutong/domain';
import { canonicalJson, type JsonObject } from '@hutong/event-store';
import { describe, expect, it } from 'vitest';
import { stories } from './stories.js';

// A golden file is what some day's Hutong stored, one event a line as canonical JSON. Lines are added, never changed.

type GoldenEvent = Readonly<{ stream: string; type: string; schemaVersion: number; data: JsonObject }>;

/** What metadata says today of the shape of the data. */
const schemaVersion = 1;

const files = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.ndjson'));
const golden: readonly (readonly [category: string, lines: readonly string[]])[] = files.map((name) => [
  name.slice(0, -'.ndjson'.length),
  readFileSync(new URL(name, import.meta.url), 'utf8').trimEnd().split('\n'),
]);
const today = stories().map((event) => canonicalJson({ ...withoutNulls(event), schemaVersion }));
const eventOf = (line: string): GoldenEvent => JSON.parse(line) as GoldenEvent;

describe.each(golden)('What is stored of %s', (category, lines) => {
  const type = streamTypes.find((one) => one.category === category)!;

  it('is read and folded for ever, event by event', () => {
    const states = new Map<string, unknown>();
    const setAside: string[] = [];
    for (const { stream, ...stored } of lines.map(eventOf)) {
      const state = states.has(stream) ? states.get(stream) : type.initialState;
      const judgement = judge(type, state, { ...stored, stream });
      if (judgement.counts) states.set(stream, judgement.state);
      else setAside.push(`${stream}: ${judgement.reason}`);
    }
    expect(setAside).toEqual([]);
  });

  it('is canonical JSON', () => {
    for (const line of lines) expect(canonicalJson(eventOf(line))).toBe(line);
  });

  it('has an example of every event type, and nothing but those', () => {
    const known = [...Object.keys(type.eventTypes), ...Object.keys(type.upcast ?? {})];
    expect(new Set(lines.map((line) => eventOf(line).type))).toEqual(new Set(known));
  });
});

describe('Format 1', () => {
  const frozen = JSON.parse(readFileSync(new URL('format-1.json', import.meta.url), 'utf8')) as Readonly<
    Record<string, Readonly<{ lines: number; sha256: string }>>
  >;

  it.each(Object.entries(frozen))('is for ever as it was stored in %s: lines are added behind it', (name, { lines, sha256 }) => {
    const [, stored = []] = golden.find(([category]) => `${category}.ndjson` === name) ?? [];
    const text = stored.slice(0, lines).map((line) => `${line}\n`);
    expect(createHash('sha256').update(text.join('')).digest('hex')).toBe(sha256);
  });
});

describe('The stories of today', () => {
  it('are stored exactly as in the golden files', () => {
    const stored = new Set(golden.flatMap(([, lines]) => lines));
    expect(today.filter((line) => !stored.has(line))).toEqual([]);
  });

  it('tell of every kind of stream, and each has a golden file', () => {
    const categories = streamTypes.map(({ category }) => category).toSorted();
    expect([...new Set(today.map((line) => categoryOf(eventOf(line).stream)))].toSorted()).toEqual(categories);
    expect(golden.map(([category]) => category).toSorted()).toEqual(categories);
  });
});
