import { categoriesOf, feeBy, feeRules, settlements, type SucceedRefund } from '@hutong/domain';
import type { Ledger } from '../handling/ledger.js';

/**
 * What the version of the fee rule that priced the payment gives back for a refund, by role; nothing where no clause is of refunds, and of
 * money that cost nothing.
 */
export async function feeBackOf(
  ledger: Ledger,
  { paymentRequestId, refundId }: Readonly<{ paymentRequestId: string; refundId: string }>,
): Promise<SucceedRefund['feeBack']> {
  const { state } = await ledger.load(settlements, paymentRequestId);
  if (state.status !== 'captured' || state.captured.fee === null) return [];
  const { fee, dimensions, clearingHouse } = state.captured;
  const refund = state.refunds.get(refundId);
  if (!refund) return [];
  const { versions } = (await ledger.load(feeRules, fee.feeRuleId)).state;
  const version = versions.find((one) => one.version === fee.version);
  if (!version) throw new Error(`Version ${fee.version} of the fee rule ${fee.feeRuleId} priced a payment and is gone`);
  return feeBy(version, {
    channelId: dimensions.channel.channelId,
    // As when it was paid: nobody tells the merchant's tier yet.
    tier: null,
    direction: 'refund',
    currency: dimensions.amount.currency,
    categories: categoriesOf(refund.requested.orders),
    hasClearingHouse: clearingHouse !== null,
  }).parts;
}
