import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const version = '3.4.0';
const installMaxMs = 300_000;
const askMaxMs = 120_000;
const answerBytesMax = 64_000_000;

/** ClickHouse in a process of its own, from the package chdb in a directory of this bench alone. */
export type ClickHouse = Readonly<{
  /** The rows of a SELECT as JSON, every value a text, and how long each time took. */
  ask: (sql: string, times: number) => Readonly<{ rows: string; ms: readonly number[] }>;
}>;

/** Installs it; or why there is none, as a sentence. */
export function installClickHouse(directory: string): ClickHouse | Readonly<{ why: string }> {
  mkdirSync(directory);
  writeFileSync(join(directory, 'package.json'), '{"private":true}');
  const install = ['install', '--no-audit', '--no-fund', `chdb@${version}`];
  const installed = spawnSync('npm', install, { cwd: directory, encoding: 'utf8', timeout: installMaxMs });
  if (installed.status !== 0) {
    const reason = installed.error?.message ?? installed.stderr.trim().split('\n')[0] ?? '';
    return { why: `npm cannot install chdb@${version} here: ${reason}` };
  }
  return {
    ask(sql, times) {
      const options = { cwd: directory, encoding: 'utf8', timeout: askMaxMs, maxBuffer: answerBytesMax } as const;
      const asked = spawnSync(process.execPath, ['-e', script, sql, String(times)], options);
      if (asked.status !== 0) throw new Error(`ClickHouse failed: ${asked.error?.message ?? asked.stderr}`);
      const { rows, ms } = JSON.parse(asked.stdout) as Readonly<{ rows: unknown[][]; ms: readonly number[] }>;
      return { rows: JSON.stringify(rows.map((row) => row.map(String))), ms };
    },
  };
}

const script = `
const { query } = require('chdb');
const [sql, times] = process.argv.slice(1);
const ms = [];
let answer;
for (let asked = 0; asked < Number(times); asked += 1) {
  const beginMs = performance.now();
  answer = query(sql, 'JSONCompact');
  ms.push(performance.now() - beginMs);
}
process.stdout.write(JSON.stringify({ rows: JSON.parse(answer).data, ms }));
`;
