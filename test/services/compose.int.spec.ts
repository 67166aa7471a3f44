import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import {
  ListeningSettings,
  readSettings,
  ServiceAddresses,
  serviceNames,
  Settings,
  variableOf,
} from '@hutong/platform/process';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { createGateway } from '../../apps/gateway/src/gateway.js';
import { targets } from '../contract/targets.js';

// No container engine is needed for these: they compare the files with what is in the project.
const compose = readFileSync('compose.yaml', 'utf8');
const dockerfile = readFileSync('Dockerfile', 'utf8');

/** The text of one service or anchor, by indentation. */
const blockOf = (name: string, depth = 2): string => {
  const indent = ' '.repeat(depth);
  return new RegExp(`^${indent}${name}:.*\\n((?:${indent}  .*\\n|\\n)*)`, 'm').exec(compose)?.[1] ?? '';
};

const settingsIn = (block: string): Record<string, string> =>
  Object.fromEntries(
    [...block.matchAll(/^ +([A-Z_]+): '?([^'\n]+)'?$/gm)].map(([, name = '', value = '']) => [name, value]),
  );

/** What an app is told: the settings that all share unless it has its own, which may begin with them. */
function settingsOf(name: string): Record<string, string> {
  const shared = settingsIn(blockOf('x-app', 0));
  const own = settingsIn(blockOf(name));
  const isShared = !blockOf(name).includes('environment:') || blockOf(name).includes('<<: *settings');
  return isShared ? { ...shared, ...own } : own;
}

/** What the image tells every app. */
function settingsOfImage(): Record<string, string> {
  const line = /^ENV (.+)$/m.exec(dockerfile)?.[1] ?? '';
  return Object.fromEntries(line.split(' ').map((pair) => pair.split('=', 2) as [string, string]));
}

const readLedgerSettings = (env: Record<string, string>) => readSettings(Settings, env);
const readGatewaySettings = (env: Record<string, string>) => ({
  ...readSettings(ListeningSettings, env),
  services: readSettings(ServiceAddresses, env),
});

/** Reads settings, and notes the name of every one that was looked for. */
function namesRead(settings: Record<string, string>, read: (env: Record<string, string>) => unknown): Set<string> {
  const names = new Set<string>();
  const env = new Proxy(settings, {
    get: (target, name) => {
      names.add(String(name));
      return target[String(name)];
    },
  });
  read(env);
  return names;
}

