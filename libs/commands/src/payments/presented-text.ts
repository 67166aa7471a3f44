import { hash } from 'node:crypto';
import { type KnownRequest, type Merchant, printPaymentLink } from '@hutong/domain';
import type { LedgerSecret, MerchantCodeOwner } from '@hutong/platform';

/** What the log keeps of the nonce in a code's or link's text: its SHA-256, in lowercase hexadecimal. */
export const nonceHashOf = (nonce: string): string => hash('sha256', nonce, 'hex');

/** Whose printed code a payment over such a channel presents. Its orders are of one merchant. */
export const merchantCodeOwner = (
  { platform, channelId }: Readonly<{ platform: string; channelId: string }>,
  { merchantId, subMerchantId }: Merchant,
): MerchantCodeOwner => ({ platform, channelId, merchantId, subMerchantId });

/**
 * The text of a request's code or link; neither where nothing is presented. Nothing keeps it: it is printed anew from the ledger's
 * secret for whoever may ask.
 */
export function presentedText(
  secret: LedgerSecret,
  { terms, capabilities }: KnownRequest,
): Readonly<{ code?: string; link?: string }> {
  const { presents } = capabilities;
  const { paymentRequestId, platform, channel, orders } = terms;
  const [order] = orders;
  switch (presents) {
    case 'nothing':
      return {};
    case 'merchantCode': {
      if (!order) throw new Error(`Payment request ${paymentRequestId} is for no order`);
      const owner = merchantCodeOwner({ platform, channelId: channel.channelId }, order.merchant);
      return { code: printPaymentLink({ kind: presents, nonce: secret.nonceOfMerchant(owner) }) };
    }
    default:
      return {
        [presents]: printPaymentLink({ kind: presents, paymentRequestId, nonce: secret.nonceOf(paymentRequestId) }),
      };
  }
}
