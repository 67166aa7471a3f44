import { describe, expect, it } from 'vitest';
import { callerOf } from './caller.js';

const caller = (remoteAddress: string, forwardedFor?: string): string =>
  callerOf({
    headers: forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor },
    socket: { remoteAddress },
  } as Parameters<typeof callerOf>[0]);

describe('The caller of a request', () => {
  it('is its address', () => {
    expect(caller('203.0.113.7')).toBe('203.0.113.7');
    expect(caller('127.0.0.2')).toBe('127.0.0.2');
  });

  it('is the same over a socket that takes both kinds of addresses', () =>
    expect(caller('::ffff:203.0.113.7')).toBe('203.0.113.7'));

  it('is whom a proxy on the same machine asks for', () => {
    expect(caller('127.0.0.1', '203.0.113.7')).toBe('203.0.113.7');
    expect(caller('::1', '203.0.113.7, 127.0.0.1')).toBe('203.0.113.7');
    expect(caller('127.0.0.1', '127.0.0.2')).toBe('127.0.0.2');
  });

  it('is not who somebody from elsewhere says that it is', () => {
    expect(caller('203.0.113.7', '198.51.100.1')).toBe('203.0.113.7');
    expect(caller('127.0.0.1', '198.51.100.1, 203.0.113.7')).toBe('203.0.113.7');
  });

  it('is the whole network of an IPv6 address, which one subscriber has', () => {
    expect(caller('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
    expect(caller('2001:db8::1')).toBe('2001:db8:0:0');
    expect(caller('2001:db8::2')).toBe(caller('2001:db8::1'));
    expect(caller('2001:db8:0:1::1')).not.toBe(caller('2001:db8::1'));
    expect(caller('::1')).toBe('0:0:0:0');
  });
});
