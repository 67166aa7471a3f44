import type { TermsDimensions } from '@hutong/domain';
import type { FactOf } from '../fact-table.js';
import type { termsColumns } from './terms-columns.js';

/** What a payment, a capture and a refund are about. */
export const termsFact = ({
  channel,
  offer,
  merchant,
  ...dimensions
}: TermsDimensions): FactOf<typeof termsColumns> => ({
  platform: dimensions.platform,
  platformController: dimensions.platformController,
  stage: dimensions.platformStageId,
  channel: channel.channelId,
  presentation: channel.presentation,
  field: channel.field,
  codeIssuer: channel.codeIssuer,
  codeIssuerController: channel.codeIssuerController,
  acquirer: channel.acquirer,
  channelStage: offer.stageId,
  inCohort: offer.inCohort,
  rank: offer.rank,
  preselected: offer.preselected,
  folded: offer.folded,
  preselectedChannel: dimensions.preselectedChannelId,
  alternatives: dimensions.alternatives.length,
  attempt: dimensions.attempt,
  orders: dimensions.orderCount,
  merchant: merchant?.merchantId ?? null,
  subMerchant: merchant?.subMerchantId ?? null,
  city: dimensions.city,
  category: dimensions.category,
  buyer: dimensions.buyer.ref,
  currency: dimensions.amount.currency,
  amount: BigInt(dimensions.amount.minorUnits),
});
