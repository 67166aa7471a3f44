import { parseArgs } from 'node:util';
import { checkCohorts, type CohortCheck, judgedLog } from '@hutong/audit';
import { EventLogOpenError } from '@hutong/event-store';
import { readSettings, runCommand, Settings, settingsUsage } from '@hutong/platform/process';

const usage = `npm run audit:cohorts      repeats every draw and every offer of every order from the log alone, by a code of its own
  --help     this text

Status 0 when every salt is what was committed to, and every buyer was shown what the rules say.
${settingsUsage(Settings)}`;

await runCommand({ usage, mendable: [EventLogOpenError] }, async (args) => {
  parseArgs({ args: [...args] });
  const checks = await checkCohorts(judgedLog(readSettings(Settings).eventStore));
  if (checks.length === 0) console.log('Nothing to repeat: no platform has a rollout or an order.');
  for (const check of checks) {
    console.log(lineOf(check));
    for (const difference of check.differences) console.log(`         ${difference}`);
  }
  process.exitCode = checks.every(({ differencesTotal }) => differencesTotal === 0) ? 0 : 1;
});

function lineOf({ platform, draws, pages, offers, differencesTotal, differences }: CohortCheck): string {
  const found = differencesTotal > differences.length ? `, the first ${differences.length}` : '';
  const repeated = `${platform}: ${draws} draws, ${offers} offers on ${pages} payment pages repeated, ${differencesTotal} differ${found}`;
  return `${differencesTotal === 0 ? 'holds  ' : 'DIFFERS'}  ${repeated}`;
}
