import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readJson } from '@hutong/platform/kernel';
import { type Fault, printFault } from './fault.js';
import { lineChecks } from './line-checks.js';
import type { Entries, Kind, Line, Lines, World } from './world.js';
import { faultsOfWorld } from './world-rules.js';

/** The directory of the world that comes with the project. */
export const shippedWorld = fileURLToPath(new URL('../data', import.meta.url));

/** The files cannot be taken; the message has every fault on a line of its own, up to `faultsToldMax`. */
export class WorldFaultError extends Error {
  override readonly name = 'WorldFaultError';

  constructor(readonly faults: readonly Fault[]) {
    const told = faults.slice(0, faultsToldMax).map(printFault);
    const untold = faults.length - told.length;
    super([...told, ...(untold > 0 ? [`and ${untold} more`] : [])].join('\n'));
  }
}

const faultsToldMax = 200;
/** Largest file of a world. */
const fileBytesMax = 4 * 1024 * 1024;

/** Reads and checks a whole world. Throws `WorldFaultError` with everything that is wrong in it. */
export async function readWorld(directory: string): Promise<World> {
  const faults: Fault[] = await strangersIn(directory);
  const lines = Object.fromEntries(
    await Promise.all(
      kinds.map(async (kind) => [kind, await readLines(join(directory, `${kind}.ndjson`), kind, faults)] as const),
    ),
  ) as Lines;
  // A line that cannot be read may be what others rest on: they are judged when it can.
  if (faults.length === 0) faults.push(...faultsOfWorld(lines));
  if (faults.length > 0) throw new WorldFaultError(faults);
  return entriesOf(lines);
}

const entriesOf = (lines: Lines): World =>
  Object.fromEntries(
    kinds.map((kind): readonly [Kind, readonly object[]] => [kind, lines[kind].map(({ entry }) => entry)]),
  ) as World;

const kinds = Object.keys(lineChecks) as readonly Kind[];

/** A file whose name is misspelt would be left out in silence. */
async function strangersIn(directory: string): Promise<Fault[]> {
  const names = await readdir(directory).catch((error: unknown) => {
    throw new WorldFaultError([{ file: directory, line: 0, field: null, reason: `cannot be read: ${said(error)}` }]);
  });
  const expected = kinds.map((kind) => `${kind}.ndjson`);
  return names
    .filter((name) => /json/i.test(name) && !expected.includes(name))
    .map((name) => ({
      file: join(directory, name),
      line: 1,
      field: null,
      reason: `is no file of a world; they are ${expected.join(', ')}`,
    }));
}

async function readLines<Name extends Kind>(
  file: string,
  kind: Name,
  faults: Fault[],
): Promise<readonly Line<Entries[Name]>[]> {
  const bytes = await readFile(file).catch((error: unknown) => error);
  if (!Buffer.isBuffer(bytes) || bytes.length > fileBytesMax) {
    const reason = Buffer.isBuffer(bytes) ? `is larger than ${fileBytesMax} bytes` : `cannot be read: ${said(bytes)}`;
    faults.push({ file, line: 1, field: null, reason });
    return [];
  }
  return bytes
    .toString('latin1')
    .split('\n')
    .flatMap((latin1, index) => {
      const line = index + 1;
      if (latin1.trim() === '') return [];
      const read = readJson(Buffer.from(latin1, 'latin1'));
      if (read.outcome === 'notJson') faults.push({ file, line, field: null, reason: 'is not JSON in UTF-8' });
      if (read.outcome === 'faulty') faults.push({ file, line, field: read.field, reason: read.reason });
      if (read.outcome !== 'read') return [];
      const wrong = lineChecks[kind](read.value);
      faults.push(...wrong.map(({ path, reason }) => ({ file, line, field: path.replace(/^\./, '') || null, reason })));
      return wrong.length > 0 ? [] : [{ file, line, entry: read.value as Entries[Name] }];
    });
}

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));
