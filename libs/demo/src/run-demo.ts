import { createHutongClient, dataOf, type HutongClient } from '@hutong/client';
import { checkInvariants, untilFolded } from '@hutong/audit';
import {
  type EventLine,
  type HappeningLine,
  type PilotPlan,
  type ChannelFigures,
  type PilotShares,
  type SharesAnswer,
  type ClaimTold,
  type Verdicts,
  type VerdictsAnswer,
  checkCrossScans,
  checkHappenings,
  direct,
  directDays,
  figureQuestions,
  formatReport,
  happeningTypes,
  happeningsInLog,
  playPilot,
  progressLine,
  scansInLog,
} from '@hutong/simulator';
import { checkEventFormat } from './check-event-format.js';
import type { SimulatedClock } from './simulated-clock.js';

/** The widest question is about everything that was played. */
const requestTimeoutMs = 30_000;

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
  const client = createHutongClient({ baseUrl: url, requestTimeoutMs });
  const query = { types: happeningTypes.join(',') };
  const [channels, shares, events] = await Promise.all([
    askFigures<ChannelFigures>(client, figureQuestions.channels),
    pilotShares(client),
    dataOf(client.GET('/v1/audit/events', { params: { query } })) as Promise<readonly (EventLine & HappeningLine)[]>,
  ]);
  const scans = scansInLog(events);
  const happenings = happeningsInLog(events);
  const invariants = [
    ...checked,
    checkCrossScans(summary.scans, scans),
    checkHappenings(summary.happenings, happenings),
    await checkEventFormat(client),
  ];
  const report = {
    summary,
    world: plan.world,
    channels,
    shares,
    verdicts: await verdictsOf(client, plan.world),
    claims: await claimsOf(client),
    scans,
    happenings,
    invariants,
    ...(goesOn && { address: url }),
  };
  process.stdout.write(`\n${formatReport(report)}`);
  return summary.outcome === 'completed' && invariants.every(({ holds }) => holds);
}

async function pilotShares(client: HutongClient): Promise<PilotShares> {
  const { wallets, groups } = figureQuestions.shares;
  const ask = async ({ byStage, together }: typeof wallets) => ({
    byStage: await askFigures<SharesAnswer>(client, byStage),
    together: await askFigures<SharesAnswer>(client, together),
  });
  return { wallets: await ask(wallets), groups: await ask(groups) };
}

/** What rule sets say of the article's platform before direct payment first opened, and since it opened last. */
async function verdictsOf(client: HutongClient, world: PilotPlan['world']): Promise<Verdicts | null> {
  const days = directDays(world);
  if (days === null) return null;
  const ask = async (period: Readonly<{ from: string } | { to: string }>): Promise<VerdictsAnswer> =>
    (await dataOf(
      client.GET('/v1/verdicts', { params: { query: { platform: direct.platform, ...period } } }),
    )) as unknown as VerdictsAnswer;
  return { before: await ask({ to: days.first }), after: await ask({ from: days.latest }) };
}

async function claimsOf(client: HutongClient): Promise<readonly ClaimTold[]> {
  const { claims } = await dataOf(client.GET('/v1/claims'));
  const told: ClaimTold[] = [];
  // Each claim is a path of its own, and all have the same answers.
  for (const { answeredAt } of claims) told.push(await dataOf(client.GET(answeredAt as '/v1/claims/C1')));
  return told;
}

/** Which columns the rows have follows from the question. */
const askFigures = async <Answer>(client: HutongClient, query: typeof figureQuestions.channels): Promise<Answer> =>
  (await dataOf(client.GET('/v1/figures', { params: { query } }))) as unknown as Answer;

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
