import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { streamTypes } from '@hutong/domain';
import { MemoryEventLog } from '@hutong/event-store';
import { allowance, factTables } from '@hutong/facts';
import { exportSegments, openFactRunner, openFactStore } from '@hutong/facts/store';
import { foldToEnd } from '@hutong/read-store';
import { recordEvents, usualLife, worldOf } from '@hutong/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verifySegments } from './verify-segments.js';

type Made = Readonly<{ log: MemoryEventLog; directory: string }>;
type ManifestJson = {
  logId: string;
  hutongSegments: number;
  tables: { columns: { name: string }[] }[];
  ranges: {
    lastPosition: string;
    files: { file: string; table: string; bytes: number; sha256: string; digest: string }[];
  }[];
};

const positionsPerRange = 40n;

describe('Verifying segments', () => {
  let root: string;
  let ours: Made;
  let others: Made;
  let kept: ReadonlyMap<string, Buffer>;

  /** A log of two payments, the second of so much, and its facts as segments. */
  async function made(name: string, minorUnits: bigint): Promise<Made> {
    const log = new MemoryEventLog({ now: () => Date.parse('2023-10-19T00:00:00.000Z') });
    const opened = {
      id: crypto.randomUUID(),
      type: 'LedgerCreated',
      data: { logId: name, formatVersion: 1, secretCheck: 'x' },
    };
    await log.append('ledger', 'no_stream', [opened]);
    await recordEvents(log, worldOf('pilot').events);
    await recordEvents(log, usualLife());
    await recordEvents(log, usualLife({ number: 2, buyer: 'chen', minorUnits }));
    const address = `file:${join(root, `${name}.db`)}`;
    const store = await openFactStore(address, { tables: factTables, ...allowance });
    await foldToEnd({ log, runner: await openFactRunner(store, { streamTypes, log }) });
    await store.close();
    const directory = join(root, name);
    await exportSegments(address, directory, { tables: factTables, log, positionsPerRange, ...allowance });
    return { log, directory };
  }

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'hutong-verifying-'));
    ours = await made('ours', 500n);
    others = await made('others', 501n);
    const { ranges } = manifestOf(ours);
    const files = ['manifest.json', ...ranges.flatMap((range) => range.files.map(({ file }) => file))];
    kept = new Map(files.map((file) => [file, readFileSync(join(ours.directory, file))]));
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  beforeEach(() => {
    for (const [file, bytes] of kept) writeFileSync(join(ours.directory, file), bytes);
  });

  const manifestOf = ({ directory }: Made) =>
    JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')) as ManifestJson;
  function changeManifest(change: (manifest: ManifestJson) => void): void {
    const manifest = manifestOf(ours);
    change(manifest);
    writeFileSync(join(ours.directory, 'manifest.json'), JSON.stringify(manifest));
  }
  const verify = ({ log }: Made = ours) => verifySegments(ours.directory, { log, tables: factTables, streamTypes });
  const lastOf = (manifest: ManifestJson, table: string) =>
    manifest.ranges.at(-1)!.files.find((file) => file.table === table)!;

  it('finds nothing in those that were exported', async () => {
    const { manifest, difference } = await verify();
    expect(difference).toBeNull();
    expect(manifest.ranges.length).toBeGreaterThan(1);
    expect(manifest.ranges.flatMap(({ files }) => files).reduce((sum, { rows }) => sum + rows, 0)).toBeGreaterThan(20);
  });

  it('names the file of which a byte was flipped, which is shorter, or which is missing', async () => {
    const { file } = lastOf(manifestOf(ours), 'movements.v3');
    const path = join(ours.directory, file);
    const bytes = Buffer.from(kept.get(file)!);
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(path, bytes);
    await expect(verify()).rejects.toThrow(`${file} has other bytes than those it was written with.`);
    writeFileSync(path, bytes.subarray(1));
    await expect(verify()).rejects.toThrow(
      `${file} has ${bytes.length - 1} bytes; it was written with ${bytes.length}.`,
    );
    rmSync(path);
    await expect(verify()).rejects.toThrow(`${file} is missing.`);
  });

  it('names the first row that a file has and the log does not, where the manifest agrees with the file', async () => {
    const theirs = lastOf(manifestOf(others), 'movements.v3');
    writeFileSync(join(ours.directory, theirs.file), readFileSync(join(others.directory, theirs.file)));
    changeManifest((manifest) => Object.assign(lastOf(manifest, 'movements.v3'), theirs));
    const { difference } = await verify();
    expect(difference).toMatchObject({ file: theirs.file, table: 'movements.v3' });
    expect(difference!.reason).toMatch(
      /^at position \d+ the file has .*"amount":"501".*; the log says .*"amount":"500"/,
    );
  });

  it('names the file whose digest of rows is another than the manifest says', async () => {
    changeManifest((manifest) => (lastOf(manifest, 'payments.v1').digest = 'a.b'));
    const { difference } = await verify();
    expect(difference).toMatchObject({
      table: 'payments.v1',
      reason: expect.stringContaining('of digest a.b') as string,
    });
  });

  it('refuses those of another log, or of one that was longer', async () => {
    await expect(verify(others)).rejects.toThrow('it is of log ours, and this is others');
    changeManifest((manifest) => (manifest.logId = 'others'));
    await expect(verify(others)).rejects.toThrow('the log has another event at position');
    changeManifest((manifest) => (manifest.ranges.at(-1)!.lastPosition += '0'));
    await expect(verify()).rejects.toMatchObject({ fault: 'manifestUnreadable' });
  });

  it.each([
    ['another version', (manifest: ManifestJson) => (manifest.hutongSegments = 2), 'is of version 2'],
    [
      'other columns',
      (manifest: ManifestJson) => manifest.tables[0]!.columns.pop(),
      'has payments.v1 with other columns',
    ],
    ['a table less', (manifest: ManifestJson) => manifest.tables.pop(), 'has stages.v1 with other columns'],
    ['a file less', (manifest: ManifestJson) => manifest.ranges[0]!.files.pop(), 'ranges[0].files'],
    [
      'a file elsewhere',
      (manifest: ManifestJson) => (manifest.ranges[0]!.files[0]!.file = '../../secret.parquet'),
      'ranges[0].files',
    ],
    ['a range less', (manifest: ManifestJson) => manifest.ranges.shift(), 'ranges[0].firstPosition'],
  ])('refuses a manifest with %s', async (_, change, named) => {
    changeManifest(change);
    await expect(verify()).rejects.toThrow(named);
  });

  it('refuses what is no manifest, and a directory without one', async () => {
    writeFileSync(join(ours.directory, 'manifest.json'), '{"hutongSegments":');
    await expect(verify()).rejects.toMatchObject({ fault: 'manifestUnreadable' });
    rmSync(join(ours.directory, 'manifest.json'));
    await expect(verify()).rejects.toMatchObject({ fault: 'manifestMissing' });
  });
});
