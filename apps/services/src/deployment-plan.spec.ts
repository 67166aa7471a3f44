import { serviceNames } from '@hutong/platform/process';
import { describe, expect, it } from 'vitest';
import { deploymentPlan } from './deployment-plan.js';
import { processNames } from './process-names.js';

const ports = new Map(processNames.map((name, index) => [name, 4_000 + index]));
const settings = {
  eventStore: 'file:/var/hutong/events.db',
  readStore: 'file:/var/hutong/read.db',
  factsStore: 'file:/var/hutong/facts.db',
  factsMemoryMegabytes: 512,
  ledgerSecretFile: '/var/hutong/ledger.secret',
  host: '127.0.0.1',
  port: 3_000,
  publicNames: [],
};

describe('The plan of separate processes', () => {
  it('starts the node on the directory of the file, then everyone who works on it, then the gateway', () => {
    const { url, eventStore, stages } = deploymentPlan(settings, { ports });
    expect({ url, eventStore }).toEqual({
      url: 'http://127.0.0.1:4009',
      eventStore: 'esdb://127.0.0.1:4000?tls=false',
    });
    expect(stages.map((stage) => stage.map(({ name }) => name))).toEqual([['event-store'], serviceNames, ['gateway']]);
    expect(stages[0]?.[0]?.args).toEqual(['--port', '4000', '--data', '/var/hutong']);
    for (const { env, url: address } of stages[1] ?? []) {
      const { readStore: READ_STORE, factsStore: FACTS_STORE, ledgerSecretFile: LEDGER_SECRET_FILE } = settings;
      const stores = { EVENT_STORE: eventStore, READ_STORE, FACTS_STORE, FACTS_MEMORY_MB: '512' };
      expect(env).toMatchObject({ ...stores, LEDGER_SECRET_FILE, HOST: '127.0.0.1' });
      expect(address).toBe(`http://127.0.0.1:${env['PORT']}`);
    }
    expect(stages[2]?.[0]?.env).toMatchObject({ ORDERS_URL: 'http://127.0.0.1:4001', HOST: '127.0.0.1', PORT: '4009' });
  });

  it('starts no node when the events are on a server', () => {
    const eventStore = 'esdb://log.example:2113';
    const plan = deploymentPlan({ ...settings, eventStore }, { ports });
    expect(plan.eventStore).toBe(eventStore);
    expect(plan.stages[0]).toEqual([]);
  });

  it('refuses a file that the node would not write', () => {
    expect(() => deploymentPlan({ ...settings, eventStore: 'file:/var/hutong/other.db' }, { ports })).toThrow(
      'events.db',
    );
  });

  it('gives the services another clock in a demo, and nobody any other time', () => {
    const clocked = deploymentPlan(settings, { ports, clockFile: '/tmp/clock' }).stages[1] ?? [];
    const plain = deploymentPlan(settings, { ports }).stages.flat();
    expect(clocked.every(({ env }) => env['HUTONG_DEMO_CLOCK'] === '/tmp/clock')).toBe(true);
    expect(plain.some(({ env, preloads }) => 'HUTONG_DEMO_CLOCK' in env || preloads.length > 1)).toBe(false);
  });
});
