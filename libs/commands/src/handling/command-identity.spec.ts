import { assert, integer, property, string } from 'fast-check';
import { canonicalJson } from '@hutong/event-store';
import { describe, expect, it } from 'vitest';
import { type CommandIdentity, commandIdOf, dueCommandIdOf, eventIdOf, metadataOf } from './command-identity.js';

const uuidV8 = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const decidedAt = '2023-10-18T04:00:00.000Z';
const asked = { principal: 'checkout', command: 'PlaceOrder', key: '01993F6E-6d3a-7abc-8def-0123456789ab' };
const identity: CommandIdentity = {
  command: 'PlaceOrder',
  causeId: commandIdOf(asked),
  correlationId: 'c',
  actor: { kind: 'principal', id: 'checkout' },
  bodyHash: 'h',
};

describe('The id of a command', () => {
  it('is the same for the same principal, command and key, and another one when any of them differs', () => {
    expect(commandIdOf({ ...asked })).toBe(commandIdOf(asked));
    const others = [{ principal: 'other' }, { command: 'ScanCode' }, { key: '01993f6e-6d3a-7abc-8def-0123456789ac' }];
    const ids = others.map((change) => commandIdOf({ ...asked, ...change }));
    expect(new Set([commandIdOf(asked), ...ids]).size).toBe(4);
  });

  it('begins with the time of a UUIDv7 key, so that what is named after it lies in order of time', () => {
    expect(commandIdOf(asked)).toMatch(/^01993f6e-6d3a-8/);
  });

  it('is a UUIDv8 for any key that may be sent', () => {
    const visibleAscii = string({
      minLength: 1,
      maxLength: 255,
      unit: integer({ min: 33, max: 126 }).map((code) => String.fromCharCode(code)),
    });
    assert(property(visibleAscii, (key) => uuidV8.test(commandIdOf({ ...asked, key }))));
  });
});

describe('The id of what is due', () => {
  const eventId = '01993f6e-6d3a-8abc-8def-0123456789ab';
  it('lies beside its event in time, one for each name', () => {
    const id = dueCommandIdOf(eventId, 'expiry');
    expect(id).toMatch(uuidV8);
    expect(id.slice(0, 13)).toBe(eventId.slice(0, 13));
    expect(dueCommandIdOf(eventId, 'expiry')).toBe(id);
    expect(dueCommandIdOf(eventId, 'closing')).not.toBe(id);
  });
});

describe('The id of an event', () => {
  const decidedAt = '2023-10-18T05:00:00.000Z';
  const decided = (at: number) => ({ decidedAt, dataJson: canonicalJson({ at }) });

  it('follows from command, index, content and time, so that a second decision is never taken for the first', () => {
    const id = eventIdOf(identity, 0, decided(1));
    expect(id).toMatch(uuidV8);
    expect(eventIdOf(identity, 0, decided(1))).toBe(id);
    expect(eventIdOf(identity, 0, decided(2))).not.toBe(id);
    expect(eventIdOf(identity, 0, { ...decided(1), decidedAt: '2023-10-18T05:00:00.001Z' })).not.toBe(id);
    expect(eventIdOf(identity, 1, decided(1))).not.toBe(id);
    expect(eventIdOf({ ...identity, bodyHash: 'other' }, 0, decided(1))).not.toBe(id);
    expect(eventIdOf({ ...identity, command: 'CancelOrder' }, 0, decided(1))).not.toBe(id);
  });

  it('lies beside its command in time', () => {
    expect(eventIdOf(identity, 0, decided(1)).slice(0, 13)).toBe(identity.causeId.slice(0, 13));
  });
});

describe('The metadata of an event', () => {
  it('tells the body of the command in its first event only, and nothing of a body where there was none', () => {
    expect(metadataOf(identity, decidedAt, 0)).toHaveProperty('bodyHash', 'h');
    expect(metadataOf(identity, decidedAt, 1)).not.toHaveProperty('bodyHash');
    expect(metadataOf({ ...identity, bodyHash: null }, decidedAt, 0)).not.toHaveProperty('bodyHash');
  });

  it('tells which command it was, who gave it, and when it was decided', () => {
    expect(metadataOf(identity, decidedAt, 0)).toEqual({
      $correlationId: 'c',
      $causationId: identity.causeId,
      command: 'PlaceOrder',
      decidedAt: '2023-10-18T04:00:00.000Z',
      actor: { kind: 'principal', id: 'checkout' },
      schemaVersion: 1,
      bodyHash: 'h',
    });
  });
});
