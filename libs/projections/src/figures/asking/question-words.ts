/** Most of everything that one question may name. */
export const measuresMax = 12;
export const dimensionsMax = 4;
export const valuesPerFilterMax = 50;
export const valueCharactersMax = 200;
export const rowsPerPageDefault = 1_000;
export const rowsPerPageMax = 10_000;
export const eventsPerPageDefault = 100;
export const eventsPerPageMax = 1_000;
/** Most hours, days, weeks or months that a period may have. */
export const bucketsMax = 20_000;

/** A parameter that every question may have, besides the dimensions it is filtered by. */
export type Parameter = Readonly<{ meaning: string; example: string; isRequired?: true }>;

/** What a figure is asked with. */
export const questionParameters = {
  measures: { meaning: `Figures, separated by commas, at most ${measuresMax}`, example: 'value,count' },
  by: {
    meaning: `Dimensions to cut by, at most ${dimensionsMax}, one of them hour, day, week or month of the table's period`,
    example: 'wallet,week',
  },
  from: {
    meaning: 'Beginning of the period, inclusive: a day of the zone, or an RFC 3339 moment',
    example: '2023-10-01',
  },
  to: { meaning: 'End of the period, exclusive: a day of the zone, or an RFC 3339 moment', example: '2023-11-01' },
  zone: { meaning: 'Whose days, weeks and months: Asia/Shanghai or UTC', example: 'Asia/Shanghai' },
  asOf: {
    meaning: 'As it was at a log position, or at an RFC 3339 moment of recording; the latest without it',
    example: '1042',
  },
  until: { meaning: 'Only what occurred before: a day of the zone, or an RFC 3339 moment', example: '2023-11-01' },
  shareOf: {
    meaning:
      'One of the dimensions in by: each figure also as a fraction of the same figure without that cut. A filter on it chooses rows and ' +
      'does not narrow the whole',
    example: 'wallet',
  },
} as const satisfies Record<string, Parameter>;

const { asOf, shareOf, ...countedParameters } = questionParameters;
// Events are those of one cell, or of everything.
const { by: _by, ...behindParameters } = countedParameters;

const minPosition = { meaning: 'Wait until this log position is in the answer, at most 5 s', example: '1042' };

/** What figures are asked with. */
export const figuresParameters = {
  ...questionParameters,
  minPosition,
  limit: { meaning: `Most rows, ${rowsPerPageDefault} without it, at most ${rowsPerPageMax}`, example: '1000' },
  cursor: { meaning: 'nextCursor of the page before', example: 'WyJxIiwiMTA0Mi5tb3ZlbWVudHMudjEiLDEwMDBd' },
  format: { meaning: 'json, csv or parquet; without it as Accept says', example: 'json' },
} as const satisfies Record<string, Parameter>;

/** What live figures are asked with. */
export const liveParameters = {
  ...countedParameters,
  shareOf,
  limit: figuresParameters.limit,
} as const satisfies Record<string, Parameter>;

/** What the events behind figures are asked with. */
export const eventsParameters = {
  ...behindParameters,
  asOf,
  fromPosition: { meaning: 'Only events after this log position; from the beginning without it', example: '1000' },
  minPosition,
  limit: { meaning: `Most events, ${eventsPerPageDefault} without it, at most ${eventsPerPageMax}`, example: '100' },
} as const satisfies Record<string, Parameter>;

/** What differences are asked with. */
export const differencesParameters = {
  ...countedParameters,
  fromPosition: { meaning: 'Log position of the figures before', example: '1000' },
  toPosition: { meaning: 'Log position of the figures after', example: '1042' },
} as const satisfies Record<string, Parameter>;
