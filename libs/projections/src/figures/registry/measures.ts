import { movementColumns } from '@hutong/facts';
import type { Addend, Condition, Measure, RelationName, Unit } from './measure.js';

const anyOf = (column: string, ...isAnyOf: readonly string[]): Condition => ({ column, isAnyOf });
const noneOf = (column: string, ...isNoneOf: readonly string[]): Condition => ({ column, isNoneOf });
const isTrue = (column: string): Condition => ({ column, isTrue: true });

const plus = (column: string | null, ...where: readonly Condition[]): Addend => ({ sign: 1, column, where });
const minus = (column: string | null, ...where: readonly Condition[]): Addend => ({ sign: -1, column, where });

type Of = Readonly<{ relation: RelationName; unit?: Unit }>;
const sum = ({ relation, unit = 'count' }: Of, meaning: string, ...addends: readonly Addend[]): Measure => ({
  relation,
  unit,
  meaning,
  counting: { kind: 'sum', addends },
});
const distinct = (column: string, meaning: string, ...where: readonly Condition[]): Measure => ({
  relation: 'movements',
  unit: 'count',
  meaning,
  counting: { kind: 'distinct', column, where },
});

const outcome = (word: string, meaning: string): Measure =>
  sum({ relation: 'payments' }, meaning, plus(null, anyOf('outcome', word)));

const captured = plus(null, anyOf('outcome', 'captured'));
const ended = plus(null, noneOf('outcome', 'open'));

const paymentMeasures = {
  requested: sum({ relation: 'payments' }, 'Payments that were requested.', plus(null)),
  ended: sum({ relation: 'payments' }, 'Payments requested in the period that ended, in whatever way.', ended),
  open: outcome('open', 'Payments requested in the period that have not ended.'),
  expired: outcome('expired', 'Payments that nobody paid in time.'),
  closed: outcome('closed', 'Payments that were closed with the provider before anybody paid.'),
  revoked: outcome('revoked', 'Payments whose code or link was revoked.'),
  superseded: outcome('superseded', 'Payments that a later request for the same orders took the place of.'),
  voided: outcome('voided', 'Payments that were authorized and voided: the orders could not be claimed.'),
  capturedRequests: outcome('captured', 'Payments requested in the period whose money was captured.'),
  reportedCaptures: outcome(
    'captureReported',
    'Payments that a provider reported as captured without a claim of the ledger; they count in no share.',
  ),
  completion: {
    relation: 'payments',
    unit: 'fraction',
    meaning:
      'Captured of requested that ended; null when none ended. A capture that was only reported has ended, and is not captured.',
    counting: { kind: 'ratio', part: [captured], whole: [ended] },
  },
} as const satisfies Record<string, Measure>;

const steps = {
  placedToRequested: 'from the last order to the request',
  requestedToPresented: 'from the request to its code or link',
  presentedToReached: 'from the code or link until a payer scanned, opened or tapped',
  reachedToAuthorized: 'from there until the payer confirmed',
  authorizedToClaimed: 'from the confirmation until the orders were claimed',
  claimedToCaptured: 'from the claim until the money was taken',
  requestedToEnded: 'from the request to its end',
} as const;
const quantiles = { Median: 50n, P90: 90n, P99: 99n } as const;

type StepMeasure = `${keyof typeof steps}${keyof typeof quantiles}`;

const stepMeasures = Object.fromEntries(
  Object.entries(steps).flatMap(([column, step]) =>
    Object.entries(quantiles).map(([suffix, percent]): [string, Measure] => [
      `${column}${suffix}`,
      {
        relation: 'payments',
        unit: 'milliseconds',
        meaning: `The time ${step} that ${percent} % of payments did not exceed, in steps of 10 ms; null where none came so far.`,
        counting: { kind: 'quantile', column, percent },
      },
    ]),
  ),
) as Record<StepMeasure, Measure>;

const counted = noneOf('basis', 'reported');
const taken = [anyOf('movement', 'captured'), counted];
const givenBack = [anyOf('movement', 'refunded', 'revoked'), counted];
const money = { relation: 'movements', unit: 'minorUnits' } as const;

const couponColumns = Object.keys(movementColumns).filter((column) => column.endsWith('Coupons'));

/** What institutions got of fees, by the role that each had in the payment. Bills do not say it. */
const feePart = (column: keyof typeof movementColumns, of: string): Measure => ({
  ...sum(
    money,
    `Parts of fees that ${of} got by captures, less those given back by refunds; bills of others do not say them.`,
    plus(column, ...taken),
    minus(column, ...givenBack),
  ),
  isOwnOnly: true,
});
const feePartMeasures = {
  accountInstitutionFees: feePart('accountInstitutionFee', 'institutions of the account (accountInstitutionOfFee)'),
  clearingHouseFees: feePart('clearingHouseFee', 'clearing houses (clearingHouseOfFee)'),
  codeIssuerFees: feePart('codeIssuerFee', 'code issuers'),
  payerAppFees: feePart('payerAppFee', "institutions of the payer's app (wallet)"),
  acquirerFees: feePart('acquirerFee', 'acquirers'),
};

