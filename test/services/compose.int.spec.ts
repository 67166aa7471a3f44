import { existsSync, readFileSync } from 'node:fs';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { serviceNames } from '../../apps/gateway/src/routes.js';
import { readSettings, settingOf } from '../../apps/gateway/src/settings.js';
import { targets } from '../contract/targets.js';

// No container engine is needed for these: they compare the files with what is in the project.
const compose = readFileSync('compose.yaml', 'utf8');
const dockerfile = readFileSync('Dockerfile', 'utf8');

/** The text of one service, by indentation. */
const blockOf = (name: string): string =>
  new RegExp(`^  ${name}:\\n((?:    .*\\n|\\n)*)`, 'm').exec(compose)?.[1] ?? '';

const settingsIn = (block: string): Record<string, string> =>
  Object.fromEntries(
    [...block.matchAll(/^ {6}([A-Z_]+): '?([^'\n]+)'?$/gm)].map(([, name = '', value = '']) => [name, value]),
  );

describe('compose.yaml', () => {
  it('is YAML', async () => {
    await expect(format(compose, { parser: 'yaml' })).resolves.toContain('services:');
  });

  it.each([...serviceNames, 'gateway'])('starts the app %s by a file that the build makes', (name) => {
    const entry = /dist\/(apps\/[a-z-]+\/src\/main)\.js/.exec(blockOf(name))?.[1];
    expect(entry).toBe(`apps/${name}/src/main`);
    expect(existsSync(`${entry}.ts`)).toBe(true);
  });

  it('tells the gateway where every service is, in settings that it takes', () => {
    const { host, port, services } = readSettings(settingsIn(blockOf('gateway')));
    expect({ host, port }).toEqual({ host: '0.0.0.0', port: 3000 });
    for (const name of serviceNames) expect(services[name].href, settingOf(name)).toBe(`http://${name}:3000/`);
  });

  it('runs every service on the server that is started beside it, and the one that the contract suites know', () => {
    expect(compose).toContain('EVENT_STORE: esdb://kurrentdb:2113?tls=false');
    expect(blockOf('kurrentdb')).toContain('image: kurrentplatform/kurrentdb:26.0');
    expect(targets.map(({ name }) => name)).toContain('KurrentDB 26');
  });

  it('declares every volume that it mounts', () => {
    const declared = [...(compose.split('\nvolumes:\n')[1] ?? '').matchAll(/^ {2}([a-z]+):$/gm)].map(
      ([, name]) => name,
    );
    const mounted = [...compose.matchAll(/^ {6}- ([a-z]+):\//gm)].map(([, name]) => name);
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
});
