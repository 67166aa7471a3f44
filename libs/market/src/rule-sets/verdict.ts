import { exactHhi, type PartyAmount, sharedAmounts, sum, whyUnshared } from '../shares/concentration.js';
import { compareFractions, type Fraction } from '../shares/fraction.js';
import { holds, holdsIn, type Range } from './bound.js';
import type { Rule } from './rule-set.js';

/** Why there is no verdict. */
export type NoVerdict =
  | 'nothingPaid'
  | 'refundsExceedPayments'
  | 'partiesUnknown'
  | 'nothingOffered'
  | 'tooFewObservations'
  | 'filterNotOfOffers';

/** The same as people read it. */
export const noVerdictWords: Readonly<Record<NoVerdict, string>> = {
  nothingPaid: 'nothing was paid',
  refundsExceedPayments: 'more was given back than paid',
  partiesUnknown: 'it depends on parties that are not known',
  nothingOffered: 'nothing was offered',
  tooFewObservations: 'too few observations',
  filterNotOfOffers: 'offers do not say what the market is filtered by',
};

/** What a rule says of a market; `isMet` is null where nothing can be said, and then there is why. */
export type Verdict = Readonly<{
  isMet: boolean | null;
  why: NoVerdict | null;
  /** What was compared, exactly; the largest where it is each party's, the least where some part has no known party. */
  figure: Fraction | null;
  /** The parties that meet it, the largest first. */
  metBy: readonly string[];
}>;

/** Judges a market by a rule about shares. */
export function judgeShares(rule: Rule, counted: readonly PartyAmount[]): Verdict {
  const amounts = sharedAmounts(counted);
  const why = whyUnshared(amounts.map(({ amount }) => amount));
  if (why !== null) return noVerdict(why);
  const market = sharedMarket(amounts);
  switch (rule.figure) {
    case 'jointShare':
      return judgeJointShare(rule, market);
    case 'eachShare':
      return judgeEachShare(rule, market);
    case 'concentrationIndex':
      return judgeIndex(rule, market);
    default:
      throw new RangeError(`${rule.figure} is no figure of shares`);
  }
}

export const noVerdict = (why: NoVerdict): Verdict => ({ isMet: null, why, figure: null, metBy: [] });

type Market = Readonly<{
  /** The largest first. */
  known: readonly Readonly<{ party: string; amount: bigint }>[];
  unknown: bigint;
  whole: bigint;
}>;

function sharedMarket(amounts: readonly PartyAmount[]): Market {
  const known = amounts.flatMap(({ party, amount }) => (party === null ? [] : [{ party, amount }]));
  const unknown = sum(amounts.filter(({ party }) => party === null).map(({ amount }) => amount));
  return {
    known: known.toSorted((one, other) =>
      one.amount === other.amount ? (one.party < other.party ? -1 : 1) : one.amount < other.amount ? 1 : -1,
    ),
    unknown,
    whole: sum(amounts.map(({ amount }) => amount)),
  };
}

/** What has no known party may belong to any of them, or to somebody else. */
const rangeOf = (amount: bigint, { unknown, whole }: Market): Range => ({
  least: { part: amount, whole },
  most: { part: amount + unknown, whole },
});

function judgeJointShare({ largest, bounds, exempt }: Rule, market: Market): Verdict {
  const members = market.known.slice(0, largest ?? 0);
  const range = rangeOf(sum(members.map(({ amount }) => amount)), market);
  const last = members.at(-1)?.amount ?? 0n;
  // Whoever carries exactly as much as the last of the largest is one of them as well.
  const named = market.known.filter(({ amount }) => amount > 0n && amount >= last);
  const isExempt = (amount: bigint) => exempt !== null && holds({ part: amount, whole: market.whole }, exempt);
  return verdictOf(holdsIn(range, bounds), range.least, () =>
    named.filter(({ amount }) => !isExempt(amount)).map(({ party }) => party),
  );
}

function judgeEachShare({ bounds }: Rule, market: Market): Verdict {
  const judged = market.known.map(({ party, amount }) => ({ party, isIn: holdsIn(rangeOf(amount, market), bounds) }));
  const ofUnknown = holdsIn(
    { least: { part: 0n, whole: 1n }, most: { part: market.unknown, whole: market.whole } },
    bounds,
  );
  const mayBe = judged.some(({ isIn }) => isIn === null) || (market.unknown > 0n && ofUnknown !== false);
  const isMet = judged.some(({ isIn }) => isIn === true) ? true : mayBe ? null : false;
  const figure = { part: market.known[0]?.amount ?? 0n, whole: market.whole };
  return verdictOf(isMet, figure, () => judged.flatMap(({ party, isIn }) => (isIn === true ? [party] : [])));
}

function judgeIndex({ bounds }: Rule, { known, unknown, whole }: Market): Verdict {
  const amounts = known.map(({ amount }) => amount);
  // Spread over more and more parties, what is unknown comes to nothing; the most it can be is all of the largest.
  const squares = sum(amounts.map((amount) => amount * amount));
  const least = { part: squares * 10_000n, whole: whole * whole };
  const [first = 0n, ...others] = amounts;
  const most = exactHhi([first + unknown, ...others]) ?? least;
  return verdictOf(holdsIn({ least, most }, bounds), least, () => []);
}

function verdictOf(isMet: boolean | null, figure: Fraction, metBy: () => readonly string[]): Verdict {
  if (isMet === null) return { isMet, why: 'partiesUnknown', figure, metBy: [] };
  return { isMet, why: null, figure, metBy: isMet ? metBy() : [] };
}

/** Judges by a figure that is no share of a market: each of some things that have one, or some range of it. */
export function judgeEach(rule: Rule, figures: readonly Readonly<{ name: string; figure: Fraction }>[]): Verdict {
  const descending = figures.toSorted((one, other) => compareFractions(other.figure, one.figure));
  const metBy = descending.filter(({ figure }) => rule.bounds.every((bound) => holds(figure, bound)));
  const [first] = descending;
  if (first === undefined) return noVerdict('nothingOffered');
  return { isMet: metBy.length > 0, why: null, figure: first.figure, metBy: metBy.map(({ name }) => name) };
}
