// What the ledger answers, as far as the report reads it.

/** `GET /v1/channel-volumes`. */
export type VolumesAnswer = Readonly<{
  position: string;
  definition: string;
  cells: readonly Readonly<{
    platform: string;
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

/** One platform in one stage, or (`stageId` null) in all of them. */
export type Market = Readonly<{
  platform: string;
  stageId: string | null;
  currency: string;
  byPayerApp: SharesOfParties;
  byController: SharesOfParties;
}>;

/** `GET /v1/market-shares`. */
export type SharesAnswer = Readonly<{ position: string; definition: string; markets: readonly Market[] }>;

/** A line of `GET /v1/audit/events`. */
export type EventLine = Readonly<{
  type?: string;
  data?: Readonly<{
    payerApp: string;
    dimensions: Readonly<{ channel: Readonly<{ codeIssuer: string; presentation: string }> }>;
  }>;
  end?: Readonly<{ complete: boolean }>;
}>;
