import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const versionsDirectory = '/usr/lib/postgresql';
const answerMaxMs = 600_000;
const memory = [
  'shared_buffers=2GB',
  'work_mem=256MB',
  'maintenance_work_mem=1GB',
  'max_parallel_workers_per_gather=2',
  'fsync=off',
];

/** A PostgreSQL of this run alone, reached by a socket in a directory of its own. */
export type PostgreSql = Readonly<{
  /** Runs statements; resolves with how long they took, in milliseconds. */
  run: (sql: string) => Promise<number>;
  close: () => Promise<void>;
}>;

/** Why no PostgreSQL can be started here, as a sentence; null when one can. */
export function whyNoPostgreSql(): string | null {
  if (binaries() === undefined)
    return `There is no PostgreSQL below ${versionsDirectory}: install Debian's package postgresql.`;
  return process.getuid?.() === 0 && !hasAccount()
    ? 'PostgreSQL does not run as root, and there is no account postgres.'
    : null;
}

/** Starts a PostgreSQL on a directory of its own, which goes with it; whoever is root runs it as the account `postgres`. */
export async function startPostgreSql(): Promise<PostgreSql> {
  // Where another account may come, too.
  const directory = mkdtempSync(join(tmpdir(), 'hutong-postgresql-'));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) execFileSync('chown', ['postgres', directory]);
  const data = join(directory, 'data');
  const asOwner = (command: readonly string[]): [string, string[]] =>
    isRoot
      ? ['setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', ...command]]
      : [command[0] ?? '', command.slice(1)];
  const tool = (name: string) => join(binaries() ?? '', name);
  execFileSync(...asOwner([tool('initdb'), '-D', data, '-A', 'trust', '-U', 'bench', '--no-sync']), {
    stdio: 'ignore',
  });
  const options = [...memory.flatMap((setting) => ['-c', setting]), '-c', 'listen_addresses=', '-k', directory];
  const server = spawn(...asOwner([tool('postgres'), '-D', data, ...options]), { stdio: 'ignore' });
  const client = await connected(tool('psql'), directory);
  return {
    run: (sql) => answer(client, sql),
    async close() {
      client.stdin.end();
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await ended;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

const binaries = (): string | undefined => {
  if (!existsSync(versionsDirectory)) return undefined;
  const versions = readdirSync(versionsDirectory).toSorted((one, other) => Number(one) - Number(other));
  return versions
    .map((version) => join(versionsDirectory, version, 'bin'))
    .findLast((path) => existsSync(join(path, 'postgres')));
};

function hasAccount(): boolean {
  try {
    execFileSync('id', ['postgres'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const connectAttemptsMax = 100;
const connectAgainAfterMs = 100;

async function connected(psql: string, directory: string): Promise<ChildProcessWithoutNullStreams> {
  const place = ['-h', directory, '-U', 'bench', '-d', 'postgres', '-X', '-q', '-A', '-t'];
  for (let attempt = 0; attempt < connectAttemptsMax; attempt++) {
    try {
      execFileSync(psql, [...place, '-c', 'select 1'], { stdio: 'ignore' });
      return spawn(psql, [...place, '-v', 'ON_ERROR_STOP=1']);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, connectAgainAfterMs));
    }
  }
  throw new Error('PostgreSQL does not answer');
}

const ready = 'answered-that';

function answer({ stdin, stdout, stderr }: ChildProcessWithoutNullStreams, sql: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const beginMs = performance.now();
    const timer = setTimeout(() => finish(new Error(`PostgreSQL took longer than ${answerMaxMs} ms`)), answerMaxMs);
    const take = (chunk: Buffer) => {
      if (chunk.toString().trimEnd().endsWith(ready)) finish();
    };
    const fail = (chunk: Buffer) => {
      if (chunk.includes('ERROR')) finish(new Error(chunk.toString()));
    };
    const finish = (error?: Error) => {
      clearTimeout(timer);
      stdout.off('data', take);
      stderr.off('data', fail);
      if (error) reject(error);
      else resolve(performance.now() - beginMs);
    };
    stdout.on('data', take);
    stderr.on('data', fail);
    stdin.write(`${sql};\n\\echo ${ready}\n`);
  });
}
