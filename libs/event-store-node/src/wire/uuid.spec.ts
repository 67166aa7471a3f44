import { describe, expect, it } from 'vitest';
import { ProtobufReader } from './protobuf-reader.js';
import { ProtobufWriter } from './protobuf-writer.js';
import { canonicalUuid, readUuid, writeUuid } from './uuid.js';

const canonical = 'c9bf9e57-1685-4c89-bafb-ff5af830be8a';

describe('The id of an event', () => {
  it.each([
    ['N', 'c9bf9e5716854c89bafbff5af830be8a'],
    ['D', canonical],
    ['B', `{${canonical}}`],
    ['P', `(${canonical})`],
  ])('is understood in the form %s of a Guid, in capitals too, and kept in one form', (_form, text) => {
    expect(canonicalUuid(text)).toBe(canonical);
    expect(canonicalUuid(text.toUpperCase())).toBe(canonical);
  });

  it.each([
    '',
    'c9bf9e57',
    `${canonical}0`,
    canonical.slice(1),
    `{${canonical}`,
    `{${canonical})`,
    `${canonical}}`,
    '{c9bf9e5716854c89bafbff5af830be8a}',
    'c9bf9e57-16854c89bafbff5af830be8a',
    'c9bf9e5716854c89bafbff5af830be8g',
    `\n${canonical}`,
  ])('is none when it reads %j', (text) => expect(canonicalUuid(text)).toBeUndefined());

  it.each(['text', 'structured'] as const)('is the same when it is sent as %s', (form) => {
    const writer = new ProtobufWriter();
    writeUuid(writer, canonical, form);
    const sent = new ProtobufReader(writer.take());
    expect(canonicalUuid(readUuid(sent))).toBe(canonical);
  });
});
