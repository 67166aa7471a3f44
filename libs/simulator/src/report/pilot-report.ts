import type { World } from '@hutong/world';
import type { Counted, Happening, PilotSummary, ScanExpectation } from '../driver/pilot-summary.js';
import type { ChannelFigures, PilotShares } from './answers.js';
import { claimTable, type ClaimTold } from './claim-table.js';
import { crossScanTable } from './cross-scans.js';
import { grouped, yuan } from './figures.js';
import { happeningTable } from './happenings.js';
import type { InvariantCheck } from './invariant-check.js';
import { failureLines, notOfferedTable, orderLines, payersRefusedTable } from './order-lines.js';
import { shareTable } from './share-table.js';
import { padEnd, textTable } from './text-table.js';
import { direct, verdictTable, type Verdicts } from './verdict-table.js';

export type PilotReport = Readonly<{
  summary: PilotSummary;
  world: World;
  /** Over the whole pilot, in one currency. */
  channels: ChannelFigures;
  shares: PilotShares;
  /** On the article's platform; null where no stage opens direct payment there. */
  verdicts: Verdicts | null;
  claims: readonly ClaimTold[];
  /** Who scanned whose codes, as the log has it. */
  scans: Counted<ScanExpectation>;
  /** Each way to pay and what went wrong, as the log has it. */
  happenings: Counted<Happening>;
  invariants: readonly InvariantCheck[];
  /** Where to look next; nowhere when the ledger ends with the report. */
  address?: string;
}>;

/** The platform of the article, and one that opens the other way round. */
const sharedPlatforms = ['taobao', 'jd'] as const;

/** What the pilot came to, for people: plain text, at most 80 columns wide. */
export function formatReport(report: PilotReport): string {
  const { summary, invariants, world, scans, address } = report;
  const nameOf = namesIn(world);
  return [
    ...section('Channels (CNY)', channelTable(report)),
    ...sharedPlatforms.flatMap((platform) => {
      const rows = shareTable({ ...report, platform, nameOf });
      const title = `${nameOf(platform)}: shares of captured value per wallet, by stage`;
      return rows.length === 0 ? [] : section(title, rows);
    }),
    ...(report.verdicts === null
      ? []
      : section(`${nameOf(direct.platform)}: verdicts before and after direct payment`, verdictTable(report.verdicts))),
    ...section('Claims of the article: how sure their answers are', claimTable(report.claims)),
    ...section('Groups: who controls a wallet, where that changed', controllerLines(world)),
    ...section('Codes scanned: paid / refused, by app and issuer of the code', crossScanTable(scans, nameOf)),
    ...section('Orders whose page did not offer a channel, and why', notOfferedTable(summary, world, nameOf)),
    ...section('Payers who were refused, and why', payersRefusedTable(summary, nameOf)),
    ...section('Ways to pay, and what went wrong', happeningTable(summary.happenings, report.happenings)),
    ...section('Orders', orderLines(summary)),
    ...(summary.failuresCount > 0 ? section('Answers that nobody expected', failureLines(summary)) : []),
    ...section('Invariants', invariants.map(invariantLine)),
    ...(address === undefined ? [] : [`Look at ${address}`, '']),
  ].join('\n');
}

const section = (title: string, lines: readonly string[]): readonly string[] => [title, '', ...lines, ''];

/** Names of institutions as people read them. */
const namesIn = ({ institutions }: Pick<World, 'institutions'>): ((institutionId: string) => string) => {
  const names = new Map(institutions.map(({ institutionId, names: { zh } }) => [institutionId, zh]));
  return (institutionId) => names.get(institutionId) ?? institutionId;
};

/** Institutions of which more than one statement tells who controls them. */
function controllerLines({ controllers, groups, institutions }: World): readonly string[] {
  const nameOf = namesIn({ institutions });
  const groupNames = new Map(groups.map(({ groupId, names: { zh } }) => [groupId, zh]));
  return [...Map.groupBy(controllers, ({ institutionId }) => institutionId)]
    .filter(([, statements]) => statements.length > 1)
    .map(([institutionId, statements]) => {
      const told = statements
        .toSorted((one, other) => Date.parse(one.validFrom) - Date.parse(other.validFrom))
        .map(({ controller, validFrom }) => {
          const name = controller === null ? 'nobody' : (groupNames.get(controller) ?? nameOf(controller));
          return `${name} from ${validFrom.slice(0, 10)}`;
        });
      return `${nameOf(institutionId)}: ${told.join(', ')}`;
    });
}

function channelTable({ summary, channels, world }: PilotReport): readonly string[] {
  const nameOf = namesIn(world);
  const known = world.channels.map(({ platform, channelId, names }) => ({ platform, channelId, name: names.zh }));
  const isKnown = (one: Readonly<{ platform: string; channelId: string }>): boolean =>
    known.some(({ platform, channelId }) => platform === one.platform && channelId === one.channelId);
  const paid = channels.rows.map(({ channel, ...row }) => ({ ...row, channelId: channel }));
  const others = paid
    .filter((row) => !isKnown(row))
    .map(({ platform, channelId }) => ({ platform, channelId, name: channelId }));
  const rows = [...known, ...others].map(({ platform, channelId, name }) => {
    const isThis = (one: Readonly<{ platform: string; channelId: string }>): boolean =>
      one.platform === platform && one.channelId === channelId;
    const offered = summary.offered.find(isThis)?.times ?? 0;
    return [nameOf(platform), name, grouped(offered), ...moneyIn(paid.filter(isThis))];
  });
  const total = ['all', '', grouped(summary.ordersPlaced), ...moneyIn(paid)];
  return textTable(['platform', 'channel', 'offered', 'captured', 'value', 'refunded'], [...rows, total], 2);
}

type Money = Readonly<Record<'count' | 'value' | 'refunded', string>>;

const moneyIn = (rows: readonly Money[]): readonly string[] => [
  grouped(sum(rows, 'count')),
  yuan(sum(rows, 'value')),
  yuan(sum(rows, 'refunded')),
];

const invariantLine = ({ name, holds, detail }: InvariantCheck): string =>
  `${padEnd(holds ? 'holds' : 'BROKEN', 6)}  ${name}${detail === undefined ? '' : `: ${detail}`}`;

const sum = (rows: readonly Money[], field: keyof Money): bigint =>
  rows.reduce((total, row) => total + BigInt(row[field]), 0n);
