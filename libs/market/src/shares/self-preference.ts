import { differenceOf, type Fraction } from './fraction.js';

/** What payers of one group's wallets paid on the platforms of another, or of the same; null where nobody is known. */
export type PaidBetween = Readonly<{ platformGroup: string | null; walletGroup: string | null; amount: bigint }>;

/** How a group's wallets fare on its own platforms, and on those of others. */
export type SelfPreference = Readonly<{
  group: string;
  own: Readonly<{ part: bigint; whole: bigint }>;
  elsewhere: Readonly<{ part: bigint; whole: bigint }>;
  /** Share on its own platforms less share elsewhere; null where either is a share of nothing. */
  gap: Fraction | null;
}>;

/** The self-preference of every group that has a platform and wallets that were paid with somewhere, in order of their names. */
export function selfPreferences(paid: readonly PaidBetween[]): readonly SelfPreference[] {
  const platforms = new Set(paid.flatMap(({ platformGroup }) => platformGroup ?? []));
  const wallets = new Set(paid.flatMap(({ walletGroup, amount }) => (amount === 0n ? [] : (walletGroup ?? []))));
  const both = [...platforms].filter((group) => wallets.has(group));
  return both.toSorted((one, other) => (one < other ? -1 : 1)).map((group) => selfPreference(group, paid));
}

function selfPreference(group: string, paid: readonly PaidBetween[]): SelfPreference {
  const own = shareOn(
    group,
    paid.filter(({ platformGroup }) => platformGroup === group),
  );
  const elsewhere = shareOn(
    group,
    paid.filter(({ platformGroup }) => platformGroup !== group),
  );
  const isKnown = own.whole > 0n && elsewhere.whole > 0n;
  return { group, own, elsewhere, gap: isKnown ? differenceOf(own, elsewhere) : null };
}

function shareOn(group: string, paid: readonly PaidBetween[]) {
  const of = (cells: readonly PaidBetween[]) => cells.reduce((total, { amount }) => total + amount, 0n);
  return { part: of(paid.filter(({ walletGroup }) => walletGroup === group)), whole: of(paid) };
}
