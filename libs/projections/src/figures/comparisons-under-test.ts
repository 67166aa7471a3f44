/** After everything that the logs tell. */
export const afterEverything = '2031-01-01T00:00:00.000Z';
const zones = ['Asia/Shanghai', 'UTC'] as const;
type Zone = (typeof zones)[number];

/** Figures by what they are of; what comes to nothing is left out. */
export type Cells = Readonly<Record<string, bigint>>;

/** A row of a brute-force figure: the parts of its name. */
type Parts = readonly string[];

/** What brute force says, added up by the parts that are asked for; null for what is not asked for. */
function summed(expected: ReadonlyMap<string, bigint>, figure: string, keyOf: (parts: Parts) => Parts | null): Cells {
  const cells: Record<string, bigint> = {};
  for (const [name, value] of expected) {
    const [called, ...parts] = name.split(' | ');
    const key = called === figure ? keyOf(parts) : null;
    if (key !== null) cells[key.join(' | ')] = (cells[key.join(' | ')] ?? 0n) + value;
  }
  return Object.fromEntries(Object.entries(cells).filter(([, sum]) => sum !== 0n));
}

export type Comparison = Readonly<{
  measure: string;
  by: string;
  zone?: Zone;
  filter?: Readonly<Record<string, string>>;
  expected: Cells;
}>;

type Sums = (figure: string, keyOf: (parts: Parts) => Parts | null) => Cells;

/** Questions about every kind of figure, each with the answer that brute force gives; `until` where only what occurred before is meant. */
export function comparisons(expected: ReadonlyMap<string, bigint>, until?: string): readonly Comparison[] {
  const sums: Sums = (figure, keyOf) => summed(expected, figure, keyOf);
  const daily = zones.flatMap((zone) => [...dailyMoney(sums, zone), ...dailyCounts(sums, zone)]);
  const all = [...daily, ...accounts(sums), ...feeParts(sums), ...stepTimes(sums), ...offers(sums), ...openings(sums)];
  return until === undefined
    ? all
    : all.map((comparison) => ({ ...comparison, filter: { ...comparison.filter, until } }));
}

/** The days of a zone: a key with the day in its place, or null for the day of another zone. */
const inZone = (zone: string, text: string | undefined, keyOf: (day: string) => Parts): Parts | null =>
  text?.startsWith(zone) ? keyOf(text.slice(zone.length + 1)) : null;

const moneyFigures = {
  value: 'captured',
  count: 'captures',
  refunded: 'refunded',
  refunds: 'refunds',
  net: 'net',
  fees: 'fees',
  payers: 'payers',
};

function dailyMoney(sums: Sums, zone: Zone): readonly Comparison[] {
  const of = (asked: string, figure: string): Cells =>
    sums(figure, ([origin, wallet = '', second = '', third = '', at, currency]) =>
      origin === asked && currency === 'CNY' ? inZone(zone, at, (day) => [wallet, second, third, day]) : null,
    );
  const own = Object.entries({ ...moneyFigures, cash: 'cash', buyers: 'buyers' });
  return [
    ...own.map(([measure, figure]): Comparison => ({
      measure,
      zone,
      by: 'wallet,platform,channel,day',
      expected: of('own', figure),
    })),
    ...Object.entries(moneyFigures).map(([measure, figure]): Comparison => ({
      measure,
      zone,
      by: 'wallet,merchant,tradeType,day',
      filter: { origin: 'imported' },
      expected: of('imported', figure),
    })),
  ];
}

function dailyCounts(sums: Sums, zone: Zone): readonly Comparison[] {
  const requested = sums('requests', ([outcome = '', at, platform = '', channel = '']) =>
    inZone(zone, at, (day) => [outcome, day, platform, channel]),
  );
  const captured = sums('requests', ([outcome, at, , , wallet = '']) =>
    outcome === 'captured' ? inZone(zone, at, (day) => [day, wallet]) : null,
  );
  const orders = sums('orders', ([at, platform = '']) => inZone(zone, at, (day) => [day, platform]));
  const refused = (isDecline: boolean) =>
    sums('refusals', ([at, platform = '', channel = '', wallet = '', , , why]) =>
      (why === 'declined') === isDecline ? inZone(zone, at, (day) => [day, platform, channel, wallet]) : null,
    );
  return [
    { measure: 'requested', zone, by: 'outcome,day,platform,channel', expected: requested },
    { measure: 'capturedRequests', zone, by: 'day,wallet', expected: captured },
    { measure: 'orders', zone, by: 'day,platform', expected: orders },
    { measure: 'routeRefusals', zone, by: 'day,platform,channel,wallet', expected: refused(false) },
    { measure: 'declines', zone, by: 'day,platform,channel,wallet', expected: refused(true) },
  ];
}

