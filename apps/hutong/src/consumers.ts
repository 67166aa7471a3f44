import { parseArgs } from 'node:util';

// Asks a running ledger, because the consumers live in its process and a store has one writer.

type Consumer = Readonly<{
  name: string;
  position: string;
  lagEvents: number | null;
  parked: readonly Readonly<{ stream: string; revision: string; attempts: number; reason: string }>[];
  running: boolean;
}>;

const usage = `npm run consumers -- list              who follows the log, how far they are, and what is parked
npm run consumers -- replay NAME       hands what NAME has parked in again, oldest first

  --url URL    the running ledger (default http://127.0.0.1:3000)
`;
const requestTimeoutMs = 60_000;

try {
  await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { url: { type: 'string', default: 'http://127.0.0.1:3000' } },
  });
  const [action, name, ...rest] = positionals;
  if (action === 'list' && name === undefined) return list(values.url);
  if (action === 'replay' && name !== undefined && rest.length === 0) return replay(values.url, name);
  throw new Error(usage);
}

async function list(url: string): Promise<void> {
  const consumers = (await ask(`${url}/v1/consumers`)) as readonly Consumer[];
  for (const { name, position, lagEvents, parked, running } of consumers) {
    const lag = lagEvents === null ? 'lag unknown' : `${lagEvents} events behind`;
    console.log(
      `${name}: ${running ? 'running' : 'stopped'}, at position ${position}, ${lag}, ${parked.length} parked`,
    );
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

async function ask(address: string, method = 'GET'): Promise<unknown> {
  const response = await fetch(address, { method, signal: AbortSignal.timeout(requestTimeoutMs) }).catch(
    (error: unknown) => {
      throw new Error(`Nobody answers at ${address}; is the ledger running there?`, { cause: error });
    },
  );
  const body = (await response.json()) as { detail?: string };
  if (!response.ok) throw new Error(`${address} answered ${response.status}: ${body.detail ?? ''}`);
  return body;
}
