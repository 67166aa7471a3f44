/** A question as an analyst asks it, and as somebody would write it by hand over the same rows. */
export type Question = Readonly<{
  name: string;
  path: string;
  /** Over the tables of facts, with the numbers of names. */
  duckdb: string;
  /** Over plain rows of PostgreSQL. */
  postgresql: string;
  /** One of those that an overview asks whenever it is opened. */
  isOverview: boolean;
}>;

const month = { from: '2024-06-01', to: '2024-07-01' };
const monthAt = { from: '2024-05-31T16:00:00Z', to: '2024-06-30T16:00:00Z' };
const inMonth = (column: string) =>
  `${column} >= timestamp '${monthAt.from}' and ${column} < timestamp '${monthAt.to}'`;
const inMonthMs = (column: string) =>
  `${column} >= ${Date.parse(monthAt.from)} and ${column} < ${Date.parse(monthAt.to)}`;
const number = (word: string) => `(select number from names where text = '${word}')`;

const moneySums = `sum(case when movement = ${number('captured')} then amount * weight end), sum(case when movement = ${number('captured')} then weight end)`;
const plainSums = `sum(amount) filter (where movement = 'captured'), count(*) filter (where movement = 'captured')`;

export const questions: readonly Question[] = [
  {
    name: 'value and count by wallet',
    path: 'measures=value,count&by=wallet',
    duckdb: `select wallet, ${moneySums} from movements_v3 group by all`,
    postgresql: `select wallet, ${plainSums} from movements group by wallet`,
    isOverview: true,
  },
  {
    name: 'value and count by platform and wallet',
    path: 'measures=value,count&by=platform,wallet',
    duckdb: `select platform, wallet, ${moneySums} from movements_v3 group by all`,
    postgresql: `select platform, wallet, ${plainSums} from movements group by platform, wallet`,
    isOverview: true,
  },
  {
    name: 'requested, ended and completion by channel',
    path: 'measures=requested,ended,completion&by=channel',
    duckdb: `select channel, sum(weight), sum(case when outcome <> ${number('open')} then weight end),
      sum(case when outcome = ${number('captured')} then weight end) from payments_v1 group by all`,
    postgresql: `select channel, count(*), count(*) filter (where outcome <> 'open'), count(*) filter (where outcome = 'captured')
      from payments group by channel`,
    isOverview: true,
  },
  {
    name: 'value by week and wallet on one platform',
    path: 'measures=value&by=week,wallet&platform=taobao',
    duckdb: `select (occurred_at + 288000000) // 604800000 as week, wallet, ${moneySums} from movements_v3
      where platform = ${number('taobao')} group by all`,
    postgresql: `select date_trunc('week', occurred_at + interval '8 hours') as week, wallet, ${plainSums} from movements
      where platform = 'taobao' group by 1, 2`,
    isOverview: true,
  },
  {
    name: 'value and count by city and category',
    path: 'measures=value,count&by=city,category&limit=10000',
    duckdb: `select city, category, ${moneySums} from movements_v3 group by all`,
    postgresql: `select city, category, ${plainSums} from movements group by city, category`,
    isOverview: false,
  },
  {
    name: 'distinct buyers of a month by wallet',
    path: `measures=buyers&by=wallet&from=${month.from}&to=${month.to}`,
    duckdb: `select wallet, count(*) from (select wallet, buyer from movements_v3 where movement = ${number('captured')}
      and ${inMonthMs('occurred_at')} group by all having sum(weight) > 0) group by all`,
    postgresql: `select wallet, count(distinct buyer) from movements where movement = 'captured' and ${inMonth('occurred_at')} group by wallet`,
    isOverview: false,
  },
  {
    name: 'quantiles of a month by channel',
    path: `measures=requestedToEndedMedian,requestedToEndedP90,requestedToEndedP99&by=channel&from=${month.from}&to=${month.to}`,
    duckdb: `select channel, quantile_disc(requested_to_ended, [0.5, 0.9, 0.99]) from payments_v1 where weight > 0
      and requested_to_ended is not null and ${inMonthMs('requested_at')} group by all`,
    postgresql: `select channel, percentile_disc(array[0.5, 0.9, 0.99]) within group (order by requested_to_ended) from payments
      where ${inMonth('requested_at')} group by channel`,
    isOverview: false,
  },
];
