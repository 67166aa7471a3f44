import {
  isSignificant,
  newcombeInterval,
  type Proportion,
  roundedFraction,
  twoProportionTest,
  wilsonInterval,
} from '@hutong/market';
import type { MarketRow } from '../market-subject.js';
import { fractionEnd } from '../statistic-text.js';
import { crossScans } from '../switching/cross-scans.subject.js';
import { type ClaimFigure, claimSubject } from './claim-subject.js';
import { composed } from './claim-table.js';
import { intervalOf, percentOf, pointsOf } from './claim-words.js';

/** The code issuers whose codes every bank's app is said to scan. */
const bothCodes = ['alipay', 'tenpay'] as const;

/** Whether apps pay the codes of others. */
export const crossScanClaim = claimSubject({
  id: 'C3',
  standsOn: ['requested', 'routeRefusals'],
  parameters: {},
  askedIn: () => ({}),
  async find(counts, market) {
    const { answer, table } = await composed(counts, market, { subject: crossScans });
    const own = successOf(answer.rows.filter(isOwn));
    const foreignRows = answer.rows.filter((row) => !isOwn(row));
    const foreign = successOf(foreignRows);
    const scanners = appsAmong(foreignRows);
    const payBoth = scanners.filter((app) => bothCodes.every((issuer) => pays(answer.rows, app, issuer)));
    const [test, interval] = [twoProportionTest(foreign, own), newcombeInterval(foreign, own)];
    const difference = roundedFraction(foreign.part * own.whole - own.part * foreign.whole, foreign.whole * own.whole);
    const [low, high] = interval === null ? [null, null] : [fractionEnd(interval.low), fractionEnd(interval.high)];
    return {
      figures: [
        rateFigure('successOfForeignCodes', foreign),
        rateFigure('successOfOwnCodes', own),
        { figure: 'successDifference', of: null, value: difference, unit: 'fraction', low, high },
        countFigure('appsThatTriedForeignCodes', scanners.length),
        countFigure(`appsThatPaidCodesOfBoth ${bothCodes.join(' and ')}`, payBoth.length),
      ],
      answer:
        foreign.whole === 0n
          ? 'Nobody has tried to pay the code of another institution up to this position.'
          : [
              `${foreign.part} of ${foreign.whole} attempts to pay the code of another institution succeeded: ${percentOf(share(foreign))}, against ${percentOf(share(own))} of ${own.whole} where app and code are of the same one (${pointsOf(difference)}, ${intervalOf(low, high)}).`,
              `Of ${scanners.length} apps that tried, ${payBoth.length} paid codes of both ${bothCodes.join(' and ')}${payBoth.length === 0 ? '' : `: ${payBoth.join(', ')}`}.`,
            ].join(' '),
      evidence: {
        observations: foreign.whole,
        comparison: test === null ? null : { control: 'none', isDifferent: isSignificant(test.pValue) },
        references: 0,
      },
      missing: [
        'Who was never asked: a pair without attempts has no row, whether or not an interconnection is open.',
        'Which apps are of banks: facts name institutions and not their licences, so that “all banks” cannot be checked against a list.',
      ],
      tables: [table],
    };
  },
});

const isOwn = ({ wallet, codeIssuer }: MarketRow): boolean => wallet === codeIssuer;

const sumOf = (rows: readonly MarketRow[], name: string): bigint =>
  rows.reduce((sum, row) => sum + BigInt(String(row[name])), 0n);
const successOf = (rows: readonly MarketRow[]): Proportion => ({
  part: sumOf(rows, 'captured'),
  whole: sumOf(rows, 'attempts'),
});
const share = ({ part, whole }: Proportion): string | null => roundedFraction(part, whole);

const appsAmong = (rows: readonly MarketRow[]): readonly string[] =>
  [...new Set(rows.map(({ wallet }) => String(wallet)))].toSorted();

const pays = (rows: readonly MarketRow[], app: string, issuer: string): boolean =>
  rows.some(({ wallet, codeIssuer, captured }) => wallet === app && codeIssuer === issuer && captured !== '0');

function rateFigure(figure: string, rate: Proportion): ClaimFigure {
  const interval = wilsonInterval(rate);
  return {
    figure,
    of: null,
    value: share(rate),
    unit: 'fraction',
    low: interval === null ? null : fractionEnd(interval.low),
    high: interval === null ? null : fractionEnd(interval.high),
    observations: rate.whole,
  };
}

const countFigure = (figure: string, count: number): ClaimFigure => ({
  figure,
  of: null,
  value: String(count),
  unit: 'count',
});
