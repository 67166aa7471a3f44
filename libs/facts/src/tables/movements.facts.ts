import {
  type Coupon,
  type FeeRole,
  type ImportedPaymentEvent,
  type ImportedTerms,
  type MoneyJson,
  type Posting,
  type SettlementEvent,
  type StoredFeePart,
  type TermsDimensions,
  assertNever,
  importedPayments,
  settlements,
} from '@hutong/domain';
import type { AddedFacts, FactOf } from '../fact-table.js';
import { type EventUses, type UsedOf, usedTypes } from './event-uses.js';
import { movementColumns } from './movements.columns.js';
import { rolledUpTerms } from './terms-columns.js';
import { termsFact } from './terms.facts.js';

type MovementFact = FactOf<typeof movementColumns>;

const uses = {
  PaymentCaptured: 'used',
  AuthorizationVoided: 'passed over',
  RefundRequested: 'passed over',
  RefundAccepted: 'passed over',
  RefundSucceeded: 'used',
  RefundClosed: 'passed over',
  RefundAbnormal: 'passed over',
  RefundRedirected: 'passed over',
  PaymentImported: 'used',
  RefundImported: 'used',
  RevocationImported: 'used',
} as const satisfies EventUses<SettlementEvent | ImportedPaymentEvent>;
type MovementEvent = UsedOf<SettlementEvent | ImportedPaymentEvent, typeof uses>;
type DataOf<Type extends MovementEvent['type']> = Extract<MovementEvent, { type: Type }>['data'];

/** Money that moved: our own captures and refunds, and what bills tell of others. */
export const movements: AddedFacts<MovementEvent, MovementFact> = {
  kind: 'added',
  name: 'movements.v3',
  meaning: 'money that moved: captures and refunds, our own and those that bills tell of',
  columns: movementColumns,
  period: 'occurredAt',
  rolledUp: {
    overview: [
      ...rolledUpTerms.filter((column) => column in movementColumns),
      'origin',
      'movement',
      'basis',
      'tradeType',
      'wallet',
      'walletController',
      'fundingKind',
      'clearingHouse',
      'feeRule',
      'feeRuleVersion',
      'clearingHouseOfFee',
    ],
    // Beside all of those the many institutions of accounts would make three times as many rows.
    accounts: [
      'origin',
      'movement',
      'basis',
      'platform',
      'platformController',
      'channel',
      'presentation',
      'field',
      'codeIssuer',
      'codeIssuerController',
      'currency',
      'accountInstitution',
      'accountInstitutionOfFee',
    ],
  },
  streams: [settlements, importedPayments],
  eventTypes: usedTypes(uses),
  factsOf: (event) => [movementOf(event)],
};

function movementOf({ type, data }: MovementEvent): MovementFact {
  switch (type) {
    case 'PaymentCaptured':
      return captured(data);
    case 'RefundSucceeded':
      return refunded(data);
    case 'PaymentImported':
      return {
        ...importedTerms(data),
        movement: 'captured',
        ...amountOf(data.settledAmount),
        otherCoupons: BigInt(data.couponAmount.minorUnits),
        orderAmount: data.orderAmount && BigInt(data.orderAmount.minorUnits),
        fee: BigInt(data.feeThousandths),
      };
    case 'RefundImported':
      return { ...importedReturn(data), movement: 'refunded', ...amountOf(data.refundAmount) };
    case 'RevocationImported':
      return { ...importedReturn(data), movement: 'revoked', ...amountOf(data.revokedAmount) };
    default:
      return assertNever(type);
  }
}

const amountOf = ({ minorUnits, currency }: MoneyJson) => ({ amount: BigInt(minorUnits), currency });

/** Fees are charged and given back in whole minor units; what they were before rounding stands beside. */
const thousandthsOf = ({ minorUnits }: MoneyJson): bigint => BigInt(minorUnits) * 1_000n;

function captured(data: DataOf<'PaymentCaptured'>): MovementFact {
  const { amounts, fee, funding, clearingHouse, payer } = data;
  return {
    ...ownTerms(data),
    movement: 'captured',
    fundingKind: funding.kind,
    accountInstitution: funding.institution,
    clearingHouse,
    payer: payer.ref,
    ...amountOf(amounts.total),
    cash: BigInt(amounts.cash.minorUnits),
    ...couponsByFunder(amounts.coupons),
    orderAmount: BigInt(amounts.total.minorUnits),
    fee: fee === null ? 0n : thousandthsOf(fee.total),
    feeRule: fee && fee.feeRuleId,
    feeRuleVersion: fee && fee.version,
    ...feeParts(fee?.parts ?? []),
    feeBeforeRounding: fee && BigInt(fee.exactThousandths),
    capturedAt: data.occurredAt,
  };
}

