import type { Fact, FactValue, OfferedChannel } from '@hutong/facts';
import type { FactsByTable, KeptFact } from '@hutong/facts/store';

type Part = FactValue | undefined;
/** Lists stand for themselves nowhere: they are taken apart before. */
const textOf = (part: Part): string => (part === null || typeof part === 'object' ? '' : `${part}`);
const nameOf = (parts: readonly Part[]): string => parts.map(textOf).join(' | ');

/** Figures as sums over facts by their weights, and over nothing else: no fact is looked at beside another. */
class WeightedSums {
  readonly #sums = new Map<string, bigint>();
  /** How often each person, and each duration, is there by weight. */
  readonly #persons = new Map<string, Map<string, number>>();
  readonly #durations = new Map<string, Map<number, number>>();

  add(parts: readonly Part[], more: bigint): void {
    const name = nameOf(parts);
    this.#sums.set(name, (this.#sums.get(name) ?? 0n) + more);
  }

  person(parts: readonly Part[], ref: string, weight: number): void {
    weigh(this.#persons, nameOf(parts), { value: ref, weight });
  }

  duration(parts: readonly Part[], steps: number, weight: number): void {
    weigh(this.#durations, nameOf(parts), { value: steps, weight });
  }

  cells(): ReadonlyMap<string, bigint> {
    const cells = new Map([...this.#sums].filter(([, sum]) => sum !== 0n));
    for (const [name, weights] of this.#persons) {
      const there = [...weights.values()].filter((weight) => weight > 0).length;
      if (there > 0) cells.set(name, BigInt(there));
    }
    for (const [name, weights] of this.#durations) {
      const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
      if (total === 0) continue;
      for (const percent of [50, 90, 99])
        cells.set(`${name} | ${percent}`, quantileOf(weights, (total * percent) / 100));
    }
    return cells;
  }
}

function weigh<Value>(
  cells: Map<string, Map<Value, number>>,
  name: string,
  { value, weight }: Readonly<{ value: Value; weight: number }>,
): void {
  const weights = cells.get(name) ?? new Map<Value, number>();
  weights.set(value, (weights.get(value) ?? 0) + weight);
  cells.set(name, weights);
}

/** The first value at which the weights come to so much. */
function quantileOf(weights: ReadonlyMap<number, number>, share: number): bigint {
  let before = 0;
  for (const [value, weight] of [...weights].toSorted(([one], [other]) => one - other)) {
    before += weight;
    if (before >= share) return BigInt(value);
  }
  throw new Error('Less than nothing is there');
}

/** The figures of facts: the same cells that audit's `expectedFigures` has, from facts alone. */
export function figuresOf(facts: FactsByTable, at: string): ReadonlyMap<string, bigint> {
  const sums = new WeightedSums();
  const of = (table: string) => facts[table] ?? [];
  for (const { fact, weight } of of('payments.v1')) addPayment(sums, fact, weight);
  addSuccessions(sums, of('payments.v1'));
  for (const { fact, occurredAt, weight } of of('movements.v3')) addMovement(sums, { ...fact, occurredAt }, weight);
  for (const { fact, weight } of of('offers.v1')) addOrder(sums, fact, weight);
  for (const { fact, occurredAt, weight } of of('refusals.v1')) addRefusal(sums, { ...fact, occurredAt }, weight);
  const isOpen = (from: Part, to: Part) => textOf(from) <= at && (to === null || textOf(to) > at);
  for (const { fact, weight } of of('interconnections.v1')) {
    const { payerApp, codeIssuer, presentation, validFrom, validTo } = fact;
    if (!isOpen(validFrom, validTo)) continue;
    sums.add(['open interconnections', payerApp, codeIssuer, presentation], BigInt(weight));
  }
  for (const { fact, weight } of of('stages.v1')) {
    const { platform, channel, openedAt, rolledBackAt } = fact;
    if (isOpen(openedAt, rolledBackAt)) sums.add(['open stages', platform, channel], BigInt(weight));
  }
  return sums.cells();
}

const steps = [
  'placedToRequested',
  'requestedToPresented',
  'presentedToReached',
  'reachedToAuthorized',
  'authorizedToClaimed',
  'claimedToCaptured',
  'requestedToEnded',
] as const;

function addPayment(sums: WeightedSums, fact: Fact, weight: number): void {
  const { outcome, platform, channel, wallet, requestedAt, amount, orders, preselectedChannel } = fact;
  for (const day of daysOf(requestedAt))
    sums.add(['requests', outcome, day, platform, channel, wallet], BigInt(weight));
  const place = [fact['rank'], fact['preselected'], fact['folded'], fact['inCohort']];
  sums.add(['amount requested', outcome, ...place], BigInt(weight) * (amount as bigint));
  sums.add(['orders requested', outcome, fact['attempt'], fact['alternatives']], BigInt(weight * (orders as number)));
  sums.add(['pre-selected to requested', preselectedChannel, channel], BigInt(weight));
  for (const step of steps) {
    const taken = fact[step];
    if (typeof taken === 'number') sums.duration([step, platform], taken, weight);
  }
  if (outcome === 'voided')
    sums.add(['voided', fact['reason'], fact['walletController'], fact['payer']], BigInt(weight));
  if (outcome !== 'captured' && outcome !== 'captureReported') return;
  const { capture, fundingKind, accountInstitution, clearingHouse, walletController, payer } = fact;
  const paidFrom = [fundingKind, accountInstitution, clearingHouse, walletController];
  sums.add(['paid', outcome, capture, ...paidFrom, payer], BigInt(weight));
}

/** A request is the fact that says a payment is open. */
function addSuccessions(sums: WeightedSums, payments: readonly KeptFact[]): void {
  const before = new Map<Part, Part>();
  for (const { fact, weight } of payments) {
    const { outcome, buyer, channel } = fact;
    if (weight < 0 || outcome !== 'open') continue;
    if (before.has(buyer)) sums.add(['previous to now', before.get(buyer), channel], 1n);
    before.set(buyer, channel);
  }
}

function addMovement(sums: WeightedSums, fact: Fact, weight: number): void {
  const { origin, basis, movement, wallet, platform, channel, merchant, tradeType, currency } = fact;
  const isOwn = origin === 'own';
  const whose = basis === 'reported' ? 'reported' : origin;
  const isCaptured = movement === 'captured';
  const sign = BigInt(isCaptured ? weight : -weight);
  const bigOf = (name: string) => (fact[name] ?? 0n) as bigint;
  const parties = isOwn ? [whose, wallet, platform, channel] : [whose, wallet, merchant, tradeType];
  for (const day of daysOf(fact['occurredAt'])) {
    const of = [...parties, day, currency];
    sums.add([isCaptured ? 'captures' : 'refunds', ...of], BigInt(weight));
    sums.add([isCaptured ? 'captured' : 'refunded', ...of], BigInt(weight) * bigOf('amount'));
    const account = [fact['accountInstitution'], fact['clearingHouse']];
    sums.add([isCaptured ? 'taken from' : 'given to', ...account, ...of], BigInt(weight) * bigOf('amount'));
    sums.add(['net', ...of], sign * bigOf('amount'));
    sums.add(['cash', ...of], sign * bigOf('cash'));
    sums.add(['merchant coupons', ...of], sign * bigOf('merchantCoupons'));
    sums.add(['other coupons', ...of], sign * bigOf('otherCoupons'));
    sums.add(['fees', ...of], sign * bigOf('fee'));
    for (const { role, column, partyColumn } of feeParts) {
      sums.add(['fee parts', role, fact[partyColumn], ...of], sign * bigOf(column));
    }
    if (fact['feeRule'] !== null) {
      sums.add(['priced', `${textOf(fact['feeRule'])} ${textOf(fact['feeRuleVersion'])}`, ...of], BigInt(weight));
    }
    if (isCaptured) addPersons(sums, of, { fact, weight });
  }
  if (isCaptured) addPersons(sums, [whose, isOwn ? platform : merchant], { fact, weight });
}

/** Where a part of a fee stands, and who got it. */
const feeParts = [
  { role: 'accountInstitution', column: 'accountInstitutionFee', partyColumn: 'accountInstitutionOfFee' },
  { role: 'clearingHouse', column: 'clearingHouseFee', partyColumn: 'clearingHouseOfFee' },
  { role: 'codeIssuer', column: 'codeIssuerFee', partyColumn: 'codeIssuer' },
  { role: 'payerApp', column: 'payerAppFee', partyColumn: 'wallet' },
  { role: 'acquirer', column: 'acquirerFee', partyColumn: 'acquirer' },
] as const;

function addPersons(
  sums: WeightedSums,
  of: readonly Part[],
  { fact: { buyer, payer }, weight }: Readonly<{ fact: Fact; weight: number }>,
): void {
  if (typeof buyer === 'string') sums.person(['buyers', ...of], buyer, weight);
  sums.person(['payers', ...of], textOf(payer), weight);
}

function addOrder(sums: WeightedSums, fact: Fact, weight: number): void {
  const { platform, placedAt, buyer, category, amount, preselectedChannel, chosen, offered } = fact;
  for (const day of daysOf(placedAt)) sums.add(['orders', day, platform], BigInt(weight));
  sums.add(['order amount', buyer, category], BigInt(weight) * (amount as bigint));
  sums.add(['pre-selected to chosen', platform, preselectedChannel, chosen], BigInt(weight));
  for (const offer of offered as readonly OfferedChannel[]) {
    const { channel, codeIssuer, stage, inCohort, rank, preselected, folded, reasons } = offer;
    const of = [platform, channel, codeIssuer, stage];
    const word = reasons.length === 0 ? 'offered' : 'refused';
    sums.add([word, ...of, inCohort, rank, preselected, folded], BigInt(weight));
    for (const reason of reasons) sums.add(['refused for', ...of, reason], BigInt(weight));
    if (chosen === channel) sums.add(['chosen', ...of, word, rank, preselected, folded], BigInt(weight));
  }
}

function addRefusal(sums: WeightedSums, fact: Fact, weight: number): void {
  const { platform, channel, wallet, walletController, payer, refusal, reason, capture, fundingKind } = fact;
  const why = refusal === 'routeRefused' ? [reason, capture, fundingKind] : [refusal];
  for (const day of daysOf(fact['occurredAt'])) {
    sums.add(['refusals', day, platform, channel, wallet, walletController, payer, ...why], BigInt(weight));
  }
}

/** Days by arithmetic: Shanghai is eight hours ahead. */
function daysOf(at: Part): readonly string[] {
  const ms = Date.parse(textOf(at));
  const dayAfter = (hours: number) => new Date(ms + hours * 3_600_000).toISOString().slice(0, 10);
  return [`Asia/Shanghai ${dayAfter(8)}`, `UTC ${dayAfter(0)}`];
}
