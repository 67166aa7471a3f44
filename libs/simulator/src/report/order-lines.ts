import type { World } from '@hutong/world';
import type { PilotSummary } from '../driver/pilot-summary.js';
import { grouped } from './figures.js';
import { textTable } from './text-table.js';

const failuresShownMax = 5;
const charactersShownMax = 400;

/** Channels that a stage opened already: to whom it did not, and for what not. */
export function notOfferedTable(
  { notOffered }: PilotSummary,
  { channels }: World,
  nameOf: (institutionId: string) => string,
): readonly string[] {
  const channelName = (channelId: string, platform: string): string =>
    channels.find((channel) => channel.channelId === channelId && channel.platform === platform)?.names.zh ?? channelId;
  return textTable(
    ['platform', 'channel', 'reason', 'orders'],
    notOffered.map(({ platform, channelId, reason, times }) => [
      nameOf(platform),
      channelName(channelId, platform),
      reason,
      grouped(times),
    ]),
    3,
  );
}

/** By app and reason, over all channels. */
export function payersRefusedTable(
  { payersRefused }: PilotSummary,
  nameOf: (institutionId: string) => string,
): readonly string[] {
  const counts = new Map<string, { cells: readonly string[]; times: number }>();
  for (const { platform, payerApp, problem, times } of payersRefused) {
    const cells = [nameOf(platform), nameOf(payerApp), problem];
    const counted = counts.get(cells.join(' ')) ?? { cells, times: 0 };
    counted.times += times;
    counts.set(cells.join(' '), counted);
  }
  return textTable(
    ['platform', 'with', 'reason', 'times'],
    [...counts.values()].map(({ cells, times }) => [...cells, grouped(times)]),
    3,
  );
}

export function orderLines(summary: PilotSummary): readonly string[] {
  const { outcomes, refunds, identitiesStated, ordersInCarts, requests, retries, latencyMs, elapsedMs } = summary;
  const nonZero = Object.entries(outcomes).filter(([, count]) => count > 0);
  const ended = nonZero.map(([outcome, count]): readonly [string, number] => [`ended ${outcome}`, count]);
  const counts = [
    ...ended,
    ['paid together with others', ordersInCarts] as const,
    ['refunds', refunds] as const,
    ['payer and buyer stated one, or not', identitiesStated] as const,
  ];
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

export function failureLines({ failures, failuresCount }: PilotSummary): readonly string[] {
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
