import { checkInvariants, untilFolded } from '@hutong/audit';
import {
  type EventLine,
  type HappeningLine,
  type PilotPlan,
  type ChannelFigures,
  type PilotShares,
  type SharesAnswer,
  checkCrossScans,
  checkHappenings,
  figureAddresses,
  formatReport,
  happeningTypes,
  happeningsInLog,
  playPilot,
  progressLine,
  scansInLog,
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
    onProgress: ({ ordersDone, ordersTotal, stage }) =>
      progress.show(progressLine(ordersDone, ordersTotal, stage ?? '')),
  });
  progress.end();
  await untilFolded(stores);
  const checked = await checkInvariants(stores);
  const [channels, shares, events] = await Promise.all([
    getJson<ChannelFigures>(`${url}${figureAddresses.channels}`),
    pilotShares(url),
    getLines<EventLine & HappeningLine>(`${url}/v1/audit/events?types=${happeningTypes.join(',')}`),
  ]);
  const scans = scansInLog(events);
  const happenings = happeningsInLog(events);
  const invariants = [
    ...checked,
    checkCrossScans(summary.scans, scans),
    checkHappenings(summary.happenings, happenings),
  ];
  const report = {
    summary,
    world: plan.world,
    channels,
    shares,
    scans,
    happenings,
    invariants,
    ...(goesOn && { address: url }),
  };
  process.stdout.write(`\n${formatReport(report)}`);
  return summary.outcome === 'completed' && invariants.every(({ holds }) => holds);
}

async function pilotShares(url: string): Promise<PilotShares> {
  const { wallets, groups } = figureAddresses.shares;
  const ask = async ({ byStage, together }: typeof wallets) => ({
    byStage: await getJson<SharesAnswer>(`${url}${byStage}`),
    together: await getJson<SharesAnswer>(`${url}${together}`),
  });
  return { wallets: await ask(wallets), groups: await ask(groups) };
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

const getJson = async <T>(address: string): Promise<T> => JSON.parse(await getText(address)) as T;

const getLines = async <T>(address: string): Promise<readonly T[]> =>
  (await getText(address))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

async function getText(address: string): Promise<string> {
  const response = await fetch(address, { signal: AbortSignal.timeout(answerTimeoutMs) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${address} answered ${response.status}: ${text}`);
  return text;
}
