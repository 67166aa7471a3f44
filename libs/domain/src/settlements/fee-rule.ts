import {
  type Currency,
  type DatedParameter,
  type Instant,
  type Money,
  instantFromJson,
  money,
  roundHalfUp,
} from '../kernel/index.js';

/** One party's part of the merchant fee: hundred-thousandths of the amount, at most a cap where the rule has one. */
type FeeLeg = Readonly<{ hundredThousandths: bigint; capMinorUnits: bigint | null }>;

/** What the merchant pays for a payment, and how it is split. Caps are in `capCurrency` and bind only there. */
export type FeeRule = Readonly<{
  feeRuleId: string;
  issuer: FeeLeg;
  network: FeeLeg;
  acquirer: FeeLeg;
  capCurrency: Currency;
}>;

/** The parts of one fee in whole minor units; they sum to the fee exactly. */
export type FeeParts = Readonly<{ fee: Money; issuer: Money; network: Money; acquirer: Money }>;

/**
 * Fee rules by the day they begin, oldest first. The card tariff of 2016 gives the issuer and network
 * legs and their caps; 0.6 % is the usual list rate of wallets; how a wallet payment is really split is not published.
 */
export const feeRules: readonly DatedParameter<FeeRule>[] = [
  {
    value: {
      feeRuleId: 'illustrative-60bp.2016-09',
      issuer: { hundredThousandths: 350n, capMinorUnits: 1_300n },
      network: { hundredThousandths: 65n, capMinorUnits: 650n },
      acquirer: { hundredThousandths: 185n, capMinorUnits: null },
      capCurrency: 'CNY',
    },
    validFrom: '2016-09-05T16:00:00.000Z',
    source: 'Card tariff in force since 6 September 2016; list rate of wallets from secondary sources',
    status: 'illustrative',
  },
];

/** The rule in force at a moment, from its first millisecond on. Throws before the first rule: no payment is that old. */
export function feeRuleAt(at: Instant): FeeRule {
  const rule = feeRules.findLast(({ validFrom }) => at >= instantFromJson(validFrom));
  if (!rule) throw new Error(`No fee rule is in force at ${new Date(at).toISOString()}`);
  return rule.value;
}

/**
 * The fee and its parts. Caps apply to the exact amounts, then each leg is rounded half up; the acquirer takes what the rounding
 * leaves, and the network's leg too where no clearing house carried the payment.
 */
export function splitFee(rule: FeeRule, amount: Money, hasNetwork: boolean): FeeParts {
  const { currency } = amount;
  const exact = (leg: FeeLeg): bigint => {
    const part = amount.minorUnits * leg.hundredThousandths;
    const cap =
      leg.capMinorUnits === null || currency !== rule.capCurrency ? part : leg.capMinorUnits * hundredThousand;
    return part < cap ? part : cap;
  };
  const fee = rounded(exact(rule.issuer) + exact(rule.network) + exact(rule.acquirer));
  const issuer = rounded(exact(rule.issuer));
  const network = hasNetwork ? rounded(exact(rule.network)) : 0n;
  return {
    fee: money(fee, currency),
    issuer: money(issuer, currency),
    network: money(network, currency),
    acquirer: money(fee - issuer - network, currency),
  };
}

const hundredThousand = 100_000n;

const rounded = (exact: bigint): bigint => roundHalfUp(exact, hundredThousand);
