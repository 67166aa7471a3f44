import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { makeDirectory } from '@hutong/event-store';
import { holdLock, type ReadableLog } from '@hutong/read-store';
import type { FactTable } from '../fact-table.js';
import {
  type Manifest,
  manifestFileName,
  manifestFrom,
  manifestText,
  type SegmentFile,
  whyManifestOfOtherLog,
} from './segment-manifest.js';
import { asSegmentsError, SegmentsError } from './segments-error.js';

/** The manifest of a directory of segments. Throws `SegmentsError` where there is none that this Hutong reads. */
export function readManifestOf(directory: string, tables: readonly FactTable[]): Manifest {
  const file = join(directory, manifestFileName);
  if (!existsSync(file)) {
    const reason = `${directory} has no ${manifestFileName}: it is no directory that facts were exported to.`;
    throw new SegmentsError('manifestMissing', reason);
  }
  return manifestFrom(readFileSync(file, 'utf8'), file, tables);
}

/** Throws `SegmentsError` where segments do not follow from a log, or a file is not the one that its manifest names. */
export async function refuseOtherSegments(directory: string, manifest: Manifest, log: ReadableLog): Promise<void> {
  const reason = await whyManifestOfOtherLog(manifest, log);
  if (reason !== null) throw new SegmentsError('otherLog', `${directory} does not follow from this log: ${reason}.`);
  for (const file of manifest.ranges.flatMap(({ files }) => files)) {
    const fault = await whyOtherFile(directory, file);
    if (fault !== null) throw fault;
  }
}

/** Why a file of segments is not the one that its manifest names; null when it is. */
export async function whyOtherFile(
  directory: string,
  { file, bytes, sha256 }: SegmentFile,
): Promise<SegmentsError | null> {
  const path = join(directory, file);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return new SegmentsError('fileMissing', `${path} is missing.`);
  if (found.size !== bytes) {
    return new SegmentsError('fileChanged', `${path} has ${found.size} bytes; it was written with ${bytes}.`);
  }
  if ((await sha256Of(path)) === sha256) return null;
  return new SegmentsError('fileChanged', `${path} has other bytes than those it was written with.`);
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** The place beside a directory where everything is written before it is seen there. */
export type Staging = Readonly<{
  /** What is there by now; null when nothing is. */
  known: Manifest | null;
  path: string;
  /** Shows the files that were written, and those of before that the manifest names still; no other is left. */
  publish: (manifest: Manifest) => Promise<void>;
}>;

/**
 * Writes into a directory of segments so that it has all of an export or nothing: what an interrupted one left lies beside it, and is
 * removed by the next. Throws `SegmentsError`, also for a directory that holds something else.
 */
export async function stageSegments<T>(
  given: string,
  tables: readonly FactTable[],
  write: (staging: Staging) => Promise<T>,
): Promise<T> {
  const directory = resolve(given);
  if (existsSync(directory) && !statSync(directory).isDirectory()) throw foreign(directory, 'it is a file');
  const known = existsSync(directory) && readdirSync(directory).length > 0 ? knownIn(directory, tables) : null;
  const path = `${directory}.part`;
  try {
    makeDirectory(dirname(directory));
    const release = holdLock(`${directory}.lock`);
    if (release === null) {
      throw new SegmentsError('directoryInUse', `Another export is writing to ${directory}: let it end first.`);
    }
    try {
      rmSync(path, { recursive: true, force: true });
      await mkdir(path, { mode: 0o700 });
      return await write({ known, path, publish: (manifest) => publish({ directory, known, path }, manifest) });
    } finally {
      rmSync(path, { recursive: true, force: true });
      rmSync(`${directory}.lock`, { force: true });
      release();
    }
  } catch (error) {
    throw asSegmentsError(error, directory);
  }
}

const foreign = (directory: string, reason: string, options?: ErrorOptions): SegmentsError =>
  new SegmentsError(
    'directoryForeign',
    `${directory} is no directory of segments: ${reason}. Name another one; nothing was changed there.`,
    options,
  );

function knownIn(directory: string, tables: readonly FactTable[]): Manifest {
  try {
    return readManifestOf(directory, tables);
  } catch (cause) {
    if (!(cause instanceof SegmentsError) || cause.fault === 'otherVersion') throw cause;
    throw foreign(directory, 'it holds something else', { cause });
  }
}

type Published = Readonly<{ directory: string; known: Manifest | null; path: string }>;

async function publish({ directory, known, path }: Published, manifest: Manifest): Promise<void> {
  await writeFile(join(path, manifestFileName), manifestText(manifest));
  for (const file of readdirSync(path)) await onDisk(join(path, file));
  if (known === null) {
    // An empty directory gives way.
    await rename(path, directory);
    await onDisk(dirname(directory));
    return;
  }
  const written = readdirSync(path).filter((file) => file !== manifestFileName);
  for (const file of written) await rename(join(path, file), join(directory, file));
  // From here on the directory is the new export; before, whoever reads its manifest finds the files of the old one.
  await rename(join(path, manifestFileName), join(directory, manifestFileName));
  await onDisk(directory);
  const named = new Set(filesOf(manifest));
  for (const file of filesOf(known)) if (!named.has(file)) await rm(join(directory, basename(file)), { force: true });
}

const filesOf = ({ ranges }: Manifest): readonly string[] =>
  ranges.flatMap(({ files }) => files.map(({ file }) => file));

async function onDisk(path: string): Promise<void> {
  const handle = await open(path);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