describe('compose.yaml', () => {
  it('is YAML', async () => {
    await expect(format(compose, { parser: 'yaml' })).resolves.toContain('services:');
    const anchors = [...compose.matchAll(/&([a-z]+)$/gm)].map(([, anchor]) => anchor);
    const aliases = [...compose.matchAll(/\*([a-z]+)$/gm)].map(([, alias]) => alias);
    expect(anchors).toEqual(expect.arrayContaining([...new Set(aliases)]));
  });

  it('says nothing to an app that the app does not read, and nothing that it refuses', () => {
    for (const name of [...serviceNames, 'gateway']) {
      const settings = settingsOf(name);
      const read = namesRead(settings, name === 'gateway' ? readGatewaySettings : readLedgerSettings);
      expect(
        Object.keys(settings).filter((setting) => !read.has(setting)),
        name,
      ).toEqual([]);
      expect(settings, name).toMatchObject({ HOST: '0.0.0.0', PORT: '3000' });
    }
  });

  it('keeps the figures on the volume of the one who makes them', () => {
    const { readStore } = readLedgerSettings(settingsOf('projections'));
    expect(readStore).toMatch(/^file:\/data\//);
    expect(blockOf('projections')).toContain('- figures:/data\n');
  });

  it('keeps the secret of the ledger on a volume that everyone has who publishes commands, and nobody else', () => {
    const { ledgerSecretFile } = readLedgerSettings(settingsOfImage());
    expect(ledgerSecretFile).toMatch(/^\/secret\//);
    expect(dockerfile).toMatch(/chown node:node [^\n]*\/secret/);
    expect(blockOf('x-writer', 0)).toContain('- secret:/secret\n');
    for (const name of serviceNames) {
      const writes = readFileSync(`apps/${name}/src/main.ts`, 'utf8').includes("log: 'write'");
      expect(blockOf(name).includes('<<: *writer'), name).toBe(writes);
    }
    expect(blockOf('gateway')).toContain('<<: *app\n');
  });

  it('waits for what it starts, and publishes the port that the gateway listens on, on this machine only', () => {
    const waitedFor = [...compose.matchAll(/^ {4}([a-z]+):\n {6}condition: service_healthy$/gm)].map(
      ([, name]) => name,
    );
    expect(waitedFor).toEqual(['kurrentdb']);
    expect(blockOf('kurrentdb')).toContain('healthcheck:');
    const { port } = readGatewaySettings(settingsOf('gateway'));
    const published = [...compose.matchAll(/^ {6}- (\S*:\d+:\d+)$/gm)].map(([, line]) => line);
    expect(published).toEqual([`127.0.0.1:${port}:${port}`]);
  });

  it.each([...serviceNames, 'gateway'])('starts the app %s by a file that the build makes', (name) => {
    const entry = /dist\/(apps\/[a-z-]+\/src\/main)\.js/.exec(blockOf(name))?.[1];
    expect(entry).toBe(`apps/${name}/src/main`);
    expect(existsSync(`${entry}.ts`)).toBe(true);
  });

  it('tells the gateway where every service is, in settings that it takes', () => {
    const { host, port, services } = readGatewaySettings(settingsOf('gateway'));
    expect({ host, port }).toEqual({ host: '0.0.0.0', port: 3000 });
    for (const name of serviceNames) {
      expect(services[name].href, variableOf(name, 'URL')).toBe(`http://${name}:3000/`);
      expect(readLedgerSettings(settingsOf(name)).publicNames, 'what the service is asked by').toContain(name);
    }
  });

  it('runs every service on the server that is started beside it, and the one that the contract suites know', () => {
    const { host } = new URL(readLedgerSettings(settingsOf('orders')).eventStore);
    expect(host).toBe('kurrentdb:2113');
    expect(blockOf('kurrentdb')).toContain('http://localhost:2113/health/live');
    expect(blockOf('kurrentdb')).toContain('image: kurrentplatform/kurrentdb:26.0');
    expect(targets.map(({ name }) => name)).toContain('KurrentDB 26');
  });

  it('declares every volume that it mounts', () => {
    const declared = [...(compose.split('\nvolumes:\n')[1] ?? '').matchAll(/^ {2}([a-z]+):$/gm)].map(
      ([, name]) => name,
    );
    const mounted = [...compose.matchAll(/^ {4,6}- ([a-z]+):\//gm)].map(([, name]) => name);
    expect(new Set(mounted)).toEqual(new Set(declared));
  });
});

describe('The Dockerfile', () => {
  it('uses what is there', () => {
    for (const [, files = ''] of dockerfile.matchAll(/^COPY (?!--from)([^\n]+) \.\/$/gm)) {
      for (const file of files.split(' ')) expect(existsSync(file), file).toBe(true);
    }
    expect(dockerfile).toContain('node tools/build.mjs');
    expect(existsSync('apps/hutong/src/main.ts')).toBe(true);
  });

  it('brings the Node that the project needs, on a Debian that its native packages run on', () => {
    const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, base]) => base);
    expect(new Set(bases)).toEqual(new Set(['node:24-bookworm-slim']));
  });

  it('sets only what the apps read, and exposes the port that they listen on', () => {
    const settings = settingsOfImage();
    const read = namesRead(settings, readLedgerSettings);
    expect(Object.keys(settings).filter((setting) => !read.has(setting))).toEqual([]);
    expect(dockerfile).toContain(`\nEXPOSE ${readLedgerSettings(settings).port}\n`);
  });

  it('asks for the health of a container what every app answers', async () => {
    const command = /HEALTHCHECK [^]*?CMD (\[.+\])$/m.exec(dockerfile)?.[1] ?? '[]';
    const [node, ...args] = JSON.parse(command) as string[];
    expect(node).toBe('node');
    const nowhere = new URL('http://127.0.0.1:9');
    const services = Object.fromEntries(serviceNames.map((name) => [name, nowhere]));
    const gateway = createGateway(services as Parameters<typeof createGateway>[0]).listen(0, '127.0.0.1');
    await once(gateway, 'listening');
    const PORT = String((gateway.address() as AddressInfo).port);
    const check = async () => {
      const asking = spawn(process.execPath, args, { env: { ...process.env, PORT } });
      return ((await once(asking, 'close')) as [number])[0];
    };
    expect(await check()).toBe(0);
    gateway.close();
    await once(gateway, 'close');
    expect(await check()).toBe(1);
    // A service answers at the same path as the gateway.
    const health = readFileSync('libs/platform/src/health/health.controller.ts', 'utf8');
    expect(health).toMatch(/@Controller\('health'\)[^]*@Get\('live'\)/);
  });
});
