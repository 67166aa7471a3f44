import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FreedDiskReport, FullDiskReport } from './full-disk-process.js';

/** Of util-linux; where they are missing, the specs that need them are skipped. */
const [isolator, limiter] = ['unshare', 'prlimit'];
const entry = 'dist/test/crash/full-disk-process.js';
const fileSystemMebibytes = 8;
const fileBlocksMax = 4 * 1024;

const lift = (pid: number) => execFileSync(limiter, ['--pid', String(pid), '--fsize=unlimited:']);

/** Runs a command in a mount of its own, which is gone with the process; only root may. */
const inOwnMount = ['--mount', 'sh', '-c'];
const canMount = spawnSync(isolator, [...inOwnMount, 'mount -t tmpfs -o size=1m tmpfs /mnt']).status === 0;
const canLimit = spawnSync(limiter, ['--version']).status === 0;

let directory: string;
beforeEach(async () => (directory = await mkdtemp(join(tmpdir(), 'hutong-full-'))));
afterEach(() => rm(directory, { recursive: true, force: true }));

describe('A disk that is full', () => {
  it(`(a file system of ${fileSystemMebibytes} MiB; skipped where none may be mounted) refuses appends, goes on reading, loses nothing, and takes appends again`, async ({
    skip,
  }) => {
    skip(!canMount, 'no file system may be mounted here');
    const mount = `mount -t tmpfs -o size=${fileSystemMebibytes}m tmpfs "$1" && exec "$0" ${entry} "$1"`;
    const { full, freed } = await fillUp(isolator, [...inOwnMount, mount, process.execPath, directory]);
    expectGood(full, freed);
    const said = `EventLogUnavailableError: The event log is not available: the disk of ${join(directory, 'events.db')} is full; free some space and repeat the append`;
    expect(full.refusals).toEqual([said, said]);
  }, 60_000);

  it('(a limit on the size of files; skipped without prlimit) refuses appends, goes on reading, loses nothing, and takes appends again', async ({
    skip,
  }) => {
    skip(!canLimit, 'there is no prlimit');
    const limited = `ulimit -S -f ${fileBlocksMax} && exec "$0" ${entry} "$1"`;
    const { full, freed } = await fillUp('bash', ['-c', limited, process.execPath, directory], lift);
    expectGood(full, freed);
    for (const refusal of full.refusals) expect(refusal).toContain(`${join(directory, 'events.db')}: disk I/O error`);
  }, 60_000);
});

function expectGood(full: FullDiskReport, freed: FreedDiskReport): void {
  expect(full.acknowledged).toBeGreaterThan(10);
  expect(full.readWhileFull).toBe('same');
  expect(full.refusals).toHaveLength(2);
  expect(full.whyUnavailable).not.toBeNull();
  expect(freed).toEqual({ repeated: 'taken', whyUnavailable: null, readAgain: 'same', readAfterReopening: 'same' });
}

/** Runs the process until its disk is full, frees space, and lets it go on. */
async function fillUp(command: string, args: readonly string[], free: (pid: number) => void = () => {}) {
  const child = spawn(command, [...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => JSON.parse((await lines.next()).value ?? '{}') as unknown;
  const full = (await next()) as FullDiskReport;
  free(child.pid ?? 0);
  child.stdin.write('there is space again\n');
  const freed = (await next()) as FreedDiskReport;
  await closed;
  return { full, freed };
}
