import { hash } from 'node:crypto';
import { type PaymentRequestState, printPaymentLink } from '@hutong/domain';
import type { LedgerSecret } from '@hutong/platform';

/** What the log keeps of the nonce in a code's or link's text: its SHA-256, in lowercase hexadecimal. */
export const nonceHashOf = (nonce: string): string => hash('sha256', nonce, 'hex');

/**
 * The text of a request's code or link; neither where nothing is presented. Nothing keeps it: it is printed anew from the ledger's
 * secret for whoever may ask.
 */
export function presentedText(
  secret: LedgerSecret,
  { terms, capabilities }: Exclude<PaymentRequestState, { status: 'absent' }>,
): Readonly<{ code?: string; link?: string }> {
  const { presents: kind } = capabilities;
  if (kind === 'nothing') return {};
  const { paymentRequestId } = terms;
  return { [kind]: printPaymentLink({ kind, paymentRequestId, nonce: secret.nonceOf(paymentRequestId) }) };
}
