/** Where a number of the simulation comes from. `reported`: a source says it. `assumed`: ours, or a source that is one opinion. */
type Parameter = Readonly<{ value: number; status: 'reported' | 'assumed'; source: string }>;

const reported = (value: number, source: string): Parameter => ({ value, status: 'reported', source });
const assumed = (value: number, source: string): Parameter => ({ value, status: 'assumed', source });

/** Every number the simulated pilot rests on, with its source and status. Probabilities are per order unless the name says otherwise. */
export const pilotParameters = {
  /** Buyers whose first wallet is WeChat Pay. */
  tenpayPreference: reported(
    0.2,
    '10-30 % of orders at about ten interviewed Taobao merchants after full opening, Nandu 2024-10-25',
  ),
  unionpayPreference: assumed(0.02, 'UnionPay and others 1-3 % of orders'),
  tailPreference: assumed(0.01, 'UnionPay and others 1-3 % of orders'),
  friendPay: assumed(0.04, 'friend pay 1-5 % of orders'),
  rivalFriendPerFriendPay: assumed(0.1, 'no source: two friends of one chat open the same link'),
  decline: assumed(0.005, 'failures 1-3 % of orders, all kinds together'),
  wrongFactor: assumed(0.012, 'failures 1-3 % of orders, all kinds together'),
  /** The payer keeps on until the wallet locks. */
  lockoutPerWrongFactor: assumed(0.05, 'no source'),
  foreignCode: assumed(0.003, 'failures 1-3 % of orders, all kinds together'),
  wrongWallet: assumed(0.003, 'failures 1-3 % of orders, all kinds together'),
  neverPays: assumed(0.02, 'no source: abandoned payment pages'),
  paysTooLate: assumed(0.003, 'no source: a saved image forgotten in the album'),
  cancelsBeforePaying: assumed(0.015, 'no source'),
  paysAfterCancelling: assumed(0.0005, 'late payments 0.05 % of orders'),
  /** The acquirer says after the end of the request that it took the money all the same. */
  takenLate: assumed(0.006, 'late payments 0.05 % of orders; more here, so that the story comes by it'),
  /** The platform changes the amount when the payment is asked for already. */
  changesAmount: assumed(0.006, 'no source'),
  /** The app cannot say at first whether the payer passed. */
  resultUnknown: assumed(0.008, 'no source'),
  /** Scans the code of a page with an app that may not be its issuer's. */
  crossScanOnline: assumed(0.04, 'no source'),
  crossScanInShop: assumed(0.6, 'no source'),
  /** Of the orders at a platform that has codes in shops. */
  inShop: assumed(0.8, 'no source'),
  /** Of those who are in a shop; the others scan a code of the payment. */
  scansPrintedCode: assumed(0.3, 'no source'),
  showsCode: assumed(0.25, 'no source'),
  /** Several orders of one platform are paid together. */
  cart: assumed(0.05, 'no source'),
  /** The platform says whether payer and buyer are one. */
  identityStated: assumed(0.3, 'no source'),
  /** The buyer names the friend, by phone number or account, where the platform lets. */
  namedPerFriendPay: assumed(0.3, 'no source'),
  /** The buyer takes the link back before the friend pays. */
  revokedPerFriendPay: assumed(0.12, 'no source'),
  /** A buyer opens their own link, and the platform says who it is. */
  opensOwnLinkPerFriendPay: assumed(0.15, 'no source'),
  duplicateRequest: assumed(0.005, 'duplicates 0.5 % of orders'),
  refundPerPayment: assumed(0.07, 'refunds 5-10 % of payments'),
  partialPerRefund: assumed(0.3, 'no source'),
  byLinePerRefund: assumed(0.3, 'no source'),
  /** The payer’s account does not take the refund; then another one does, or it is given up. */
  abnormalPerRefund: assumed(0.15, 'no source'),
  givenUpPerAbnormalRefund: assumed(0.4, 'no source'),
  ticketMedianYuan: assumed(60, 'e-commerce tickets lognormal, mean about 110 yuan'),
  ticketSigma: assumed(1.1, 'e-commerce tickets lognormal, mean about 110 yuan'),
  /** Prices that end in .00, .90 and .99; the rest ends as it falls. */
  endsInZeroZero: assumed(0.45, 'prices end in .00, .90, .99 often'),
  endsInNineZero: assumed(0.25, 'prices end in .00, .90, .99 often'),
  endsInNineNine: assumed(0.1, 'prices end in .00, .90, .99 often'),
  daysPerStage: assumed(3, 'no source: what is played of each stage, beginning with the day on which it opened'),
  ordersPerBuyer: assumed(4, 'no source'),
  ordersPerMerchant: assumed(10, 'no source'),
} as const satisfies Record<string, Parameter>;

/** The parameters' values alone; a load or simulation test may state its own. */
export type PilotParameters = Readonly<Record<keyof typeof pilotParameters, number>>;

export const defaultParameters = Object.fromEntries(
  Object.entries(pilotParameters).map(([name, { value }]) => [name, value]),
) as PilotParameters;

/**
 * Orders by hour of the day in Asia/Shanghai, from 00 on; relative weights. Assumed: evening-heavy like PaySim's PAYMENT curve,
 * numbers of our own. The empty hours before dawn are when stages open.
 */
export const hourlyWeights: readonly number[] = [
  4, 1, 0, 0, 0, 0, 0, 1, 2, 4, 5, 5, 6, 5, 5, 5, 5, 6, 7, 9, 11, 12, 10, 7,
];

/** Local hour at which days of the simulation begin and stages open: nobody shops from 02:00 to 07:00. */
export const dayStartsAtHour = 6;