function refunded(data: DataOf<'RefundSucceeded'>): MovementFact {
  const { amount, cash, coupons, feeReturned, postings, beneficiary, capturedAt } = data;
  return {
    ...ownTerms(data),
    movement: 'refunded',
    fundingKind: null,
    accountInstitution: accountInstitutionIn(postings),
    clearingHouse: clearingHouseIn(postings),
    payer: beneficiary.ref,
    ...amountOf(amount),
    cash: BigInt(cash.minorUnits),
    ...couponsByFunder(coupons),
    orderAmount: BigInt(amount.minorUnits),
    fee: thousandthsOf(feeReturned.total),
    feeRule: null,
    feeRuleVersion: null,
    ...feeParts(feeReturned.parts),
    feeBeforeRounding: null,
    capturedAt,
  };
}

/** Who keeps the account that money of the payer moves on; nobody where coupons alone move. */
const accountInstitutionIn = (postings: readonly Posting[]): string | null =>
  postings.find(({ account }) => account.kind === 'payerFunds')?.account.institution ?? null;

/** One carries a payment at most: every account that is settled by it names it. */
const clearingHouseIn = (postings: readonly Posting[]): string | null =>
  postings.find(({ account }) => account.clearingHouse !== null)?.account.clearingHouse ?? null;

type OwnMoney = Readonly<{
  basis: 'claimed' | 'reported';
  dimensions: TermsDimensions;
  payerApp: string;
  payerAppController: string | null;
}>;

function ownTerms({ basis, dimensions, payerApp, payerAppController }: OwnMoney) {
  const { rank: _rank, preselected: _preselected, folded: _folded, ...rest } = termsFact(dimensions);
  const { attempt: _attempt, orders: _orders, amount: _amount, ...terms } = rest;
  return {
    ...terms,
    origin: 'own',
    basis,
    tradeType: null,
    wallet: payerApp,
    walletController: payerAppController,
  };
}

function couponsByFunder(coupons: readonly Coupon[]) {
  const merchantCoupons = sumOf(coupons.filter(({ funderRole }) => funderRole === 'merchant'));
  return { merchantCoupons, otherCoupons: sumOf(coupons) - merchantCoupons };
}

/** A role gets one part at most. */
function feeParts(parts: readonly StoredFeePart[]) {
  const ofRole = (role: FeeRole) => parts.find((part) => part.role === role);
  const amountTo = (role: FeeRole): bigint | null => {
    const minorUnits = ofRole(role)?.amount.minorUnits;
    return minorUnits === undefined ? null : BigInt(minorUnits);
  };
  return {
    accountInstitutionFee: amountTo('accountInstitution'),
    clearingHouseFee: amountTo('clearingHouse'),
    codeIssuerFee: amountTo('codeIssuer'),
    payerAppFee: amountTo('payerApp'),
    acquirerFee: amountTo('acquirer'),
    accountInstitutionOfFee: ofRole('accountInstitution')?.party ?? null,
    clearingHouseOfFee: ofRole('clearingHouse')?.party ?? null,
  };
}

const sumOf = (coupons: readonly Coupon[]): bigint =>
  coupons.reduce((sum, { amount }) => sum + BigInt(amount.minorUnits), 0n);

const importedReturn = (data: DataOf<'RefundImported' | 'RevocationImported'>) => ({
  ...importedTerms(data),
  otherCoupons: BigInt(data.couponRefundAmount.minorUnits),
  orderAmount: data.requestedAmount && BigInt(data.requestedAmount.minorUnits),
  // A bill states what it gives back as a fee below 0.
  fee: -BigInt(data.feeThousandths),
});

/** A bill names neither platform nor channel, and says nothing of who funded a coupon. */
const importedTerms = ({ institution, merchant, payer, tradeType, field, clearingHouse }: ImportedTerms) => ({
  origin: 'imported',
  basis: 'told',
  platform: null,
  platformController: null,
  stage: null,
  channel: null,
  presentation: null,
  tradeType,
  field,
  codeIssuer: null,
  codeIssuerController: null,
  acquirer: null,
  channelStage: null,
  inCohort: null,
  preselectedChannel: null,
  alternatives: null,
  wallet: institution,
  walletController: null,
  fundingKind: null,
  accountInstitution: null,
  clearingHouse,
  merchant: merchant.merchantId,
  subMerchant: merchant.subMerchantId,
  city: null,
  category: null,
  buyer: null,
  payer: payer.ref,
  cash: null,
  merchantCoupons: 0n,
  feeRule: null,
  feeRuleVersion: null,
  ...feeParts([]),
  feeBeforeRounding: null,
  capturedAt: null,
});
