import { Logger } from '@nestjs/common';
import { logFaults } from '@hutong/event-store';
import { parseArgs } from 'node:util';
import { type Faults, simulate } from './simulate.js';

Logger.overrideLogger(false);
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    steps: { type: 'string', default: '500' },
    seeds: { type: 'string', default: '1' },
    calm: { type: 'boolean', default: false },
  },
});
const share = values.calm ? 0 : 0.01;
const faults: Faults = {
  log: Object.fromEntries(logFaults.map((f) => [f, f.startsWith('crash') ? share / 10 : f === 'delays' || f === 'lags' ? share * 20 : share])),
  endings: !values.calm,
};
const first = Number(values.seed);
const started = performance.now();
let steps = 0;
let failed = 0;
for (let seed = first; seed < first + Number(values.seeds); seed += 1) {
  const run = await simulate({ seed, steps: Number(values.steps), faults });
  steps += run.steps;
  if (run.violations.length > 0) {
    failed += 1;
    console.log(`npm run simulate -- --seed ${seed} --steps ${run.violations[0]?.step}`);
    for (const { step, sentence } of run.violations.slice(0, 3)) console.log(`  step ${step}: ${sentence.slice(0, 2000)}`);
  } else if (Number(values.seeds) < 5) console.log(seed, run.logDigest);
}
console.log(JSON.stringify({ steps, failed, stepsPerSecond: Math.round((steps * 1000) / (performance.now() - started)) }));
