import { claimIds } from '@hutong/market';
import { report } from '../report.js';
import { drawnStage } from './drawn-stage.js';
import { paymentsOf } from './figures.js';
import { repeated, serve, withFacts } from './served-facts.js';

/** How often each question is asked. */
const askedTimes = 40;

const drawn = new URLSearchParams(drawnStage).toString();

const questions: Readonly<Record<string, string>> = {
  'concentration of groups': 'concentration?party=walletGroup',
  'concentration of account institutions': 'concentration?party=accountInstitution',
  'net concentration by week on one platform': 'concentration?measure=net&by=week&platform=taobao',
  'self-preference': 'self-preference',
  'switching from the pre-selected channel': 'switching',
  'cross-scans': 'cross-scans',
  'live channels by month': 'live-channels?by=month&from=2024-01-01&to=2025-01-01',
  'all verdicts': 'verdicts',
  'verdicts by month': 'verdicts?ruleSet=cn-aml-presumption&by=month',
  'fairness of a month': 'fairness?from=2024-06-01&to=2024-07-01',
  'switching from the payment before, of a day': 'switching?way=previous-to-now&from=2024-06-10&to=2024-06-11',
  'switching from the payment before, of a year': 'switching?way=previous-to-now',
  fairness: 'fairness',
  'what a stage changed, in its first fortnight': `rollout-effects?${drawn}&from=2024-03-01&to=2024-03-15`,
  'what a stage changed, in ten months': `rollout-effects?${drawn}`,
  'draw checks': 'draw-checks',
  ...Object.fromEntries(claimIds.map((id) => [`claim ${id}`, `claims/${id}`])),
  'claim C1 of that stage': `claims/C1?platform=${drawnStage.platform}&channel=${drawnStage.channel}`,
};

/** Questions about a market over the facts of so many payments, beside the simplest question about figures. */
export async function benchMarket(options: readonly string[]): Promise<void> {
  const payments = paymentsOf(options);
  await withFacts(payments, async (made) => {
    const served = await serve(made);
    try {
      for (const [name, path] of Object.entries(questions)) {
        const ours = await repeated(askedTimes, () => served.ask(path));
        const reference = await repeated(askedTimes, () => served.ask('figures?measures=value,count&by=wallet'));
        const heading = { bench: 'market', case: `${name}, ${payments} payments`, unit: 'answers/s' };
        report({ ...heading, reference: 'answers/s of value and count by wallet' }, [ours], [reference]);
      }
    } finally {
      await served.close();
    }
  });
}