const moneyMeasures = {
  value: sum(money, 'Gross value: money captured, before coupons and refunds.', plus('amount', ...taken)),
  count: sum({ relation: 'movements' }, 'Payments captured.', plus(null, ...taken)),
  refunded: sum(
    money,
    'Money given back in the period, whenever it was captured; by accountInstitution, to accounts there.',
    plus('amount', ...givenBack),
  ),
  refunds: sum(
    { relation: 'movements' },
    'Refunds made, and imported payments taken back whole.',
    plus(null, ...givenBack),
  ),
  net: sum(
    money,
    'Net value: captured less what was given back in the same period; by accountInstitution, captured from accounts there less what went ' +
      'back to accounts there, wherever it was paid from.',
    plus('amount', ...taken),
    minus('amount', ...givenBack),
  ),
  cash: {
    ...sum(
      money,
      "The payers' own part of the net value, without coupons; bills of others do not say it.",
      plus('cash', ...taken),
      minus('cash', ...givenBack),
    ),
    isOwnOnly: true,
  },
  coupons: sum(
    money,
    'Coupons in captures less those given back, whoever funds them; of own payments, net value less cash.',
    ...couponColumns.flatMap((column) => [plus(column, ...taken), minus(column, ...givenBack)]),
  ),
  fees: sum(
    { relation: 'movements', unit: 'thousandths' },
    'Fees of captures less those given back by refunds, exact.',
    plus('fee', ...taken),
    minus('fee', ...givenBack),
  ),
  ...feePartMeasures,
  buyers: {
    ...distinct('buyer', 'Different buyers whose payments were captured; bills of others do not name them.', ...taken),
    isOwnOnly: true,
  },
  payers: distinct('payer', 'Different persons who paid.', ...taken),
} as const satisfies Record<string, Measure>;

const channels = { relation: 'offeredChannels' } as const;
const offered = plus(null, isTrue('isOffered'));

const offerMeasures = {
  orders: sum({ relation: 'offers' }, 'Orders that were placed.', plus(null)),
  offers: sum(channels, 'Channels that were offered, one for each order and channel.', offered),
  refusedOffers: sum(
    channels,
    'Channels that were not offered, one for each order and channel; by reason once for each reason.',
    plus(null, { column: 'isOffered', isTrue: false }),
  ),
  offerRate: {
    relation: 'offeredChannels',
    unit: 'fraction',
    meaning: 'Channels offered of all that orders were looked at for; null when none was.',
    counting: { kind: 'ratio', part: [offered], whole: [plus(null)] },
  },
  preselections: sum(
    channels,
    'Offers that were selected before the buyer chose.',
    plus(null, isTrue('isOffered'), isTrue('preselected')),
  ),
  foldedOffers: sum(
    channels,
    'Offers that were hidden until the buyer unfolded them.',
    plus(null, isTrue('isOffered'), isTrue('folded')),
  ),
  chosen: sum(
    channels,
    'Orders for which a payment was requested, by the channel of the latest request.',
    plus(null, isTrue('isChosen')),
  ),
  switched: sum(
    channels,
    'Orders whose chosen channel is another than the one that was pre-selected.',
    plus(null, isTrue('isSwitched')),
  ),
  successions: sum(
    { relation: 'successions' },
    'Payment requests of buyers who had requested a payment before: by previousChannel and channel, from which to which. The request ' +
      'before may lie outside the period.',
    plus(null),
  ),
} as const satisfies Record<string, Measure>;

const otherMeasures = {
  routeRefusals: sum(
    { relation: 'refusals' },
    'Times that somebody reached a payment and no route led from their app to it.',
    plus(null, anyOf('refusal', 'routeRefused')),
  ),
  declines: sum(
    { relation: 'refusals' },
    'Times that somebody reached a payment and declined it.',
    plus(null, anyOf('refusal', 'declined')),
  ),
  openInterconnections: sum(
    { relation: 'interconnections' },
    'Interconnections that were open at `until`, or at the latest business time told up to the position.',
    plus(null, { begunAt: 'validFrom', endedAt: 'validTo' }),
  ),
  openStages: sum(
    { relation: 'stages' },
    'Channels that stages had open on platforms at `until`, or at the latest business time told up to the position.',
    plus(null, { begunAt: 'openedAt', endedAt: 'rolledBackAt' }),
  ),
} as const satisfies Record<string, Measure>;

/** Every figure that can be asked for. What is not here can be asked nowhere. */
export const measures: Readonly<Record<string, Measure>> = {
  ...paymentMeasures,
  ...stepMeasures,
  ...moneyMeasures,
  ...offerMeasures,
  ...otherMeasures,
};
