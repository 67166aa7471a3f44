import type { ParametersOf } from '@hutong/client';

// What the ledger answers, as far as the report reads it.

/** `GET /v1/figures` by platform and channel, in one currency. */
export type ChannelFigures = Readonly<{
  rows: readonly Readonly<{ platform: string; channel: string; count: string; value: string; refunded: string }>[];
}>;

/** `GET /v1/figures` with shares of wallets, or of the groups that control them: of one stage each, or of all together. */
export type SharesAnswer = Readonly<{
  rows: readonly Readonly<{ platform: string; stage?: string | null; wallet?: string; valueShare: string | null }>[];
  markets: readonly Readonly<{
    platform: string;
    stage?: string | null;
    figures: Readonly<{ value: Readonly<{ hhi: string | null }>; count: Readonly<{ whole: string }> }>;
  }>[];
}>;

export type PilotShares = Readonly<
  Record<'wallets' | 'groups', Readonly<Record<'byStage' | 'together', SharesAnswer>>>
>;

type Question = ParametersOf<'/v1/figures'>['query'];

const rowsMax = 10_000;
const figures = (question: Question): Question => ({ currency: 'CNY', limit: `${rowsMax}`, ...question });
const shares = (party: string) => ({
  byStage: figures({ measures: 'value,count', by: `platform,stage,${party}`, shareOf: party }),
  together: figures({ measures: 'value,count', by: `platform,${party}`, shareOf: party }),
});

/** The questions about figures that a report is made of. */
export const figureQuestions = {
  channels: figures({ measures: 'count,value,refunded', by: 'platform,channel' }),
  shares: { wallets: shares('wallet'), groups: shares('walletGroup') },
} as const;

/** A line of `GET /v1/audit/events`. */
export type EventLine = Readonly<{
  type?: string;
  data?: Readonly<{
    payerApp: string;
    dimensions: Readonly<{ channel: Readonly<{ codeIssuer: string; presentation: string }> }>;
  }>;
  end?: Readonly<{ complete: boolean }>;
}>;
