import { glob, readFile } from 'node:fs/promises';
import { type ServiceName, serviceNames } from '@hutong/platform/process';
import { describe, expect, it } from 'vitest';
import { routeOf } from '../../apps/gateway/src/routes.js';

const serviceOf = (path: string): ServiceName | undefined => {
  const route = routeOf(path);
  return route.to === 'service' ? route.service : undefined;
};

describe('The gateway', () => {
  it('sends every path of every controller to the service that has the controller', async () => {
    const found: string[] = [];
    for await (const file of glob('libs/{commands,projections,audit}/src/**/*.controller.ts')) {
      const [, lib = '', folder = ''] = /^libs\/(\w+)\/src\/([^/]+)\//.exec(file) ?? [];
      if (folder === 'handling') continue;
      const service = lib === 'commands' ? folder : lib;
      for (const [, path = ''] of (await readFile(file, 'utf8')).matchAll(/@Controller\('([^']+)'\)/g)) {
        found.push(service);
        expect(serviceOf(`/${path}`), `${path} of ${file}`).toBe(service);
        expect(serviceOf(`/${path}/one?limit=2`), `below ${path} of ${file}`).toBe(service);
      }
    }
    expect(new Set(found)).toEqual(new Set(serviceNames));
  });

  it('does not take one name for the beginning of another', () => {
    expect(serviceOf('/v1/payments')).toBe('projections');
    expect(serviceOf('/v1/ordersandmore')).toBe('projections');
  });

  it('asks the service whose consumer is to replay what it parked', () => {
    expect(routeOf('/v1/consumers')).toEqual({ to: 'consumers' });
    expect(serviceOf('/v1/consumers/settlements/replay')).toBe('settlements');
    expect(serviceOf('/v1/consumers/nobody/replay')).toBe('projections');
  });

  it('reaches everything of one service below its name, and nothing of a service that is none', () => {
    expect(routeOf('/services/orders/health/live')).toEqual({ to: 'service', service: 'orders', path: '/health/live' });
    expect(routeOf('/services/nobody/health/live')).toMatchObject({
      service: 'projections',
      path: '/services/nobody/health/live',
    });
  });
});
