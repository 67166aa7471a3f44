import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
// @ts-expect-error -- a tool that runs before anything is compiled has no types.
import { clientTypes } from '../../tools/client-types.mjs';
import type { LedgerUnderTest } from './ledger-under-test.js';

const run = promisify(execFile);
/** Packing, installing and compiling are seconds of work, and many more where others compile too. */
const toolTimeoutMs = 120_000;

/** A project of somebody else has the client as a package, and nothing else of this repository. */
export function foreignProject(ledger: LedgerUnderTest): void {
  describe('A project elsewhere that has the packed client', () => {
    let directory: string;
    const inProject = (command: string, ...args: readonly string[]) => run(command, args, { cwd: directory });
    beforeAll(async () => {
      directory = await mkdtemp(join(tmpdir(), 'hutong-foreign-'));
      await cp('test/foreign-project', directory, { recursive: true });
      const { stdout } = await run(process.execPath, ['tools/client-pack.mjs', '--to', directory]);
      await inProject('npm', 'install', '--offline', '--no-audit', '--no-fund', `./${stdout.trim()}`);
    }, toolTimeoutMs);
    afterAll(() => rm(directory, { recursive: true }));

    it('has the types that the served API document says; npm run client:generate writes them', async () => {
      const generated = await readFile('libs/client/src/api.generated.ts', 'utf8');
      const served = (await clientTypes((await ledger.send('/docs-json')).data)) as string;
      expect(generated === served).toBe(true);
    });

    it(
      'compiles with all checks on, and wrong requests do not compile',
      async () => {
        const compiled = await inProject(resolve('node_modules/.bin/tsc')).catch((error: unknown) => error);
        expect(compiled).toMatchObject({ stdout: '', stderr: '' });
        expect(compiled).not.toBeInstanceOf(Error);
      },
      toolTimeoutMs,
    );

    it('sells an order, is told a problem by its type, and reads what it wrote', async () => {
      const { stdout } = await inProject(process.execPath, 'built/sell.js', ledger.address);
      expect(JSON.parse(stdout)).toEqual({
        isRefused: true,
        hasImage: true,
        found: [true],
        firstEvent: 'OrderPlaced',
      });
    });
  });
}
