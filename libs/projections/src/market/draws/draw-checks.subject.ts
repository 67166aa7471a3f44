import { checkDraw } from '@hutong/market';
import { marketSubject } from '../market-subject.js';
import { meantLives, type NamedLife, stageLivesOf } from '../effects/stage-lives.js';
import { balanceRows, checkColumns, checkRow } from './draw-table.js';
import { drawnBuyers } from './drawn-buyers.js';
import { drawnStages } from './drawn-stages.js';

/** Whether the buyers who came are inside and outside of each draw's cohort as it says, and alike. */
export const drawChecks = marketSubject<NamedLife>({
  path: 'draw-checks',
  summary: 'Whether draws of rollouts were followed',
  standsOn: ['orders', 'openStages'],
  filteredAs: ['orders'],
  parameters: {
    platform: { meaning: 'Only draws of this platform', example: 'taobao' },
    stage: { meaning: 'Only of this stage', example: 'pilot' },
    channel: { meaning: 'Only pages with this channel', example: 'wechat.saved-code' },
  },
  askedIn: ({ platform, stage, channel }) => ({
    ...(platform === undefined ? {} : { platform }),
    ...(stage === undefined ? {} : { stage }),
    ...(channel === undefined ? {} : { channel }),
  }),
  async answer(counts, market, named) {
    const stages = drawnStages(meantLives(await stageLivesOf(counts, market), named));
    const seen = await drawnBuyers(counts, market, stages);
    const checks = stages.flatMap((stage, index) => {
      const buyers = seen[index];
      return buyers === undefined ? [] : [{ stage, check: checkDraw(buyers) }];
    });
    return {
      definition,
      columns: checkColumns,
      rows: checks.map(checkRow),
      more: { balance: checks.flatMap(balanceRows) },
    };
  },
});

const definition = [
  'A draw is checked for every stage of it whose cohort is neither none nor all. Its buyers are those whose order was shown a page with one of the channels in that stage, each counted once, with the first of those orders in the log.',
  'The ratio is flagged where chance alone would give such a one less than once in 1,000 times (exact binomial, chi-square for many): of 1,000 honest draws about one is. Where so few came that no ratio would be flagged, there is no test (tooFewObservations).',
  'balance: whether city, category, merchant and amount of those orders are alike inside and outside: the largest standardised difference of a level, and chi-square, corrected after Holm for the covariates of the draw, flagged by the same measure. Amounts are alike when they have as many digits in minor units; levels of few buyers are put together.',
  'leastMismatchRise and leastMismatchFall: what would be flagged with 80 % power. leastEffect: the least rise from one half that a comparison at 5 % finds with 80 % power; of every other proportion less is enough.',
].join(' ');
