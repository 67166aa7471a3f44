import { parseArgs } from 'node:util';
import {
  httpUrl,
  ListeningSettings,
  OptionError,
  readSettings,
  runCommand,
  settingsUsage,
} from '@hutong/platform/process';

// Asks a running ledger, because the consumers live in its process and a store has one writer.

type Consumer = Readonly<{
  name: string;
  position: string;
  lagEvents: number | null;
  parked: readonly Readonly<{ stream: string; revision: string; attempts: number; reason: string }>[];
  running: boolean;
  dueTimes: Readonly<{ open: number; nextAt: string | null }> | null;
}>;

const usage = `npm run consumers -- list              who follows the log, how far they are, and what is parked
npm run consumers -- replay NAME       hands what NAME has parked in again, oldest first
npm run consumers -- restart NAME      lets NAME begin again with the first event: for one that does not fit the log
  --url URL    the running ledger (default: where HOST and PORT say)
  --help       this text

${settingsUsage(ListeningSettings)}`;
const requestTimeoutMs = 60_000;

/** The ledger did not do what was asked; the message says why. */
class AskError extends Error {}

await runCommand({ usage, mendable: [AskError] }, (args) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { url: { type: 'string' } },
  });
  const url = values.url === undefined ? httpUrl(readSettings(ListeningSettings)) : checked(values.url);
  const [action, name, ...rest] = positionals;
  if (action === 'list' && name === undefined) return list(url);
  if (action === 'replay' && name !== undefined && rest.length === 0) return replay(url, name);
  if (action === 'restart' && name !== undefined && rest.length === 0) return restart(url, name);
  throw new OptionError('Say list, or replay or restart and the name of one consumer.');
});

function checked(url: string): string {
  if (/^https?:$/.test(URL.parse(url)?.protocol ?? '')) return url.replace(/\/$/, '');
  throw new OptionError(`--url must be http://<host>:<port>, and is "${url}"`);
}

async function list(url: string): Promise<void> {
  const consumers = (await ask(`${url}/v1/consumers`)) as readonly Consumer[];
  for (const { name, position, lagEvents, parked, running, dueTimes } of consumers) {
    const lag = lagEvents === null ? 'lag unknown' : `${lagEvents} events behind`;
    console.log(
      `${name}: ${running ? 'running' : 'stopped'}, at position ${position}, ${lag}, ${parked.length} parked`,
    );
    if (dueTimes) console.log(`  ${dueTimes.open} due later, the next at ${dueTimes.nextAt ?? 'no time'}`);
    for (const { stream, revision, attempts, reason } of parked) {
      console.log(`  ${stream}@${revision} after ${attempts} attempts: ${reason}`);
    }
  }
}

async function replay(url: string, name: string): Promise<void> {
  const address = `${url}/v1/consumers/${encodeURIComponent(name)}/replay`;
  const { replayed, stillParked } = (await ask(address, 'POST')) as { replayed: number; stillParked: number };
  console.log(`${name}: ${replayed} replayed, ${stillParked} still parked`);
  if (stillParked > 0) process.exitCode = 1;
}

async function restart(url: string, name: string): Promise<void> {
  await ask(`${url}/v1/consumers/${encodeURIComponent(name)}/restart`, 'POST');
  console.log(`${name}: began again with the first event`);
}

async function ask(address: string, method = 'GET'): Promise<unknown> {
  const response = await fetch(address, { method, signal: AbortSignal.timeout(requestTimeoutMs) }).catch(
    (error: unknown) => {
      throw new AskError(`Nobody answers at ${address}; is the ledger running there?`, { cause: error });
    },
  );
  const text = await response.text();
  if (response.ok) return text === '' ? null : JSON.parse(text);
  throw new AskError(`${address} answered ${response.status}: ${detailIn(text)}`);
}

/** What a problem document says; the whole text of any other answer. */
function detailIn(text: string): string {
  try {
    return (JSON.parse(text) as { detail?: string }).detail ?? text;
  } catch {
    return text;
  }
}