/** What was taken from accounts and given back to accounts, by who keeps them and who cleared it. */
function accounts(sums: Sums): readonly Comparison[] {
  const of = (figure: string): Cells =>
    sums(figure, ([institution = '', house = '', origin, , platform = '', , at, currency]) =>
      isOwn(origin, at, currency) ? [institution, house, platform] : null,
    );
  const [value, refunded] = [of('taken from'), of('given to')];
  const back = Object.fromEntries(Object.entries(refunded).map(([account, amount]) => [account, -amount]));
  return Object.entries({ value, refunded, net: addedUp([value, back]) }).map(([measure, expected]): Comparison => ({
    measure,
    by: 'accountInstitution,clearingHouse,platform',
    expected,
  }));
}

const feeRoles = {
  accountInstitution: ['accountInstitutionFees', 'accountInstitutionOfFee'],
  clearingHouse: ['clearingHouseFees', 'clearingHouseOfFee'],
  codeIssuer: ['codeIssuerFees', 'codeIssuer'],
  payerApp: ['payerAppFees', 'wallet'],
  acquirer: ['acquirerFees', 'acquirer'],
} as const;

const isOwn = (origin = '', at = '', currency = ''): boolean =>
  origin === 'own' && at.startsWith('UTC') && currency === 'CNY';

/** Who got which parts of fees on which platform, and which version of which rule set fees. */
function feeParts(sums: Sums): readonly Comparison[] {
  const priced = sums('priced', ([rule = '', origin, , platform = '', , at, currency]) =>
    isOwn(origin, at, currency) ? [...rule.split(' '), platform] : null,
  );
  const parts = Object.entries(feeRoles).map(([asked, [measure, party]]): Comparison => ({
    measure,
    by: `${party},platform`,
    expected: sums('fee parts', ([role, who = '', origin, , platform = '', , at, currency]) =>
      role === asked && isOwn(origin, at, currency) ? [who, platform] : null,
    ),
  }));
  return [...parts, { measure: 'count', by: 'feeRule,feeRuleVersion,platform', expected: priced }];
}

const steps = [
  'placedToRequested',
  'requestedToPresented',
  'presentedToReached',
  'reachedToAuthorized',
  'authorizedToClaimed',
  'claimedToCaptured',
  'requestedToEnded',
];

/** Brute force counts steps of 10 ms. */
function stepTimes(sums: Sums): readonly Comparison[] {
  return steps.flatMap((step) =>
    Object.entries({ Median: '50', P90: '90', P99: '99' }).map(([suffix, percent]): Comparison => {
      const durations = sums(step, ([platform = '', at]) => (at === percent ? [platform] : null));
      const inMs = Object.entries(durations).map(([key, value]) => [key, value * 10n] as const);
      return { measure: `${step}${suffix}`, by: 'platform', expected: Object.fromEntries(inMs) };
    }),
  );
}

function offers(sums: Sums): readonly Comparison[] {
  const of = (figure: string) => sums(figure, (parts) => parts.slice(0, 4));
  const by = 'platform,channel,codeIssuer,channelStage';
  return [
    { measure: 'offers', by, expected: of('offered') },
    { measure: 'refusedOffers', by, expected: of('refused') },
    { measure: 'chosen', by, expected: of('chosen') },
    {
      measure: 'preselections',
      by: 'rank,inCohort',
      expected: sums('offered', ([, , , , inCohort = '', rank = '', preselected]) =>
        preselected === 'true' ? [rank, inCohort] : null,
      ),
    },
    {
      measure: 'foldedOffers',
      by: 'rank',
      expected: sums('offered', ([, , , , , rank = '', , folded]) => (folded === 'true' ? [rank] : null)),
    },
    {
      measure: 'refusedOffers',
      by: 'channel,reason',
      expected: sums('refused for', ([, channel = '', , , reason = '']) => [channel, reason]),
    },
    {
      measure: 'switched',
      by: 'preselectedChannel,channel',
      expected: sums('pre-selected to chosen', ([, selected = '', chosen = '']) =>
        selected !== '' && chosen !== '' && selected !== chosen ? [selected, chosen] : null,
      ),
    },
    { measure: 'successions', by: 'previousChannel,channel', expected: sums('previous to now', (parts) => parts) },
  ];
}

function openings(sums: Sums): readonly Comparison[] {
  const filter = { until: afterEverything };
  const interconnections = sums('open interconnections', (parts) => parts);
  const stages = sums('open stages', (parts) => parts);
  const coupons = ['merchant coupons', 'other coupons'].map((figure) =>
    sums(figure, ([origin, , platform = '', , at, currency]) =>
      origin === 'own' && currency === 'CNY' && at?.startsWith('UTC') ? [platform] : null,
    ),
  );
  return [
    { measure: 'openInterconnections', by: 'payerApp,codeIssuer,presentation', filter, expected: interconnections },
    { measure: 'openStages', by: 'platform,channel', filter, expected: stages },
    { measure: 'coupons', by: 'platform', expected: addedUp(coupons) },
  ];
}

function addedUp(parts: readonly Cells[]): Cells {
  const cells: Record<string, bigint> = {};
  for (const [key, value] of parts.flatMap((part) => Object.entries(part))) cells[key] = (cells[key] ?? 0n) + value;
  return Object.fromEntries(Object.entries(cells).filter(([, sum]) => sum !== 0n));
}
