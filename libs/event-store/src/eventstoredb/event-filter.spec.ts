import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { splitFilter } from './event-filter.js';

describe('A filter for EventStoreDB', () => {
  it('asks the server for everything but its own events when nothing is wanted in particular', () => {
    const { server, matches } = splitFilter();
    expect(server).toEqual({ on: 'type', pattern: '^[^$]' });
    expect(matches('order-1', 'OrderPlaced')).toBe(true);
    expect(matches('$ce-order', 'OrderPlaced')).toBe(false);
    expect(matches('order-1', '$>')).toBe(false);
  });

  it('sends types as prefixes and compares them exactly on our side', () => {
    const { server, matches } = splitFilter({ types: ['OrderPlaced'] });
    expect(server).toEqual({ on: 'type', prefixes: ['OrderPlaced'] });
    expect(matches('order-1', 'OrderPlaced')).toBe(true);
    expect(matches('order-1', 'OrderPlaced.v2')).toBe(false);
  });

  it('sends the condition on streams when both are there, and holds both on our side', () => {
    const { server, matches } = splitFilter({ types: ['Paid'], streams: { prefixes: ['order-'] } });
    expect(server).toEqual({ on: 'stream', prefixes: ['order-'] });
    expect(matches('order-1', 'Paid')).toBe(true);
    expect(matches('order-1', 'Placed')).toBe(false);
    expect(matches('scan-1', 'Paid')).toBe(false);
  });

  it('matches nothing when nothing is allowed', () => {
    expect(splitFilter({ types: [] }).matches('order-1', 'Paid')).toBe(false);
    expect(splitFilter({ streams: { prefixes: [] } }).matches('order-1', 'Paid')).toBe(false);
  });

  it.each([/^order-/, /^(?:order|scan)-\d{3,5}$/, /^[a-z]+-[0-9]+/, /Paid$/g])(
    'sends %s, which .NET reads alike',
    (streams) => {
      expect(splitFilter({ streams }).server).toEqual({ on: 'stream', pattern: streams.source });
    },
  );

  it.each([/order/i, /^(?=order)/, /^[^a-z]/, /\border\b/, /\p{L}/u, /(a)\1/, /^\D+$/, /订单/])(
    'keeps %s on our side, which .NET may read otherwise',
    (streams) => {
      expect(splitFilter({ streams }).server).toEqual({ on: 'type', pattern: '^[^$]' });
    },
  );

  it('remembers nothing between two events', () => {
    const { matches } = splitFilter({ streams: /order/g });
    expect([matches('order-1', 'A'), matches('order-1', 'A')]).toEqual([true, true]);
  });

  it('never asks the server for less than it lets through', () => {
    const names = fc.stringMatching(/^[ab]{0,3}-?[12]{0,2}$/);
    const patterns = fc.constantFrom(/^a/, /b$/, /^a+-\d$/, /^[^a]/, /A/i, undefined);
    const filters = fc.record({
      types: patterns,
      prefixes: fc.option(fc.array(names, { maxLength: 3 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(filters, names, names, ({ types, prefixes }, stream, type) => {
        const { server, matches } = splitFilter({
          ...(types === undefined ? {} : { types }),
          ...(prefixes === undefined ? {} : { streams: { prefixes } }),
        });
        const text = server.on === 'stream' ? stream : type;
        const isSent =
          server.pattern === undefined
            ? server.prefixes.some((prefix) => text.startsWith(prefix))
            : new RegExp(server.pattern).test(text);
        // An event without a type cannot be stored.
        expect(isSent || type === '' || !matches(stream, type)).toBe(true);
      }),
    );
  });
});
