import { factTables, sqlViewsOf } from '@hutong/facts';

const introduction = `# SQL

Made from the declarations of facts by \`npm run docs:sql\`; a spec compares. \`GET /v1/sql/views\` says the same as JSON.

\`POST /v1/sql\` runs one SELECT of [DuckDB](https://duckdb.org/docs/stable/sql/introduction) over the views below:

\`\`\`
{ "sql": "select wallet, sum(amount) as amount from movements where movement = 'captured' and basis = 'claimed' group by wallet",
  "format": "csv", "minPosition": "1042", "limits": { "rowsMax": 10000, "durationMaxMs": 10000 } }
\`\`\`

It is asked of a copy of the facts that is at most 30 seconds old, or made anew where \`minPosition\` wants that; the answer says its \`position\`: everything up to it is in, and nothing after it. Each statement has a process of its
own, with one processor, 512 MB for what DuckDB counts and as much for what it does not; it is ended when it takes longer than it may, and nobody else notices. Two run at the same time and 32 wait; beyond that the answer is a 503.

What a statement may not do is answered 400 with the reason: more than one statement, another than SELECT, parameters, tables with a schema, other tables than these views, files, and functions that tell of the process or run
statements of their own. Macros, \`pivot\` as a statement, \`describe\` and \`random()\` are not taken either. An answer of more rows than \`rowsMax\` (at most 100,000), of more than 16 MiB, or after more than \`durationMaxMs\` (at most 25,000) is none:
a part of it would look like the whole.

Whole numbers of more than 32 bits, sums of them and decimals are texts in JSON, so that no reader rounds them. \`/\` divides floating point; \`//\` whole numbers. Money is in minor units, of the row's \`currency\`: never add different ones.
Persons are references. Names that begin like a formula have an apostrophe before them in CSV.
`;

/** What statements may ask, as the declarations of facts say it. */
export const sqlViews = sqlViewsOf(factTables).map(({ name, meaning, columns }) => ({ name, meaning, columns }));

/** The page of all views, as Markdown. */
export function sqlPage(): string {
  const views = sqlViews.map(({ name, meaning, columns }) => {
    const rows = columns.map((column) => [`\`${column.name}\``, column.type, column.meaning]);
    return `## ${name}\n\n${meaning}.\n\n${tableOf(['column', 'type', 'meaning'], rows)}\n`;
  });
  return [introduction, ...views].join('\n');
}

const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`)
    .join('\n');
