import { effectsOf } from '@hutong/market';
import type { FigureRow } from '../../figures/answering/figure-table.js';
import type { MarketCounts } from '../counting/market-counts.js';
import { effectRow } from './effect-table.js';
import { afterAndBefore, cohortAndControl, type Compared, type Sides } from './first-payments.js';
import { isDrawn, type StageLife } from './stage-lives.js';
import { lifeWithin, type Windows } from './windows.js';

/** Whose codes the channel shows, as orders were told; null where the channel was shown to nobody. */
export async function codeIssuerOf(
  counts: MarketCounts,
  { platform, channel }: Pick<StageLife, 'platform' | 'channel'>,
): Promise<string | null> {
  const filters = { platform: [platform], channel: [channel] };
  const cells = await counts.count({ measures: ['offers', 'refusedOffers'], by: ['codeIssuer'], filters });
  return (cells[0]?.values[0] as string | undefined) ?? null;
}

/** The cohort of a stage against those outside it, while the stage was the channel's latest. */
export async function cohortRows(
  counts: MarketCounts,
  compared: Compared,
  told: string,
): Promise<readonly FigureRow[]> {
  const period = lifeWithin(compared.life, { ...compared.market, told });
  const isCompared = period !== null && isDrawn(compared.life);
  const sides = isCompared ? await cohortAndControl(counts, compared, period) : null;
  return rowsOf('cohortAgainstControl', sides, isDrawn(compared.life) ? null : 'noControl');
}

/** The window after the opening of a stage against the one before it. */
export async function windowRows(
  counts: MarketCounts,
  compared: Compared,
  windows: Windows | null,
): Promise<readonly FigureRow[]> {
  const sides = windows === null ? null : await afterAndBefore(counts, compared, windows);
  return rowsOf('afterAgainstBefore', sides, null);
}

const unseen = { ended: 0n, captured: 0n, byChannel: 0n, byWallet: 0n, times: [] };

function rowsOf(comparison: string, sides: Sides | null, why: 'noControl' | null): readonly FigureRow[] {
  const { treated, control } = sides ?? { treated: unseen, control: unseen };
  return effectsOf(treated, control).map((effect) => effectRow(comparison, effect, why));
}
