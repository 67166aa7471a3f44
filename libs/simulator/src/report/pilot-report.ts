import type { PilotSummary } from '../driver/pilot-summary.js';
import { pilotChannels, pilotInstitutions, pilotPlatform } from '../plan/catalogue.js';
import { grouped, percent, yuan } from './figures.js';
import { padEnd, textTable } from './text-table.js';

/** What `GET /v1/channel-volumes` answers, as far as the report reads it. */
export type VolumesAnswer = Readonly<{
  position: string;
  definition: string;
  cells: readonly Readonly<{
    channelId: string;
    capturedCount: string;
    capturedMinorUnits: string;
    refundedMinorUnits: string;
  }>[];
}>;

type SharesOfParties = Readonly<{
  totalCount: string;
  parties: readonly Readonly<{ party: string; shareByValue: string | null; shareByCount: string | null }>[];
  hhiByValue: string | null;
  concentrationByValue: Readonly<Record<'cr1' | 'cr2', string | null>>;
}>;

/** What `GET /v1/market-shares` answers, as far as the report reads it. */
export type SharesAnswer = Readonly<{
  position: string;
  definition: string;
  markets: readonly Readonly<{
    platform: string;
    stageId: string | null;
    currency: string;
    byPayerApp: SharesOfParties;
  }>[];
}>;

/** A check made at the end, and what it found. */
export type InvariantCheck = Readonly<{ name: string; holds: boolean; detail?: string }>;

export type PilotReport = Readonly<{
  summary: PilotSummary;
  /** Over the whole pilot, in one currency. */
  volumes: VolumesAnswer;
  shares: SharesAnswer;
  /** Stages in the order they opened. */
  stageIds: readonly string[];
  invariants: readonly InvariantCheck[];
  /** Where to look next; nowhere when the ledger ends with the report. */
  address?: string;
}>;

const failuresShownMax = 5;
const charactersShownMax = 400;

/** What the pilot came to, for people: plain text, at most 80 columns wide. */
export function formatReport(report: PilotReport): string {
  const { summary, invariants, address } = report;
  return [
    ...section('Channels (CNY)', channelTable(report)),
    ...section('Shares of captured value per wallet, by stage (before it opened: the row above)', shareTable(report)),
    ...section('Orders', orderLines(summary)),
    ...(summary.failuresCount > 0 ? section('Answers that nobody expected', failureLines(summary)) : []),
    ...section('Invariants', invariants.map(invariantLine)),
    ...(address === undefined ? [] : [`Look at ${address}`, '']),
  ].join('\n');
}

const section = (title: string, lines: readonly string[]): readonly string[] => [title, '', ...lines, ''];

function channelTable({ summary, volumes }: PilotReport): readonly string[] {
  const known = pilotChannels.map(({ channelId }) => channelId);
  const others = volumes.cells.map(({ channelId }) => channelId).filter((channelId) => !known.includes(channelId));
  const rows = [...known, ...new Set(others)].map((channelId) => {
    const cells = volumes.cells.filter((cell) => cell.channelId === channelId);
    return [
      channelName(channelId),
      grouped(summary.ordersOffered[channelId] ?? 0),
      grouped(sum(cells, 'capturedCount')),
      yuan(sum(cells, 'capturedMinorUnits')),
      yuan(sum(cells, 'refundedMinorUnits')),
    ];
  });
  const total = [
    'all',
    grouped(summary.ordersPlaced),
    grouped(sum(volumes.cells, 'capturedCount')),
    yuan(sum(volumes.cells, 'capturedMinorUnits')),
    yuan(sum(volumes.cells, 'refundedMinorUnits')),
  ];
  return textTable(['channel', 'offered', 'captured', 'value', 'refunded'], [...rows, total]);
}

/** One row per stage: the row above is the share before it opened. */
function shareTable({ shares, stageIds }: PilotReport): readonly string[] {
  const wallets = pilotInstitutions
    .map(({ registration }) => registration)
    .filter(({ roles }) => roles.includes('wallet'));
  const markets = shares.markets.filter(({ platform, currency }) => platform === pilotPlatform && currency === 'CNY');
  const rows = [...stageIds, null].flatMap((stageId) => {
    const market = markets.find((candidate) => candidate.stageId === stageId);
    if (market === undefined) return [];
    const { parties, totalCount, hhiByValue, concentrationByValue } = market.byPayerApp;
    const shareOf = (wallet: string): string => {
      const party = parties.find((candidate) => candidate.party === wallet);
      return percentOrNone(party?.shareByValue ?? null);
    };
    return [
      [
        stageId ?? 'all stages',
        grouped(totalCount),
        ...wallets.map(({ institutionId }) => shareOf(institutionId)),
        hhiByValue === null ? '-' : grouped(hhiByValue),
        percentOrNone(concentrationByValue.cr2),
      ],
    ];
  });
  return textTable(['stage', 'captured', ...wallets.map(({ names }) => names.zh), 'HHI', 'CR2'], rows);
}

const percentOrNone = (fraction: string | null): string => (fraction === null ? '-' : percent(fraction));

function orderLines(summary: PilotSummary): readonly string[] {
  const { outcomes, refusals, requests, retries, latencyMs, elapsedMs } = summary;
  const nonZero = Object.entries(outcomes).filter(([, count]) => count > 0);
  const ended = nonZero.map(([outcome, count]): readonly [string, number] => [`ended ${outcome}`, count]);
  const refused = Object.entries(refusals)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([type, count]): readonly [string, number] => [`refused ${type.replace('/problems/', '')}`, count]);
  const counts = [...ended, ['refunds', summary.refunds] as const, ...refused];
  const perSecond = Math.round((requests * 1_000) / Math.max(elapsedMs, 1));
  return [
    ...textTable(
      ['what', 'times'],
      counts.map(([what, count]) => [what, grouped(count)]),
    ),
    '',
    `${grouped(requests)} requests (${grouped(retries)} again) in ${(elapsedMs / 1_000).toFixed(1)} s: ` +
      `${grouped(perSecond)}/s, p50 ${latencyMs.p50} ms, p99 ${latencyMs.p99} ms`,
  ];
}

function failureLines({ failures, failuresCount }: PilotSummary): readonly string[] {
  const lines = failures
    .slice(0, failuresShownMax)
    .flatMap(({ method, path, status, request, answer }) => [
      `${method} ${path}: ${status ?? 'no answer'}`,
      `  sent     ${shown(request)}`,
      `  answered ${shown(answer)}`,
    ]);
  const rest = failuresCount - Math.min(failures.length, failuresShownMax);
  return rest > 0 ? [...lines, `and ${grouped(rest)} more`] : lines;
}

const shown = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, charactersShownMax);

const invariantLine = ({ name, holds, detail }: InvariantCheck): string =>
  `${padEnd(holds ? 'holds' : 'BROKEN', 6)}  ${name}${detail === undefined ? '' : `: ${detail}`}`;

const channelName = (channelId: string): string =>
  pilotChannels.find((channel) => channel.channelId === channelId)?.names.zh ?? channelId;

type SummedField = 'capturedCount' | 'capturedMinorUnits' | 'refundedMinorUnits';
const sum = (cells: VolumesAnswer['cells'], field: SummedField): bigint =>
  cells.reduce((total, cell) => total + BigInt(cell[field]), 0n);
