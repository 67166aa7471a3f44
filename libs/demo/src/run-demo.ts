import { checkInvariants, untilFolded } from '@hutong/audit';
import {
  type PilotPlan,
  type SharesAnswer,
  type VolumesAnswer,
  formatReport,
  playPilot,
  progressLine,
} from '@hutong/simulator';
import type { SimulatedClock } from './simulated-clock.js';

const answerTimeoutMs = 30_000;

type Stores = Parameters<typeof checkInvariants>[0];

/** Plays the pilot against the running ledger and prints what came of it; true when every answer was expected and every invariant holds. */
export async function runDemo(
  plan: PilotPlan,
  { url, stores, clock, goesOn }: Readonly<{ url: string; stores: Stores; clock: SimulatedClock; goesOn: boolean }>,
): Promise<boolean> {
  const progress = progressPrinter(process.stderr);
  const summary = await playPilot(plan, {
    baseUrl: url,
    setTime: (at) => clock.advanceTo(at),
    onProgress: ({ ordersDone, ordersTotal, stageId }) =>
      progress.show(progressLine(ordersDone, ordersTotal, stageId ?? '')),
  });
  progress.end();
  await untilFolded(stores);
  const invariants = await checkInvariants(stores);
  const [volumes, shares] = await Promise.all([
    getJson<VolumesAnswer>(`${url}/v1/channel-volumes?bucket=day&platform=${plan.platform}&currency=CNY`),
    getJson<SharesAnswer>(`${url}/v1/market-shares?platform=${plan.platform}&currency=CNY`),
  ]);
  const stageIds = plan.stages.map(({ stageId }) => stageId);
  const report = { summary, volumes, shares, stageIds, invariants, ...(goesOn && { address: url }) };
  process.stdout.write(`\n${formatReport(report)}`);
  return summary.outcome === 'completed' && invariants.every(({ holds }) => holds);
}

/** A line that is written over on a terminal, and in steps of ten percent elsewhere. */
function progressPrinter(stream: NodeJS.WriteStream): { show: (line: string) => void; end: () => void } {
  let lastShown = '';
  return {
    show: (line) => {
      const tenth = / (\d+)\d %/.exec(line)?.[1] ?? '0';
      if (stream.isTTY) stream.write(`\r\u001B[2K${line}`);
      else if (tenth !== lastShown) stream.write(`${line}\n`);
      lastShown = tenth;
    },
    end: () => stream.isTTY && stream.write('\n'),
  };
}

async function getJson<T>(address: string): Promise<T> {
  const response = await fetch(address, { signal: AbortSignal.timeout(answerTimeoutMs) });
  if (!response.ok) throw new Error(`${address} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}
