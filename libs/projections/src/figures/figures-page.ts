import { definitions } from './definitions.js';
import { answerParameters, questionParameters } from './asking/question-words.js';

const introduction = `# Figures

Made from what is declared in \`libs/projections/src/figures/registry\` by \`npm run docs:figures\`; a spec compares. \`GET /v1/figures/definitions\` says the same as JSON.

\`GET /v1/figures\` answers any of the figures below, cut by any of the dimensions that their facts have, for any period and as of any position of the log:

\`\`\`
/v1/figures?measures=value,buyers&by=week,wallet&platform=taobao&shareOf=wallet&wallet=tenpay
\`\`\`

Every dimension is also a filter: values separated by commas, an empty one for null, a backslash before a comma that belongs to a value. Unless the question
says otherwise, figures are of own payments (\`origin=own\`) in CNY (\`currency=CNY\`), and the answer says so; money of several currencies is never added, nor
are own and imported payments. A combination of dimensions has a row when a fact lies in it that was not taken back.

The answer is JSON, CSV (RFC 4180; a name that begins with \`=\`, \`+\`, \`-\`, \`@\`, a tab or a return has an apostrophe before it, so that no spreadsheet computes it) or Parquet. It carries an \`ETag\`; \`If-None-Match\` gives 304 as long as
nothing was added to the facts.
`;

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
    section(
      'Parameters',
      ['parameter', 'meaning'],
      Object.entries({ ...questionParameters, ...answerParameters }).map(([name, { meaning }]) => [
        `\`${name}\``,
        meaning,
      ]),
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
