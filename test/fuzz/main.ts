import { parseArgs } from 'node:util';
import { runCommand, wholeNumber } from '@hutong/platform/process';
import { fuzz } from './fuzz.js';

const usage = `npm run fuzz                sends a server what its own OpenAPI document allows, nearly allows and forbids
  --requests N    how many, after 6,000 that warm the server up and are judged as well (default 100000)
  --seed S        repeats the requests of an earlier run (default from the clock; printed)
  --help          this text

Status 1 when anything was answered that must not be: a 5xx, nothing, what the document does not know, or a yes to what it forbids.
`;

const progressEveryRequests = 10_000;
const mib = (bytes: number): number => Math.round(bytes / 1_048_576);

await runCommand({ usage }, async (args) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      requests: { type: 'string', default: '100000' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    },
  });
  const requests = wholeNumber('requests', values.requests, { min: 1, max: 10_000_000 });
  const seed = wholeNumber('seed', values.seed, { min: 0, max: 999_999_999 });
  console.log(`npm run fuzz -- --requests ${requests} --seed ${seed}`);
  const report = await fuzz({ requests, seed }, (sent) => {
    if (sent % progressEveryRequests === 0 && sent > 0) console.log(`${sent} requests`);
  });
  const { faults, residentBytesWarm, residentBytesEnd, ...figures } = report;
  for (const fault of faults) console.log(`failed  ${fault}`);
  const resident = { residentMibWarm: mib(residentBytesWarm), residentMibEnd: mib(residentBytesEnd) };
  console.log(JSON.stringify({ ...figures, ...resident, faults: faults.length }));
  process.exitCode = faults.length === 0 ? 0 : 1;
});
