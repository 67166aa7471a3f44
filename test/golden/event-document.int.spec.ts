import { readdirSync, readFileSync } from 'node:fs';
import asyncApi from '@asyncapi/specs';
import { eventDocument } from '@hutong/audit';
import { eventValidator } from '@hutong/demo';
import { eventMeanings, streamMeanings, streamTypes } from '@hutong/domain';
import { Ajv, type SchemaObject } from 'ajv';
import { describe, expect, it } from 'vitest';

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
type Golden = Readonly<{ type: string; stream: string; data: Json }>;
type Change = Readonly<{ what: string; data: Json }>;

const folder = new URL('.', import.meta.url);
const golden = readdirSync(folder)
  .filter((name) => name.endsWith('.ndjson'))
  .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').trimEnd().split('\n'))
  .map((line) => JSON.parse(line) as Golden);
const checks = new Map(streamTypes.flatMap(({ eventTypes }) => Object.entries(eventTypes)));
const faultOf = await eventValidator();

describe('The document of events', () => {
  it('lets every golden event pass, and has no type of event without one', () => {
    expect(golden.flatMap(({ type, data }) => faultOf(type, { data }) ?? [])).toEqual([]);
    const known = golden.map(({ type }) => type);
    expect(Object.keys(eventMeanings).toSorted()).toEqual([...new Set(known)].toSorted());
  });

  it('lets no golden event pass in which a field is of another type', () => {
    const passing = golden.flatMap(({ type, data }) =>
      eachField(data, (value) => ofAnotherType(value)).filter((change) => faultOf(type, { data: change.data }) === null),
    );
    expect(passing.map(({ what }) => what)).toEqual([]);
  });

  it('lets an event without one of its fields pass exactly where the ledger reads it so', () => {
    let refused = 0;
    for (const { type, data } of golden) {
      for (const { what, data: less } of eachField(data, () => undefined)) {
        const isRead = checks.get(type)?.(less) === null;
        expect([type, what, faultOf(type, { data: less }) === null]).toEqual([type, what, isRead]);
        if (!isRead) refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(1_000);
  });

  it('lets no event pass whose metadata lack what a command leaves, save the first of the log', () => {
    const [first, second] = ['LedgerCreated', 'OrderPlaced'].map((type) => golden.find((event) => event.type === type)!);
    expect(faultOf('LedgerCreated', { data: first?.data, metadata: {} })).toBeNull();
    expect(faultOf('OrderPlaced', { data: second?.data, metadata: {} })).toContain('$correlationId');
  });

  it('is what AsyncAPI itself calls a document of its version 3.0.0, in which every reference leads somewhere', () => {
    // Without ids, since the schema holds draft 07 of JSON Schema, which the validator has already.
    const schema = asyncApi.schemasWithoutId['3.0.0'] as SchemaObject;
    const isAsyncApi = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    const document = eventDocument() as { info: object; channels: Record<string, object>; operations: object };
    isAsyncApi(document);
    expect(isAsyncApi.errors).toBeNull();
    const { info: _, ...untitled } = document;
    const numbered = { ...document.channels, order: { ...document.channels['order'], address: 7 } };
    const actless = { ...document.operations, 'record-order': { action: 'shout' } };
    for (const wrong of [untitled, { ...document, channels: numbered }, { ...document, operations: actless }])
      expect(isAsyncApi(wrong)).toBe(false);
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]*)"/g)].map(([, path = '']) => path);
    expect(references.length).toBeGreaterThan(100);
    for (const path of references) expect(document, path).toHaveProperty(path.split('/'));
  });

  it('says of every kind of stream and of every event what it means, and describes nothing else', () => {
    const { asyncapi, channels, components } = eventDocument() as {
      asyncapi: string;
      channels: Record<string, { address: string; description: string; messages: Record<string, { $ref: string }> }>;
      components: { messages: Record<string, { summary: string; payload: { $ref: string } }>; schemas: object };
    };
    expect(asyncapi).toBe('3.0.0');
    const categories = streamTypes.map(({ category }) => category);
    expect(Object.keys(channels)).toEqual(categories);
    expect(Object.keys(streamMeanings).toSorted()).toEqual(categories.toSorted());
    for (const { address, description, messages } of Object.values(channels)) {
      expect([address, description]).toEqual([expect.stringMatching(/^(ledger|\w+-\{id\})$/), expect.stringMatching(/\.$/)]);
      for (const [type, { $ref }] of Object.entries(messages)) {
        expect($ref).toBe(`#/components/messages/${type}`);
        expect(components.messages[type]?.summary).toBe(eventMeanings[type]);
        expect(components.messages[type]?.payload.$ref).toBe(`#/components/schemas/${type}`);
        expect(components.schemas).toHaveProperty(type);
      }
    }
  });
});

/** The data with one field changed, or left out, at every depth. */
function eachField(data: Json, change: (value: Json) => Json | undefined): readonly Change[] {
  if (typeof data !== 'object' || data === null) return [];
  const entries = Object.entries(data as Readonly<Record<string, Json>>);
  const isList = Array.isArray(data);
  return entries.flatMap(([name, value]) => {
    const put = (next: Json | undefined): Json => {
      const others = entries.flatMap(([other, kept]): [string, Json][] => {
        if (other !== name) return [[other, kept]];
        return next === undefined ? [] : [[other, next]];
      });
      return isList ? others.map(([, kept]) => kept) : Object.fromEntries(others);
    };
    const deeper = eachField(value, change).map(({ what, data: inner }) => ({ what: `${name}.${what}`, data: put(inner) }));
    return [{ what: name, data: put(change(value)) }, ...deeper];
  });
}

const ofAnotherType = (value: Json): Json => (typeof value === 'string' ? 7 : 'another type');
