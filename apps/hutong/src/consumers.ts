import { parseArgs } from 'node:util';
import {
  AskingError,
  askLedger,
  ledgerUrl,
  ListeningSettings,
  OptionError,
  runCommand,
  settingsUsage,
} from '@hutong/platform/process';

// Asks a running ledger, because the consumers live in its process and a store has one writer.

const usage = `npm run consumers -- list              who follows the log, how far they are, and what is parked
npm run consumers -- replay NAME       hands what NAME has parked in again, oldest first
npm run consumers -- restart NAME      lets NAME begin again with the first event: for one that does not fit the log
  --url URL    the running ledger (default: where HOST and PORT say)
  --help       this text

${settingsUsage(ListeningSettings)}`;
await runCommand({ usage, mendable: [AskingError] }, (args) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { url: { type: 'string' } },
  });
  const url = ledgerUrl(values.url);
  const [action, name, ...rest] = positionals;
  if (action === 'list' && name === undefined) return list(url);
  if (action === 'replay' && name !== undefined && rest.length === 0) return replay(url, name);
  if (action === 'restart' && name !== undefined && rest.length === 0) return restart(url, name);
  throw new OptionError('Say list, or replay or restart and the name of one consumer.');
});

async function list(url: string): Promise<void> {
  const consumers = await askLedger(url, (ledger) => ledger.GET('/v1/consumers'));
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
  const params = { path: { name } };
  const { replayed, stillParked } = await askLedger(url, (ledger) =>
    ledger.POST('/v1/consumers/{name}/replay', { params }),
  );
  console.log(`${name}: ${replayed} replayed, ${stillParked} still parked`);
  if (stillParked > 0) process.exitCode = 1;
}

async function restart(url: string, name: string): Promise<void> {
  await askLedger(url, (ledger) => ledger.POST('/v1/consumers/{name}/restart', { params: { path: { name } } }));
  console.log(`${name}: began again with the first event`);
}
