// Stored format: these fields are part of `PaymentOffersEvaluated` and of terms. See docs/adr/0003.

/** Why a channel is not offered. All reasons that apply are given. */
export const offerReasons = [
  'stageNotOpened',
  'notInCohort',
  'categoryExcluded',
  'productExcluded',
  'merchantExcluded',
  'cityExcluded',
  'amountOutsideStage',
  'amountOverLimit',
  'interconnectionClosed',
] as const;
export type OfferReason = (typeof offerReasons)[number];

/** Where a channel stands on the payment page, and what the draw said. */
export type OfferStanding = Readonly<{
  /** The stage that decided; null while no stage opened the channel. */
  stageId: string | null;
  /** The buyer's bucket in the stage's draw, 0 to 9,999; null without a draw. */
  bucket: number | null;
  /** Whether the bucket lies in the stage's cohort; null without a stage. */
  inCohort: boolean | null;
  /** 1 is the top of the page. */
  rank: number;
  preselected: boolean;
  /** Hidden behind "more" until the buyer unfolds it. */
  folded: boolean;
}>;

/** One channel of the platform, as one buyer was shown it for one order: offered when no reason stands against it. */
export type ChannelOffer = OfferStanding &
  Readonly<{
    channelId: string;
    codeIssuer: string;
    /** Revision of the channel's interconnection that the evaluation saw, as a decimal string; null where none is needed or none was ever opened. */
    interconnectionRevision: string | null;
    reasons: readonly OfferReason[];
  }>;
