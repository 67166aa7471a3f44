import { glob, readFile } from 'node:fs/promises';
import { type ServiceName, serviceNames } from '@hutong/platform/process';
import { describe, expect, it } from 'vitest';
import { routeOf } from '../../apps/gateway/src/routes.js';

const serviceOf = (path: string, method = 'GET'): ServiceName | undefined => {
  const route = routeOf({ method, path });
  return route.to === 'service' ? route.service : undefined;
};

/** Contexts without a process of their own, and whose process serves each. */
const servedBy: ReadonlyMap<string, ServiceName> = new Map([
  ['institutions', 'rollouts'],
  ['interconnections', 'rollouts'],
  ['fee-rules', 'rollouts'],
  ['direct-authorizations', 'payment-requests'],
  ['imported-payments', 'settlements'],
]);

/** What every process that publishes commands serves. */
const servedByAll: ReadonlySet<string> = new Set(['http', 'policies']);

/** The paths that a controller or a table of commands names. A controller of `v1` alone has them in its table. */
const pathsIn = (source: string): readonly string[] => [
  ...[...source.matchAll(/@Controller\('(v1\/[^']+|health\/[^']+)'\)/g)].map(([, path = '']) => path),
  ...[...source.matchAll(/\bpath: '([^']+)'/g)].map(([, path = '']) => `v1/${path}`),
];

describe('The gateway', () => {
  it('sends every path of every controller and of every command to the service that has it', async () => {
    const found: string[] = [];
    const lists: string[] = [];
    for await (const file of glob('libs/{commands,projections,audit}/src/**/*.{controller,commands}.ts')) {
      const [, lib = '', folder = ''] = /^libs\/(\w+)\/src\/([^/]+)\//.exec(file) ?? [];
      if (lib === 'commands' && servedByAll.has(folder)) continue;
      const service = lib === 'commands' ? (servedBy.get(folder) ?? folder) : lib;
      for (const path of pathsIn(await readFile(file, 'utf8'))) {
        found.push(service);
        // What is listed as rows is placed, opened and read one by one by whoever has its streams.
        const isList = service === 'projections' && serviceOf(`/${path}`, 'POST') !== 'projections';
        if (isList) lists.push(path);
        const method = service === 'projections' ? 'GET' : 'POST';
        expect(serviceOf(`/${path}?limit=2`, method), `${path} of ${file}`).toBe(service);
        const below = isList ? serviceOf(`/${path}/one`, 'POST') : service;
        expect(serviceOf(`/${path}/one?limit=2`), `below ${path} of ${file}`).toBe(below);
      }
    }
    expect(new Set(found)).toEqual(new Set(serviceNames));
    const listed = ['direct-authorizations', 'friend-authorizations', 'orders', 'rollouts', 'scans'];
    expect(lists.toSorted()).toEqual(listed.map((name) => `v1/${name}`));
  });

  it.each([
    ['orders', 'orders'],
    ['scans', 'scans'],
    ['friend-authorizations', 'friend-authorizations'],
    ['direct-authorizations', 'payment-requests'],
    ['rollouts', 'rollouts'],
  ] as const)('lists %s from the rows, and reads one of them where its stream is: %s', (name, service) => {
    expect(serviceOf(`/v1/${name}`)).toBe('projections');
    expect(serviceOf(`/v1/${name}?limit=2`, 'HEAD')).toBe('projections');
    expect(serviceOf(`/v1/${name}/one`)).toBe(service);
    expect(serviceOf(`/v1/${name}`, 'POST')).toBe(service);
  });

  it('sends a list of commands to one service that takes them all', () =>
    expect(serviceOf('/v1/commands', 'POST')).toBe('orders'));

  it('does not take one name for the beginning of another', () => {
    expect(serviceOf('/v1/payments')).toBe('projections');
    expect(serviceOf('/v1/ordersandmore')).toBe('projections');
  });

  it('asks the service whose consumer is to replay what it parked', () => {
    expect(routeOf({ method: 'GET', path: '/v1/consumers' })).toEqual({ to: 'consumers' });
    expect(serviceOf('/v1/consumers/settlements/replay', 'POST')).toBe('settlements');
    expect(serviceOf('/v1/consumers/nobody/replay')).toBe('projections');
  });

  it('reaches everything of one service below its name, and nothing of a service that is none', () => {
    expect(routeOf({ method: 'GET', path: '/services/orders/health/live' })).toEqual({
      to: 'service',
      service: 'orders',
      path: '/health/live',
    });
    expect(routeOf({ method: 'GET', path: '/services/nobody/health/live' })).toMatchObject({
      service: 'projections',
      path: '/services/nobody/health/live',
    });
  });
});
