import { definitions } from './definitions.js';
import { differencesParameters, eventsParameters, figuresParameters, liveParameters } from './asking/question-words.js';

const introduction = `# Figures

Made from what is declared in \`libs/projections/src/figures/registry\` by \`npm run docs:figures\`; a spec compares. \`GET /v1/figures/definitions\` says the same as JSON.

\`GET /v1/figures\` answers any of the figures below, cut by any of the dimensions that their facts have, for any period and as of any position of the log:

\`\`\`
/v1/figures?measures=value,buyers&by=week,wallet&platform=taobao&shareOf=wallet&wallet=tenpay
\`\`\`

Every dimension is also a filter: values separated by commas, an empty one for null, a backslash before a comma that belongs to a value. Unless the question
says otherwise, figures are of own payments (\`origin=own\`) in CNY (\`currency=CNY\`), and the answer says so; money of several currencies is never added, nor
are own and imported payments. A combination of dimensions has a row when a fact lies in it that counts for one of the figures asked and was not taken back.

The answer is JSON, CSV (RFC 4180; a name that begins with \`=\`, \`+\`, \`-\`, \`@\`, a tab or a return has an apostrophe before it, so that no spreadsheet computes it) or Parquet. It carries an \`ETag\`; \`If-None-Match\` gives 304 as long as
nothing was added to the facts and the same version of them serves. The definition in each answer names that version (\`payments.v1\`), and every value of a filter that no fact has. A cursor goes on in the version and at the position of its first
page, whichever serves by then; when that version is not there any more it is refused by its name.
`;

const parametersOf = {
  '/v1/figures': { does: 'Figures at a position, by default the latest.', parameters: figuresParameters },
  '/v1/figures/events': {
    does: 'The events behind figures: each that moved one of them, in log order, with the way to its content. `events` of every row of an answer leads here. A number of persons is moved by whoever begins or ceases to count, a time by each duration that is added or taken back.',
    parameters: eventsParameters,
  },
  '/v1/figures/differences': {
    does: 'Each row that moved between two positions: its figures before and after, and exactly the events between that moved it. A late event may move a day that is long over; this says which.',
    parameters: differencesParameters,
  },
  '/v1/figures/live': {
    does: 'Server-sent events: the answer now, and again whenever its figures are others, at most once a second. At most 64 listen at the same time.',
    parameters: liveParameters,
  },
};

/** The page of all figures, as Markdown. */
export function figuresPage(): string {
  const { measures, facts, words } = definitions;
  return [
    introduction,
    section(
      'Words',
      ['word', 'meaning'],
      words.map(({ word, meaning }) => [word, meaning]),
    ),
    ...Object.entries(parametersOf).map(([path, { does, parameters }]) =>
      [
        `## GET ${path}\n\n${does}\n`,
        tableOf(
          ['parameter', 'meaning'],
          Object.entries(parameters).map(([name, { meaning }]) => [`\`${name}\``, meaning]),
        ),
        '',
      ].join('\n'),
    ),
    ...facts.flatMap(({ name, table, period, dimensions }) => {
      const counted = measures.filter(({ facts: of }) => of === name);
      return [
        section(
          `Figures of ${name}`,
          ['measure', 'unit', 'shares', 'meaning'],
          counted.map(({ name: measure, unit, hasShares, meaning }) => [
            `\`${measure}\``,
            unit,
            hasShares ? 'yes' : '',
            meaning,
          ]),
        ),
        `Counted in the facts \`${table}\`; a period is taken by \`${period}\`. Their dimensions:\n`,
        tableOf(
          ['dimension', 'kind', 'meaning'],
          dimensions.map(({ name: dimension, kind, meaning }) => [`\`${dimension}\``, kind, meaning]),
        ),
        '',
      ];
    }),
  ].join('\n');
}

const section = (title: string, head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `## ${title}\n\n${tableOf(head, rows)}\n`;

const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`)
    .join('\n');
