import type { CellSums } from './cells.js';
import type { MarketInLog } from './market-in-log.js';

/** Interconnections that are open at a moment, by their latest period. */
export function openInterconnections({ interconnections }: MarketInLog, cells: CellSums, at: string): void {
  const opened = interconnections.filter(({ type }) => type === 'InterconnectionOpened');
  for (const interconnectionId of new Set(opened.map(({ data }) => data.interconnectionId))) {
    const told = interconnections.filter(({ data }) => data.interconnectionId === interconnectionId);
    const last = told.findLast(({ type }) => type === 'InterconnectionOpened');
    if (last?.type !== 'InterconnectionOpened') continue;
    const end = told.slice(told.indexOf(last)).find(({ type }) => type === 'InterconnectionClosed');
    const { payerApp, codeIssuer, presentation, validFrom } = last.data;
    const isOver = end?.type === 'InterconnectionClosed' && end.data.validTo <= at;
    if (validFrom <= at && !isOver) cells.add(['open interconnections', payerApp, codeIssuer, presentation], 1n);
  }
}

/** Channels that stages have open at a moment. */
export function openStages({ stages }: MarketInLog, cells: CellSums, at: string): void {
  for (const { type, data } of stages) {
    if (type !== 'StageOpened' || data.occurredAt > at) continue;
    const { platform, stageId, channelIds } = data;
    const end = stages.find(
      (other) => other.type === 'StageRolledBack' && other.data.platform === platform && other.data.stageId === stageId,
    );
    if (end !== undefined && end.data.occurredAt <= at) continue;
    for (const channelId of new Set(channelIds)) cells.add(['open stages', platform, channelId], 1n);
  }
}
