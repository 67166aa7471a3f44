import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '@hutong/platform/kernel';
import { AskingError, ledgerUrl, OptionError, runCommand } from '@hutong/platform/process';
import { readWorld, shippedWorld, WorldFaultError } from '@hutong/world';
import { loadWorld } from './world-loading.js';

const usage = `npm run load:world -- [DIR]      checks the files of a world and sends it to a running Hutong; a second run changes nothing
  DIR        a directory with the files of libs/world/data, which is the default
  --url URL  the address of the running Hutong (default: where HOST and PORT say)
  --check    only checks
  --help     this text
`;

await runCommand({ usage, mendable: [WorldFaultError, AskingError] }, async (args) => {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { url: { type: 'string' }, check: { type: 'boolean' } },
  });
  const [directory, ...rest] = positionals;
  if (rest.length > 0) throw new OptionError('One directory is expected.');
  const url = new URL(ledgerUrl(values.url));
  // npm starts scripts in the project's folder; the path was typed in another.
  const world = await readWorld(directory ? resolve(process.env['INIT_CWD'] ?? '.', directory) : shippedWorld);
  if (values.check) {
    console.log(`The files hold ${Object.values(world).flat().length} lines, and none is at fault.`);
    return;
  }
  const { taken, ahead, refusals } = await loadWorld(url, world, systemClock.now());
  console.log(`${url.origin} took ${taken} commands.`);
  if (ahead > 0) console.log(`${ahead} draws and stages lie ahead: run it again when their day has come.`);
  for (const refusal of refusals) console.error(refusal);
  process.exitCode = refusals.length === 0 ? 0 : 1;
});
