import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { AnyStreamType } from '@hutong/domain/kernel';
import type { EventLog } from '@hutong/event-store';
import {
  allowance,
  type FactTable,
  lastPositionOf,
  type Manifest,
  readManifestOf,
  refuseOtherSegments,
  SegmentsError,
} from '@hutong/facts';
import type { SegmentDifference } from '@hutong/facts/store';
import { foldToEnd } from '@hutong/read-store';

type VerifyOptions = Readonly<{ log: EventLog; tables: readonly FactTable[]; streamTypes: readonly AnyStreamType[] }>;

/** What was verified, and where segments first say something else than the log; null when they say the same. */
export type VerifiedSegments = Readonly<{ manifest: Manifest; difference: SegmentDifference | null }>;

/**
 * Makes all facts again from the log, up to where segments end, and compares: the log and its landmarks, the bytes of each file, and
 * every row. Throws `SegmentsError` where a directory is not what its manifest says, or of another log.
 */
export async function verifySegments(
  given: string,
  { log, tables, streamTypes }: VerifyOptions,
): Promise<VerifiedSegments> {
  const directory = resolve(given);
  const manifest = readManifestOf(directory, tables);
  await refuseOtherSegments(directory, manifest, log);
  const { firstSegmentDifference, openFactRunner, openFactStore } = await import('@hutong/facts/store');
  const scratch = await mkdtemp(join(tmpdir(), 'hutong-verify-'));
  try {
    const options = { tables, ...allowance, readableDirectory: directory };
    const store = await openFactStore(`file:${join(scratch, 'facts.db')}`, options);
    try {
      const runner = await openFactRunner(store, { streamTypes, log });
      await foldToEnd({ log, runner, upTo: lastPositionOf(manifest) });
      for (const [table, { position, reason }] of runner.stops()) {
        throw new SegmentsError(
          'otherLog',
          `The facts ${table} cannot be made from position ${position} on: ${reason}.`,
        );
      }
      return { manifest, difference: await firstSegmentDifference({ store, log, directory }, manifest) };
    } finally {
      await store.close();
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
