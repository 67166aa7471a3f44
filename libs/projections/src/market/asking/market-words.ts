import { figuresParameters, type Parameter } from '../../figures/asking/question-words.js';

const { from, to, zone, asOf, until, minPosition } = figuresParameters;

/** What every market is asked with, besides the dimensions it is filtered by. */
export const marketParameters = {
  from,
  to,
  zone,
  until,
  asOf,
  minPosition,
  format: { meaning: 'json or csv; without it as Accept says', example: 'json' },
} as const satisfies Record<string, Parameter>;
