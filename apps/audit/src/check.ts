import { parseArgs } from 'node:util';
import { checkInvariants, foldUnlessFollowed, LimitBreaches, untilFolded } from '@hutong/audit';
import { EventLogOpenError } from '@hutong/event-store';
import { FactStoreOpenError } from '@hutong/facts';
import { readSettings, runCommand, Settings, settingsUsage } from '@hutong/platform/process';
import { projections } from '@hutong/projections';
import { ReadStoreOpenError } from '@hutong/read-store';

const usage = `npm run audit:check        checks by brute force what must hold in the log, and that every figure says what the log says
  --help     this text

Status 0 when everything holds. Payments over the daily limits of scanned codes are only counted: the payer's app keeps to them. Figures that no running process follows are brought to the end of the log first.
${settingsUsage(Settings)}`;

await runCommand({ usage, mendable: [EventLogOpenError, ReadStoreOpenError, FactStoreOpenError] }, async (args) => {
  parseArgs({ args: [...args] });
  const stores = readSettings(Settings);
  if ((await foldUnlessFollowed(projections, stores)) === 'followed') await untilFolded(stores);
  const limits = new LimitBreaches();
  try {
    const checks = await checkInvariants(stores, (event) => limits.take(event));
    for (const { name, holds, detail } of checks) console.log(`${holds ? 'holds ' : 'BROKEN'}  ${name}: ${detail}`);
    for (const { name, detail } of await limits.results()) console.log(`seen    ${name}: ${detail}`);
    process.exitCode = checks.every(({ holds }) => holds) ? 0 : 1;
  } finally {
    limits.remove();
  }
});
