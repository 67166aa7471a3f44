import { describe, expect, it } from 'vitest';
import { readSettings } from './setting.js';
import { ServiceAddresses, ServicePorts, Settings } from './settings.js';

const read = (env: Readonly<Record<string, string>>) => readSettings(Settings, env);

describe('The settings of a process', () => {
  it('have defaults that a person on this machine can use at once', () => {
    expect({ ...read({}) }).toEqual({
      eventStore: 'file:./data/events.db',
      readStore: 'file:./data/read.db',
      factsStore: 'file:./data/facts.db',
      factsMemoryMegabytes: 1_024,
      host: '127.0.0.1',
      port: 3000,
      publicNames: [],
      ledgerSecretFile: './data/ledger.secret',
    });
  });

  it('have any number of names by which callers come, and no other text for one', () => {
    expect(read({ PUBLIC_NAMES: 'pay.example,ledger' }).publicNames).toEqual(['pay.example', 'ledger']);
    expect(() => read({ PUBLIC_NAMES: 'https://pay.example' })).toThrow(/PUBLIC_NAMES must be host names/);
  });

  it.each(['0', '65535'])('take the port %s', (port) => expect(read({ PORT: port }).port).toBe(Number(port)));

  it.each(['65536', '-1', '80.5', 'http', '', ' 80', '1e3', '0x50', '9'.repeat(400)])(
    'refuse the port "%s" and say what it should be',
    (port) => {
      expect(() => read({ PORT: port })).toThrow(`PORT must be a whole number from 0 to 65535, and is "${port}"`);
    },
  );

  it.each([
    'file:/var/hutong/events.db',
    'esdb://127.0.0.1:2113?tls=false',
    'esdb+discover://user:secret@log.example:2113',
  ])('take the event store %s', (address) => expect(read({ EVENT_STORE: address }).eventStore).toBe(address));

  it.each(['esdb://', 'file:', 'http://user:secret@127.0.0.1:2113', 'events.db', 'secret\nfile:x'])(
    'refuse the event store %j without repeating it, because it may hold a password',
    (address) => {
      expect(() => read({ EVENT_STORE: address })).toThrow(/EVENT_STORE must be file:<path> or esdb:/);
      expect(() => read({ EVENT_STORE: address })).not.toThrow('secret');
    },
  );

  it.each(['128', '1048576'])('take %s MB for facts', (megabytes) =>
    expect(read({ FACTS_MEMORY_MB: megabytes }).factsMemoryMegabytes).toBe(Number(megabytes)),
  );

  it.each(['127', '1048577', '1e3', '1024 MB', ''])('refuse "%s" MB for facts', (megabytes) => {
    const reason = `FACTS_MEMORY_MB must be a whole number from 128 to 1048576, and is "${megabytes}"`;
    expect(() => read({ FACTS_MEMORY_MB: megabytes })).toThrow(reason);
  });

  it('name every mistake at once, in one line', () => {
    const wrong = {
      EVENT_STORE: 'events.db',
      READ_STORE: 'file:',
      FACTS_STORE: 'facts.db',
      HOST: 'no\nhost',
      PORT: 'x',
    };
    expect(() => read(wrong)).toThrow(/^.*HOST.*PORT.*EVENT_STORE.*READ_STORE.*FACTS_STORE.*$/);
  });
});

describe('The ports of separate processes', () => {
  it('are any free ones, or those that are named', () => {
    const ports = readSettings(ServicePorts, { ORDERS_PORT: '4001', EVENT_STORE_PORT: '2113' });
    expect(ports).toMatchObject({ orders: 4_001, 'event-store': 2_113, 'payment-requests': 0 });
  });

  it('are refused by the name of the process', () => {
    expect(() => readSettings(ServicePorts, { PAYMENT_REQUESTS_PORT: '70000' })).toThrow(
      'PAYMENT_REQUESTS_PORT must be a whole number from 0 to 65535, and is "70000"',
    );
  });
});

describe('The addresses of the services', () => {
  const everywhere = Object.fromEntries(
    [
      'ORDERS',
      'PAYMENT_REQUESTS',
      'SCANS',
      'FRIEND_AUTHORIZATIONS',
      'SETTLEMENTS',
      'ROLLOUTS',
      'PROJECTIONS',
      'AUDIT',
    ].map((name) => [`${name}_URL`, `http://${name.toLowerCase().replace('_', '-')}:3000`]),
  );

  it('are all known to the gateway', () => {
    expect(readSettings(ServiceAddresses, everywhere)['payment-requests'].href).toBe('http://payment-requests:3000/');
  });

  it.each(['https://scans:3000', 'http://scans:3000/v1', 'scans', ''])('refuse %j', (address) => {
    expect(() => readSettings(ServiceAddresses, { ...everywhere, SCANS_URL: address })).toThrow(
      `SCANS_URL must be the address of the service, http://<host>:<port>, and is "${address}"`,
    );
  });

  it('are missed by name', () => {
    const { AUDIT_URL, ...others } = everywhere;
    expect(AUDIT_URL).toBeDefined();
    expect(() => readSettings(ServiceAddresses, others)).toThrow(/AUDIT_URL must be .*, and is not set$/);
  });
});
