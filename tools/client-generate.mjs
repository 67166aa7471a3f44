// Writes the types of libs/client from the API document that a ledger serves; the project must be built.
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { clientTypes } from './client-types.mjs';
import { takeOptions } from './command-options.mjs';

takeOptions(
  'npm run client:generate     writes the types of libs/client from the API document\n  --help     this text',
);
const startMsMax = 60_000;
const directory = await mkdtemp(join(tmpdir(), 'hutong-client-'));
const ledger = spawn(process.execPath, [resolve('dist/apps/hutong/src/main.js')], {
  cwd: directory,
  env: { ...process.env, PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const answer = await fetch(`${await addressOf(ledger)}-json`);
  await writeFile(
    new URL('../libs/client/src/api.generated.ts', import.meta.url),
    await clientTypes(await answer.json()),
  );
} finally {
  ledger.kill('SIGTERM');
  await new Promise((ended) => ledger.once('close', ended));
  await rm(directory, { recursive: true });
}

/** Where the ledger describes its API, which it prints when it serves. */
async function addressOf({ stdout }) {
  const late = AbortSignal.timeout(startMsMax);
  let printed = '';
  for await (const part of stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    printed += part;
    const [, address] = /API +(http:\S+)/.exec(printed) ?? [];
    if (address !== undefined) return address;
    if (late.aborted) break;
  }
  throw new Error('The ledger has not started');
}
