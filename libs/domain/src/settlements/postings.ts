import type { Money, Payer, PaymentTerms } from '../kernel/index.js';
import type { FeeParts } from './fee-rule.js';

/** A signed entry on one account, in minor units of the settlement's currency; the postings of one event sum to zero. */
export type Posting = Readonly<{ account: string; minorUnits: string }>;

// Account names are stored and stay as they are. Plus is what an account receives, minus what it gives.
const payerAccount = ({ wallet, payerId }: Payer): string => `wallet:${wallet}:${payerId}`;
const merchantAccount = ({ platform, merchant }: PaymentTerms): string => `merchant-payable:${platform}:${merchant}`;

/** The payer gives the amount; the merchant gets it less the fee, whose parts go to issuer, network and acquirer. */
export function settlementPostings(terms: PaymentTerms, payer: Payer, parts: FeeParts): readonly Posting[] {
  const amount = BigInt(terms.amount.minorUnits);
  const { wallet, clearingHouse } = terms.channel;
  return withoutZeros([
    [payerAccount(payer), -amount],
    [merchantAccount(terms), amount - parts.fee.minorUnits],
    [`fee:issuer:${wallet}`, parts.issuer.minorUnits],
    [`fee:network:${clearingHouse ?? 'none'}`, parts.network.minorUnits],
    [`fee:acquirer:${wallet}`, parts.acquirer.minorUnits],
  ]);
}

/** The money goes back to whoever paid, out of what the merchant is owed; the fee stays where it is. */
export function refundPostings(terms: PaymentTerms, payer: Payer, amount: Money): readonly Posting[] {
  const returned: bigint = amount.minorUnits;
  return withoutZeros([
    [merchantAccount(terms), -returned],
    [payerAccount(payer), returned],
  ]);
}

const withoutZeros = (entries: readonly (readonly [account: string, minorUnits: bigint])[]): readonly Posting[] =>
  entries
    .filter(([, minorUnits]) => minorUnits !== 0n)
    .map(([account, minorUnits]) => ({ account, minorUnits: minorUnits.toString() }));
