import { count, flag, minorUnits, moment, name, orNull, person, thousandths } from '../fact-table.js';
import { termsColumns } from './terms-columns.js';

const { platformController, stage, field, merchant, subMerchant, city, category, currency } = termsColumns;

const part = (of: string) =>
  orNull(minorUnits(`part of the fee that ${of} got by a capture, or gave back by a refund; null where none did`));

/** Who fills the other roles stands in columns of the payment, of captures and refunds alike. */
const feePartColumns = {
  accountInstitutionFee: part('the institution of the account'),
  clearingHouseFee: part('the clearing house'),
  codeIssuerFee: part('the code issuer'),
  payerAppFee: part("the institution of the payer's app"),
  acquirerFee: part('the acquirer'),
  accountInstitutionOfFee: orNull(name("who got, or gave back, the account institution's part; null where nobody did")),
  clearingHouseOfFee: orNull(name("who got, or gave back, the clearing house's part; null where nobody did")),
} as const;

/** Money that moved: one fact for each capture, each refund, and each row of a bill. */
export const movementColumns = {
  origin: name('own, or imported from a bill of others'),
  movement: name('captured, refunded, or revoked (an imported payment that was taken back whole)'),
  basis: name('claimed by this ledger, reported by a provider without a claim, or told by a bill'),
  platform: orNull(name('platform that the orders were placed on; null for imported rows')),
  platformController,
  stage,
  channel: orNull(name('channel that was chosen; null for imported rows')),
  presentation: orNull(name('how the payment was put before the payer; null for imported rows')),
  tradeType: orNull(name("the bill's word for how it was paid; null for own payments")),
  field,
  codeIssuer: orNull(name('institution that issued the code, link or entry; null for imported rows')),
  codeIssuerController: orNull(name('who controlled the code issuer, as known then; null where nobody is known to')),
  acquirer: orNull(name("institution that holds the merchant's account; null for imported rows")),
  channelStage: orNull(name('stage that opened the channel to the buyer; null where none did')),
  inCohort: orNull(flag("whether the buyer was in that stage's cohort; null without a stage")),
  preselectedChannel: orNull(name('channel that was selected before the buyer chose; null where none was')),
  alternatives: orNull(count('how many other channels were offered; null for imported rows')),
  wallet: name("institution whose app the payer used; for imported rows the bill's institution"),
  walletController: orNull(name('who controlled the wallet, as known then; null where nobody is known to')),
  fundingKind: orNull(
    name('kind of account the money came from; null for refunds, whose event does not say it, and where unsaid'),
  ),
  accountInstitution: orNull(
    name(
      'institution that keeps the account that paid, or that a refund goes to, redirected or not; null where coupons alone go back, and where unsaid',
    ),
  ),
  clearingHouse: orNull(
    name('who cleared it; null on the books of one institution, for refunds that move nothing, and where unsaid'),
  ),
  merchant,
  subMerchant,
  city,
  category,
  buyer: orNull(person('whose orders they are; null for imported rows')),
  payer: person('who paid, and who gets a refund'),
  currency,
  amount: minorUnits('moved: total before coupons of a capture or refund; settled amount of an imported row'),
  cash: orNull(minorUnits("the payer's own part of it: the amount without coupons; null for imported rows")),
  merchantCoupons: minorUnits('coupons that the merchant funds, in a capture or given back by a refund'),
  otherCoupons: minorUnits('coupons that others fund, or whose funder is unsaid'),
  orderAmount: orNull(
    minorUnits('what the order cost, or what was asked back, before coupons; null where a bill does not say'),
  ),
  fee: thousandths('fee charged by a capture, or given back by a refund, exact'),
  feeRule: orNull(
    name(
      'rule that set the fee of a capture; null for refunds, which go by that of their capture, imported rows and without a fee',
    ),
  ),
  feeRuleVersion: orNull(count('its version; null where it is')),
  ...feePartColumns,
  feeBeforeRounding: orNull(
    thousandths(
      'fee of a capture before it was rounded to whole minor units; null for refunds, imported rows and without a fee',
    ),
  ),
  capturedAt: orNull(
    moment('when the money was captured, also the money that a refund gives back; null for imported rows'),
  ),
} as const;
