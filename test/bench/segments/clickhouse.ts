import { spawnSync } from 'node:child_process';

const installMaxMs = 300_000;
const askMaxMs = 120_000;

/** ClickHouse as a package of Python, in a directory of this bench alone. */
export type ClickHouse = Readonly<{
  /** The rows of a SELECT as JSON, every value a text, and how long each time took. */
  ask: (sql: string, times: number) => Readonly<{ rows: string; ms: readonly number[] }>;
}>;

/** Installs it; or why there is none, as a sentence. */
export function installClickHouse(directory: string): ClickHouse | Readonly<{ why: string }> {
  const install = ['-m', 'pip', 'install', '--quiet', '--retries', '0', '--target', directory, 'chdb'];
  const { status, stderr, error } = spawnSync('python3', install, { encoding: 'utf8', timeout: installMaxMs });
  if (status !== 0) {
    const reason = error?.message ?? stderr.trim().split('\n').at(-1) ?? '';
    return { why: `python3 -m pip cannot install chdb here: ${reason}` };
  }
  return {
    ask(sql, times) {
      const options = { encoding: 'utf8', timeout: askMaxMs, env: { ...process.env, PYTHONPATH: directory } } as const;
      const asked = spawnSync('python3', ['-c', script, sql, String(times)], options);
      if (asked.status !== 0) throw new Error(`ClickHouse failed: ${asked.stderr}`);
      const { rows, ms } = JSON.parse(asked.stdout) as Readonly<{ rows: unknown[][]; ms: readonly number[] }>;
      return { rows: JSON.stringify(rows.map((row) => row.map(String))), ms };
    },
  };
}

const script = `
import chdb, json, sys, time
ms = []
for _ in range(int(sys.argv[2])):
    begin = time.monotonic()
    answer = chdb.query(sys.argv[1], 'JSONCompact')
    ms.append((time.monotonic() - begin) * 1000)
print(json.dumps({'rows': json.loads(str(answer))['data'], 'ms': ms}))
`;
