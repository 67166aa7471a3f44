import { roundedFraction, wilsonInterval } from '@hutong/market';
import { wholeOf } from '../../figures/answering/market-figures.js';
import type { MarketRow } from '../market-subject.js';
import { fractionEnd } from '../statistic-text.js';
import { switching } from '../switching/switching.subject.js';
import { claimSubject } from './claim-subject.js';
import { composed } from './claim-table.js';
import { intervalOf, percentOf } from './claim-words.js';

/** Whether users choose, where they can. */
export const choiceClaim = claimSubject({
  id: 'C6',
  standsOn: ['requested'],
  parameters: {},
  askedIn: () => ({}),
  async find(counts, market) {
    const asked = { way: 'preselected-to-chosen' };
    const { answer, table } = await composed(counts, market, { subject: switching, asked });
    const payments = await counts.count({
      measures: ['requested'],
      by: ['preselectedChannel', 'channel', 'alternatives'],
    });
    const all = payments.reduce((sum, cell) => sum + wholeOf(cell, 'requested'), 0n);
    const withChoice = requestsIn(answer.rows);
    const preselected = answer.rows.filter(({ from }) => from !== null);
    const whole = requestsIn(preselected);
    const part = requestsIn(preselected.filter(({ from, to }) => from !== to));
    const [choice, switched] = [roundedFraction(withChoice, all), roundedFraction(part, whole)];
    const interval = wilsonInterval({ part, whole });
    const [low, high] = interval === null ? [null, null] : [fractionEnd(interval.low), fractionEnd(interval.high)];
    return {
      figures: [
        { figure: 'requestsWithChoice', of: null, value: choice, unit: 'fraction', observations: all },
        {
          figure: 'switchedFromPreselected',
          of: null,
          value: switched,
          unit: 'fraction',
          low,
          high,
          observations: whole,
        },
      ],
      answer:
        withChoice === 0n
          ? `No payment was requested where two or more channels were offered, of ${all} up to this position.`
          : `Two or more channels were offered for ${withChoice} of ${all} payment requests (${percentOf(choice)}). Where one was selected before the buyer chose, ${percentOf(switched)} chose another (${part} of ${whole}, ${intervalOf(low, high)}).`,
      evidence: { observations: withChoice, comparison: null, references: 0 },
      missing: [
        'Why somebody chose: a ledger records what was chosen, and neither preference nor experience.',
        'What buyers would have chosen had nothing been selected for them: no order was drawn to show that.',
      ],
      tables: [table],
    };
  },
});

const requestsIn = (rows: readonly MarketRow[]): bigint =>
  rows.reduce((sum, { requests }) => sum + BigInt(String(requests)), 0n);
