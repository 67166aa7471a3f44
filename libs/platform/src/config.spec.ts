import { describe, expect, it } from 'vitest';
import { readConfig } from './config.js';

describe('The settings of a process', () => {
  it('have defaults that a person on this machine can use at once', () => {
    expect(readConfig({})).toEqual({
      eventStore: 'file:./data/events.db',
      readStore: 'file:./data/read.db',
      host: '127.0.0.1',
      port: 3000,
    });
  });

  it.each(['0', '65535'])('take the port %s', (port) => expect(readConfig({ PORT: port }).port).toBe(Number(port)));

  it.each(['65536', '-1', '80.5', 'http', ''])('refuse the port "%s" and say what it should be', (port) => {
    expect(() => readConfig({ PORT: port })).toThrow(`PORT must be a whole number from 0 to 65535, and is "${port}"`);
  });

  it('name every mistake at once', () => {
    const wrong = { EVENT_STORE: 'events.db', READ_STORE: 'file:', HOST: 'no host', PORT: 'x' };
    expect(() => readConfig(wrong)).toThrow(/EVENT_STORE.*READ_STORE.*HOST.*PORT/);
  });
});
