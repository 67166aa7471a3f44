import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { literal } from './sql-values.js';

/** Most that DuckDB puts on disk beside the file while a question does not fit into memory. */
const spillMaxMegabytes = 4_096;
/**
 * Writes that gather beside the file before they are copied into it, which rewrites the last row group of every table: more often costs
 * more than the facts themselves, more rarely makes single commits slow (about 0.1 s at this size).
 */
const checkpointEveryMegabytes = 16;

/** Every column of 122,880 facts takes whole blocks: DuckDB's own size of 256 kB leaves a third of the file empty. */
const blockBytes = 65_536;

/** Bits that what a question is cut by may take together and still be counted in an array: cities by categories, without hashes. */
const countedInArrayBitsMax = 16;

/** What the process that owns the file may take. */
export type Allowance = Readonly<{
  memoryMaxMegabytes: number;
  threads: number;
  /** A directory whose files statements may read, besides the one that they may write to. */
  readableDirectory?: string;
}>;

/** One open file of DuckDB, or a database in memory. Nothing but this may open the file: DuckDB's own lock ends with any other close of it. */
export type FactDatabase = Readonly<{
  connect: () => Promise<DuckDBConnection>;
  /** The one directory that statements may write to. */
  exportDirectory: string;
  /** Ends every connection; nothing may be running on any. */
  close: () => void;
}>;

/** Opens the file at a path, or a database in memory where there is none, and sets it up so that no statement can change how. */
export async function openDuckDb(
  path: string | null,
  { memoryMaxMegabytes, threads, readableDirectory }: Allowance,
): Promise<FactDatabase> {
  const exportDirectory = emptyDirectory(path);
  try {
    const instance = await DuckDBInstance.create(path ?? ':memory:', {
      memory_limit: `${memoryMaxMegabytes}MB`,
      threads: String(threads),
      default_block_size: String(blockBytes),
    });
    try {
      const connection = await instance.connect();
      await connection.run(`set checkpoint_threshold = '${checkpointEveryMegabytes}MB'`);
      await connection.run(`set perfect_ht_threshold = ${countedInArrayBitsMax}`);
      const spillDirectory = join(exportDirectory, 'spill');
      const directories = [exportDirectory, readableDirectory ?? exportDirectory];
      await connection.run(lockedSettings({ directories, spillDirectory, spillMaxMegabytes }));
      connection.closeSync();
    } catch (error) {
      instance.closeSync();
      throw error;
    }
    return {
      exportDirectory,
      connect: () => instance.connect(),
      close() {
        instance.closeSync();
        rmSync(exportDirectory, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(exportDirectory, { recursive: true, force: true });
    throw error;
  }
}

/** Which files statements may touch, and how much they may put on disk beside their memory. */
type Confinement = Readonly<{ directories: readonly string[]; spillDirectory: string; spillMaxMegabytes: number }>;

/**
 * Settings that no statement can change any more. The order matters: what external access and the lock forbid is set before them.
 */
export const lockedSettings = ({ directories, spillDirectory, spillMaxMegabytes: spillMax }: Confinement): string => `
  set allowed_directories = [${directories.map(literal).join(', ')}];
  set temp_directory = ${literal(spillDirectory)};
  set max_temp_directory_size = '${spillMax}MB';
  set TimeZone = 'UTC';
  set autoload_known_extensions = false;
  set autoinstall_known_extensions = false;
  set enable_external_access = false;
  set lock_configuration = true;`;

function emptyDirectory(path: string | null): string {
  if (path === null) return mkdtempSync(join(tmpdir(), 'hutong-facts-'));
  const directory = `${path}.export`;
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { mode: 0o700 });
  return directory;
}
