import { describe, expect, it } from 'vitest';
import { readOptions } from './options.js';

describe('The command line of the event store', () => {
  it('serves this machine on port 2113 from ./data when nothing is said', () => {
    expect(readOptions([])).toMatchObject({
      host: '127.0.0.1',
      port: 2113,
      data: './data',
      tlsCert: undefined,
      users: undefined,
    });
  });

  it('tells clients another host than it listens on when it is asked to', () => {
    expect(readOptions(['--advertise-host', 'events.example'])).toMatchObject({ advertiseHost: 'events.example' });
    expect(readOptions([])).toMatchObject({ advertiseHost: undefined });
  });

  it('keeps nothing with --memory', () => expect(readOptions(['--memory'])).toMatchObject({ data: undefined }));

  it('takes ports up to the last one', () => {
    expect(readOptions(['--port', '65535'])).toMatchObject({ port: 65_535 });
    expect(() => readOptions(['--port', '65536'])).toThrow(
      '--port must be a whole number from 0 to 65535, and is "65536"',
    );
    expect(() => readOptions(['--port', '-1'])).toThrow(/--port/);
  });

  it('names an option that does not exist', () => expect(() => readOptions(['--prot', '1'])).toThrow(/--prot/));

  it('does not take --memory and --data together', () => {
    expect(() => readOptions(['--memory', '--data', 'x'])).toThrow('--memory and --data exclude each other');
  });
});
