import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '@hutong/platform/kernel';
import { AskingError, OptionError, runCommand } from '@hutong/platform/process';
import { readWorld, shippedWorld, WorldFaultError } from '@hutong/world';
import { loadWorld } from './world-loading.js';

const usage = `npm run load:world -- [DIR]      checks the files of a world and sends it to a running Hutong; a second run changes nothing
  DIR        a directory with the files of libs/world/data, which is the default
  --url URL  the address of the running Hutong (default http://127.0.0.1:3000)
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
  const url = addressOf(values.url ?? 'http://127.0.0.1:3000');
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

function addressOf(text: string): URL {
  const url = URL.parse(text);
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw new OptionError(`--url must be the address of a running Hutong, http://<host>:<port>, and is "${text}"`);
}
