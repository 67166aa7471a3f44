import { claimCharts } from './claim-charts.js';
import { type Html, markup, page } from './markup.js';
import type { ClaimTold, ReportAnswers, Row, Table, Value } from './report-answers.js';
import { style } from './style.js';

/** Most rows of a table that are printed; the question has them all. */
const rowsMax = 40;

/** The claims with their figures, tables and charts: one file that loads nothing, the same for the same answers. */
export const reportPage = (answers: ReportAnswers): string =>
  page({
    title: `Hutong: seven claims about opening ${answers.platform}, at log position ${answers.position}`,
    style,
    body: markup`<header><h1>互通 Hutong: does opening payment change the market?</h1>
<p class="soft">Seven claims of an article of October 2023 about ${answers.platform}, answered from the ledger at ${link(answers, '/')} as of log position ${answers.position}.
Every figure is exact and rounded once; intervals are of 95 %. Each table names the question that has it.</p></header>
${overview(answers)}
${answers.claims.map((claim) => claimSection(claim, answers))}
${verdictSection(answers)}
`,
  });

const link = ({ address }: ReportAnswers, path: string, text = path): Html =>
  markup`<a href="${new URL(path, address).href}">${text}</a>`;

const overview = ({ claims }: ReportAnswers): Html => markup`<div class="scroll"><table>
<thead><tr><th>Claim</th><th>Question</th><th>How sure</th><th>What shows</th><th class="number">Observations</th></tr></thead>
<tbody>${claims.map(
  ({ claim: { id, question }, sureness: { level, finding, observations } }) =>
    markup`<tr><td><a href="#${id}">${id}</a></td><td>${question}</td><td>${level}</td><td>${finding ?? '–'}</td><td class="number">${observations}</td></tr>`,
)}</tbody></table></div>`;

const claimSection = (told: ClaimTold, answers: ReportAnswers): Html => {
  const { claim, sureness, definition, missing, tables } = told;
  return markup`<section id="${claim.id}"><h2>${claim.id} · ${claim.question}</h2>
<p class="soft">${claim.saidBy}: ${claim.said}</p>
<p class="answer">${named(told.answer, answers)}</p>
<p><span class="sure">How sure: ${sureness.level}</span> (${sureness.meaning}).${sureness.finding === null ? '' : ` ${sureness.finding}.`}</p>
${claimCharts(told, answers)}
${tableOf({ name: 'figures', question: `/v1/claims/${claim.id}?asOf=${told.position}`, columns: told.columns, rows: told.rows }, answers)}
${tables.map((table) => tableOf(table, answers))}
<h3>What is missing</h3><ul>${missing.map((sentence) => markup`<li>${sentence}</li>`)}</ul>
<p class="definition">${definition}</p></section>`;
};

function verdictSection(answers: ReportAnswers): Html {
  const { verdicts, platform } = answers;
  if (verdicts === null)
    return markup`<section><h2>Verdicts by rule set</h2><p>Direct payment was not opened on ${platform}: there is no before and no after.</p></section>`;
  const { opened, before, after } = verdicts;
  const both = new Map([...before.rows, ...after.rows].map((row) => [keyOf(row), row]));
  const [then, now] = [before, after].map(({ rows }) => new Map(rows.map((row) => [keyOf(row), row])));
  return markup`<section><h2>Verdicts by rule set, before and after the direct method</h2>
<p class="soft">Of ${platform} before ${opened.first} and from ${opened.latest} on. A rule is met is not that it was broken: see its status and its market.
${link(answers, before.question, 'before')} · ${link(answers, after.question, 'after')}</p>
<div class="scroll"><table><thead><tr><th>Rule set</th><th>Version</th><th>Status</th><th>Rule</th><th>Market</th><th>Bounds</th><th>Before</th><th>After</th></tr></thead>
<tbody>${[...both.entries()].map(
    ([key, row]) =>
      markup`<tr>${['ruleSet', 'version', 'status', 'rule', 'market', 'bounds'].map((name) => markup`<td>${shown(row[name] ?? null, answers)}</td>`)}<td>${verdictOf(then?.get(key), answers)}</td><td>${verdictOf(now?.get(key), answers)}</td></tr>`,
  )}</tbody></table></div></section>`;
}

const keyOf = ({ ruleSet, version, rule }: Row): string => JSON.stringify([ruleSet, version, rule]);

function verdictOf(row: Row | undefined, answers: ReportAnswers): Html {
  if (row === undefined) return markup`–`;
  const { isMet = null, why = null, figure = null, metBy = null, inForce = null } = row;
  const validity = inForce === 'inForce' ? '' : ` (${String(inForce)})`;
  if (isMet === null) return markup`${String(why)}${validity}`;
  return markup`${isMet === true ? 'met' : 'not met'} ${shown(figure, answers)}${validity} ${shown(metBy, answers)}`;
}

function tableOf(table: Table, answers: ReportAnswers): Html {
  const { name, question, columns, rows } = table;
  // What is null in all rows says nothing on paper.
  const told = columns.filter((column) => rows.some((row) => (row[column.name] ?? null) !== null));
  return markup`<h3>${name}</h3><p class="soft">${link(answers, question)}</p>
${
  rows.length === 0
    ? markup`<p>Nothing.</p>`
    : markup`<div class="scroll"><table><thead><tr>${told.map((column) => markup`<th class="${classOf(column)}" title="${column.meaning}">${column.name}</th>`)}</tr></thead>
<tbody>${rows.slice(0, rowsMax).map((row) => markup`<tr>${told.map((column) => markup`<td class="${classOf(column)}">${shown(row[column.name] ?? null, answers)}</td>`)}</tr>`)}</tbody></table></div>`
}${rows.length > rowsMax ? markup`<p class="soft">And ${rows.length - rowsMax} more.</p>` : null}`;
}

const classOf = ({ kind }: Readonly<{ kind: string }>): string => (kind === 'dimension' ? 'name' : 'number');

function shown(value: Value, { names }: ReportAnswers): string {
  if (value === null) return '–';
  const words = Array.isArray(value) ? value.map(String) : [String(value)];
  return words.map((word) => nameIn(names, word)).join(', ');
}

const nameIn = (names: ReadonlyMap<string, string>, word: string): string => {
  const name = names.get(word);
  return name === undefined ? word : `${name} ${word}`;
};

/** The first mention of each institution in a sentence, with its Chinese name. */
const named = (sentence: string, { names }: ReportAnswers): string =>
  [...names].reduce(
    (text, [institution, name]) =>
      text.replace(new RegExp(`(^|[ (])${institution}(?=[ ,;:.)'’]|$)`), `$1${name} ${institution}`),
    sentence,
  );
