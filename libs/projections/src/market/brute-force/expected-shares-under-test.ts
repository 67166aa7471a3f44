import type { Bound, Rule, RuleSetVersion } from '@hutong/market';
import type { Moved, Ordered, Party } from './replayed-market-under-test.js';

// Shares, concentration and verdicts by arithmetic of their own.

export const total = (values: Iterable<bigint>): bigint => [...values].reduce((sum, value) => sum + value, 0n);
export const count = (items: readonly unknown[]): bigint => BigInt(items.length);

/** Four digits, half up, below 0 as well. */
export function rounded(part: bigint, whole: bigint): string | null {
  if (whole <= 0n) return null;
  const [twice, divisor] = [20_000n * part + whole, 2n * whole];
  const units = twice / divisor - (twice % divisor < 0n ? 1n : 0n);
  const digits = String(units < 0n ? -units : units).padStart(5, '0');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}`;
}

export type ShareMeasure = 'value' | 'net' | 'count';

/** What a movement adds to a measure; refunds have a part in net value alone. */
export function measured({ sign, amount }: Moved, measure: ShareMeasure): bigint {
  if (measure === 'net') return sign * amount;
  return sign < 0n ? 0n : measure === 'value' ? amount : 1n;
}

export const isMeasured = ({ sign }: Moved, measure: ShareMeasure): boolean => measure === 'net' || sign > 0n;

export type Amounts = ReadonlyMap<string | null, bigint>;

/** What each party carried. */
export function amountsBy(moved: readonly Moved[], party: Party, measure: ShareMeasure): Amounts {
  const meant = moved.filter((one) => isMeasured(one, measure));
  return new Map(
    [...Map.groupBy(meant, (one) => one[party])].map(([name, ofOne]) => [
      name,
      total(ofOne.map((one) => measured(one, measure))),
    ]),
  );
}

const byAmount = ([one, a]: readonly [string | null, bigint], [other, b]: readonly [string | null, bigint]): number =>
  a === b ? (String(one) < String(other) ? -1 : 1) : a < b ? 1 : -1;

/** The row of a market in answers about concentration. */
export function concentrationRow(counted: Amounts): Record<string, string | null> {
  const amounts = new Map(counted);
  // What went back to nobody known is nobody's share.
  if (amounts.size > 1 && (amounts.get(null) ?? 0n) < 0n) amounts.delete(null);
  const values = [...amounts.values()];
  const sum = total(values);
  const why = values.some((value) => value < 0n) ? 'refundsExceedPayments' : sum === 0n ? 'nothingPaid' : null;
  const whole = why === null ? sum : 0n;
  const ordered = [...amounts].toSorted(byAmount).map(([, amount]) => amount);
  const squares = total(values.map((value) => value * value));
  return {
    whole: String(sum),
    parties: String(values.filter((value) => value !== 0n).length),
    ...Object.fromEntries([1, 2, 3, 4].map((n) => [`cr${n}`, rounded(total(ordered.slice(0, n)), whole)])),
    // Half up to a whole number.
    hhi: why === null ? String((20_000n * squares + whole * whole) / (2n * whole * whole)) : null,
    why,
  };
}

type Fraction = Readonly<{ part: bigint; whole: bigint }>;
const compared = (one: Fraction, other: Fraction): number => {
  const difference = one.part * other.whole - other.part * one.whole;
  return difference < 0n ? -1 : Number(difference > 0n);
};
const isWithin = (figure: Fraction, bounds: readonly Bound[]): boolean =>
  bounds.every(({ comparator, value }) => {
    const order = compared(figure, value);
    const isOn = comparator.endsWith('=') && order === 0;
    return isOn || (comparator.startsWith('>') ? order > 0 : order < 0);
  });

/** What a verdict must say. */
export type ExpectedVerdict = Readonly<{
  isMet: boolean | null;
  metBy: readonly string[];
  figure: string | null;
  why: string | null;
}>;
const none = (why: string): ExpectedVerdict => ({ isMet: null, metBy: [], figure: null, why });
const said = (figure: Fraction, metBy: readonly string[] | null): ExpectedVerdict => ({
  isMet: metBy !== null,
  metBy: metBy ?? [],
  figure: rounded(figure.part, figure.whole),
  why: null,
});

/** The verdict of a rule about shares: no party is unknown in these logs. */
export function shareVerdict(rule: Rule, version: RuleSetVersion, moved: readonly Moved[]): ExpectedVerdict {
  const market = version.markets[rule.market];
  if (market === undefined) throw new RangeError(`${version.ruleSet} has no market ${rule.market}`);
  const { party, measure, leavesOut } = market;
  const amounts = [...amountsBy(moved, party, measure)].filter(([name]) => !leavesOut.includes(String(name)));
  const whole = total(amounts.map(([, amount]) => amount));
  if (whole === 0n) return none('nothingPaid');
  const ordered = amounts.toSorted(byAmount);
  const ofAll = (part: bigint): Fraction => ({ part, whole });
  if (rule.figure === 'concentrationIndex') {
    const index = { part: 10_000n * total(amounts.map(([, amount]) => amount * amount)), whole: whole * whole };
    return said(index, isWithin(index, rule.bounds) ? [] : null);
  }
  if (rule.figure === 'eachShare') {
    const met = ordered.filter(([, amount]) => isWithin(ofAll(amount), rule.bounds)).map(([name]) => String(name));
    return said(ofAll(ordered[0]?.[1] ?? 0n), met.length === 0 ? null : met);
  }
  const largest = ordered.slice(0, rule.largest ?? 0);
  const joint = ofAll(total(largest.map(([, amount]) => amount)));
  if (!isWithin(joint, rule.bounds)) return said(joint, null);
  const least = largest.at(-1)?.[1] ?? 0n;
  const named = ordered.filter(([, amount]) => amount > 0n && amount >= least);
  const spared = (amount: bigint) => rule.exempt !== null && isWithin(ofAll(amount), [rule.exempt]);
  return said(
    joint,
    named.filter(([, amount]) => !spared(amount)).map(([name]) => String(name)),
  );
}

/** Of each institution on each platform: how much of what could be offered the platform refused. */
export function blockingVerdict(rule: Rule, orders: readonly Ordered[]): ExpectedVerdict {
  const seen = orders.flatMap(({ platform, offers }) => offers.map((offer) => ({ platform, ...offer })));
  const figures = [...Map.groupBy(seen, ({ platform, codeIssuer }) => `${platform} ${codeIssuer}`)]
    .map(([name, ofOne]) => {
      const open = ofOne.filter(({ reasons }) => !reasons.includes('interconnectionClosed'));
      return { name, part: count(open.filter(({ reasons }) => reasons.length > 0)), whole: count(open) };
    })
    .filter(({ whole }) => whole > 0n)
    .toSorted((one, other) => -compared(one, other) || (one.name < other.name ? -1 : 1));
  const [first] = figures;
  if (first === undefined) return none('nothingOffered');
  const met = figures.filter((figure) => isWithin(figure, rule.bounds)).map(({ name }) => name);
  return said(first, met.length === 0 ? null : met);
}

const z = 1.959963984540054;
/** Wilson's interval of a proportion. */
export function wilson({ part, whole }: Fraction): readonly [number, number] {
  const [n, p] = [Number(whole), Number(part) / Number(whole)];
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return [middle - half, middle + half];
}

/** Newcombe's interval of one proportion less another. */
export function newcombe(one: Fraction, other: Fraction): readonly [number, number] {
  const [p, q] = [one, other].map(({ part, whole }) => Number(part) / Number(whole)) as [number, number];
  const [[l1, u1], [l2, u2]] = [wilson(one), wilson(other)];
  return [p - q - Math.hypot(p - l1, u2 - q), p - q + Math.hypot(u1 - p, q - l2)];
}

/** Whether the top is offered more often than the tail by more than the bound, by the lower end of the interval. */
export function gapVerdict(rule: Rule, tail: Fraction, top: Fraction): ExpectedVerdict {
  if (tail.whole === 0n || top.whole === 0n) return none('nothingOffered');
  if (tail.whole < 10n || top.whole < 10n) return none('tooFewObservations');
  const figure = { part: BigInt(Math.round(newcombe(top, tail)[0] * 10_000)), whole: 10_000n };
  return said(figure, isWithin(figure, rule.bounds) ? [] : null);
}
