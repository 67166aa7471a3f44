import { ruleSets, type RuleSetVersion, tiersOf, tiersRuleSet, type TierCounts, versionsAt } from '@hutong/market';
import { wholeOf } from '../../figures/answering/market-figures.js';
import type { Cell } from '../../figures/counting/cells.js';
import type { MarketDefinition } from '../asking/market-question.js';
import { periodOf } from '../asking/market-period.js';
import { partyOf } from '../counting/market-cells.js';
import type { MarketCounts } from '../counting/market-counts.js';

/** A tier with its institutions and what was counted of them; `value` in the market that tiers are of, and how payments of them ended otherwise. */
export type CountedTier = Readonly<{
  tier: string;
  institutions: readonly string[];
  value: bigint;
  counts: TierCounts;
  failures: ReadonlyMap<string, bigint>;
}>;

const offers = ['offers', 'refusedOffers', 'preselections', 'foldedOffers'];

/** The tiers as they stood at the end of the period. */
export function tiersVersionOf(market: MarketDefinition): RuleSetVersion {
  const version = versionsAt(ruleSets, periodOf(market)).find(({ ruleSet }) => ruleSet === tiersRuleSet);
  if (version === undefined) throw new RangeError(`There is no rule set ${tiersRuleSet}`);
  return version;
}

/** Who is in which tier: by shares of the whole market in the period, whatever the filters. */
export type Tiers = Readonly<{
  tierOf: (institution: string) => string | null;
  amounts: ReadonlyMap<string | null, bigint>;
  whole: bigint;
}>;

/** The tiers of the market; null where nothing was paid. */
export async function tiersIn(counts: MarketCounts, version: RuleSetVersion): Promise<Tiers | null> {
  return tiersAmong(version, await counts.count({ ...paidByIssuer, isWholeMarket: true }));
}
const paidByIssuer = { measures: ['value', 'count'], by: ['codeIssuer'] };

/** The tiers of each stretch of time in which anything was paid, by its text. */
export async function tiersInSeries(
  counts: MarketCounts,
  version: RuleSetVersion,
  stretch: string,
): Promise<ReadonlyMap<string, Tiers | null>> {
  const by = [stretch, ...paidByIssuer.by];
  const paid = await counts.count({ ...paidByIssuer, by, isWholeMarket: true });
  const stretches = Map.groupBy(paid, ({ values }) => String(values[0]));
  return new Map([...stretches].map(([text, cells]) => [text, tiersAmong(version, cells)]));
}

function tiersAmong(version: RuleSetVersion, paid: readonly Cell[]): Tiers | null {
  const amounts = paid.map((cell) => ({ party: partyOf(cell), amount: wholeOf(cell, 'value') }));
  const tierOfAmount = tiersOf(version, amounts);
  if (tierOfAmount === null) return null;
  const amountOf = new Map(amounts.map(({ party, amount }) => [party, amount]));
  return {
    tierOf: (institution) => tierOfAmount(amountOf.get(institution) ?? 0n),
    amounts: amountOf,
    whole: amounts.reduce((total, { amount }) => total + amount, 0n),
  };
}

/** How each tier is treated in what the filters of the market leave; institutions that nobody pays with are of the tail. */
export async function countedTiers(
  counts: MarketCounts,
  { rules }: RuleSetVersion,
  { tierOf, amounts }: Tiers,
): Promise<readonly CountedTier[]> {
  const treated = {
    offers: await counts.count({ measures: offers, by: ['rank', 'codeIssuer'] }),
    payments: await counts.count({ measures: ['requested'], by: ['outcome', 'codeIssuer'] }),
    refusals: await counts.count({ measures: ['routeRefusals', 'declines'], by: ['reason', 'codeIssuer'] }),
    money: await counts.count({ measures: ['fees', 'net'], by: ['codeIssuer'] }),
  };
  const seen = [...amounts.keys(), ...Object.values(treated).flatMap((cells) => cells.map(partyOf))];
  const institutions = [...new Set(seen)].flatMap((institution) => institution ?? []);
  institutions.sort((one, other) => (one < other ? -1 : 1));
  return rules.map(({ rule: tier }) => {
    const members = institutions.filter((institution) => tierOf(institution) === tier);
    const isMember = (cell: Cell) => members.includes(partyOf(cell) ?? '');
    const value = members.reduce((total, member) => total + (amounts.get(member) ?? 0n), 0n);
    return { tier, institutions: members, value, ...countsOf(treated, isMember) };
  });
}

const measured =
  (name: string) =>
  (cell: Cell): bigint =>
    wholeOf(cell, name);

type Treated = Readonly<Record<'offers' | 'payments' | 'refusals' | 'money', readonly Cell[]>>;

function countsOf(treated: Treated, isMember: (cell: Cell) => boolean): Pick<CountedTier, 'counts' | 'failures'> {
  const add = (cells: readonly Cell[], valueOf: (cell: Cell) => bigint) =>
    cells.filter(isMember).reduce((total, cell) => total + valueOf(cell), 0n);
  const offered = add(treated.offers, measured('offers'));
  const isOutcome = (word: string) => treated.payments.filter(({ values: [outcome] }) => outcome === word);
  return {
    counts: {
      offered,
      looked: offered + add(treated.offers, measured('refusedOffers')),
      preselected: add(treated.offers, measured('preselections')),
      folded: add(treated.offers, measured('foldedOffers')),
      ranks: add(treated.offers, (cell) => BigInt(Number(cell.values[0])) * wholeOf(cell, 'offers')),
      captured: add(isOutcome('captured'), measured('requested')),
      ended: add(
        treated.payments.filter(({ values: [outcome] }) => outcome !== 'open'),
        measured('requested'),
      ),
      fees: add(treated.money, measured('fees')),
      net: add(treated.money, measured('net')),
    },
    failures: failuresOf(treated, isMember),
  };
}

const outcomesThatFail: ReadonlySet<string> = new Set([
  'expired',
  'revoked',
  'superseded',
  'closed',
  'voided',
  'captureReported',
]);

/** How payments ended that were not captured, and why routes were refused: by the word for it. */
function failuresOf({ payments, refusals }: Treated, isMember: (cell: Cell) => boolean): ReadonlyMap<string, bigint> {
  const failures = new Map<string, bigint>();
  const add = (name: string, more: bigint) => {
    if (more !== 0n) failures.set(name, (failures.get(name) ?? 0n) + more);
  };
  for (const cell of payments.filter(isMember)) {
    const outcome = String(cell.values[0]);
    if (outcomesThatFail.has(outcome)) add(outcome, wholeOf(cell, 'requested'));
  }
  for (const cell of refusals.filter(isMember)) {
    add('declined', wholeOf(cell, 'declines'));
    add(`routeRefused ${String(cell.values[0])}`, wholeOf(cell, 'routeRefusals'));
  }
  return failures;
}
