import { type PersonRef, type PresentedRequest, samePerson } from '../kernel/index.js';

export type PayerRefusal = 'payerAppUnknown' | 'payerNotDesignated' | 'payerIsBuyer' | 'payerIsNotBuyer';

type Comer = Readonly<{ request: PresentedRequest; payer: PersonRef; payerAppKnown: boolean }>;

/**
 * Why this payer may not pay, whatever the route; null when they may. `statedBuyer` is whether the payer is the buyer, as last stated: it decides
 * where there is a statement; without one only the same reference is known to be the buyer.
 */
export function payerRefusal(
  { request, payer, payerAppKnown }: Comer,
  statedBuyer: boolean | null,
): PayerRefusal | null {
  if (!payerAppKnown) return 'payerAppUnknown';
  const { capabilities, designatedPayer, terms } = request;
  if (designatedPayer !== null && !samePerson(payer, designatedPayer)) return 'payerNotDesignated';
  const isBuyer = statedBuyer ?? (samePerson(payer, terms.buyer) ? true : null);
  if (capabilities.payer === 'anotherPerson' && isBuyer === true) return 'payerIsBuyer';
  return capabilities.payer === 'buyer' && isBuyer === false ? 'payerIsNotBuyer' : null;
}
