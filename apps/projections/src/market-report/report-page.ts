import { claimCharts } from './claim-charts.js';
import { effectCharts } from './effect-charts.js';
import { type Html, markup, page } from './markup.js';
import { withNames } from './names.js';
import type { ClaimTold, Column, ReportAnswers, Row, Table } from './report-answers.js';
import { style } from './style.js';
import { link, tableOf } from './tables.js';
import { verdictSection } from './verdict-section.js';
import { foundWords, spelled } from './words.js';

/** The claims with their figures, tables and charts: one file that loads nothing, the same for the same answers. */
export const reportPage = (answers: ReportAnswers): string =>
  page({
    title: `Hutong: seven claims about opening ${answers.platform}, at log position ${answers.position}`,
    style,
    body: markup`<header><h1>互通 Hutong: does opening payment change the market?</h1>
<p class="soft">Seven claims of an article of October 2023 about ${answers.platform}, answered from the ledger at ${link(answers, '/', answers.address)} as of log position ${answers.position}.
Every figure is exact and rounded once; intervals are of 95 %. Each table names the question that has it. Names of institutions are those that they were registered with, which nothing changes later.</p></header>
${overview(answers)}
${answers.claims.map((claim) => claimSection(claim, answers))}
${effectsSection(answers)}
${verdictSection(answers)}
`,
  });

const overview = ({ claims }: ReportAnswers): Html => markup`<div class="scroll"><table>
<thead><tr><th>Claim</th><th>Question</th><th>How sure</th><th>What shows</th><th class="number">Observations</th></tr></thead>
<tbody>${claims.map(
  ({ claim: { id, question }, sureness: { level, finding, observations } }) =>
    markup`<tr><td><a href="#${id}">${id}</a></td><td>${question}</td><td>${spelled(level)}</td><td>${finding === null ? '–' : foundWords(finding)}</td><td class="number">${observations}</td></tr>`,
)}</tbody></table></div>`;

const claimSection = (told: ClaimTold, answers: ReportAnswers): Html => {
  const { claim, sureness, definition, missing, tables } = told;
  return markup`<section id="${claim.id}"><h2>${claim.id} · ${claim.question}</h2>
<p class="soft">${claim.saidBy}: ${claim.said}</p>
<p class="answer">${withNames(told.answer, answers)}</p>
<p><span class="sure">How sure: ${spelled(sureness.level)}</span> (${sureness.meaning}).${sureness.finding === null ? '' : ` What shows: ${foundWords(sureness.finding)}.`}</p>
${claimCharts(told, answers)}
${tableOf({ name: 'figures', question: `/v1/claims/${claim.id}?asOf=${told.position}`, columns: told.columns, rows: told.rows }, answers)}
${tables.map((table) => claimTable(table, answers))}
<h3>What is missing</h3><ul>${missing.map((sentence) => markup`<li>${sentence}</li>`)}</ul>
<p class="definition">${definition}</p></section>`;
};

const effectsName = /^rollout-effects (.+)$/;

/** A table behind a claim, with what it looks like where nothing else shows it. */
function claimTable(table: Table, answers: ReportAnswers): Html {
  const [, stage] = effectsName.exec(table.name) ?? [];
  if (stage !== undefined)
    return markup`${effectCharts(table, `stage ${stage}`)}${tableOf({ ...table, name: `rollout effects, stage ${stage}` }, answers)}`;
  const named = { ...table, name: spelled(table.name.replaceAll('-', ' ')) };
  return tableOf(table.name === 'live-channels' ? openingsIn(named) : named, answers);
}

const changed = (name: string, meaning: string): Column => ({ name, kind: 'dimension', unit: 'name', meaning });
const pairsIn = (row: Row | undefined): readonly string[] => (row?.['pairs'] ?? []) as readonly string[];

/** Live channels as they change: the first month tells all that are live, as nothing says what was before it; what else is live stands in the months before. */
function openingsIn(table: Table): Table {
  const columns = table.columns.filter(({ name }) => name !== 'pairs');
  const rows = table.rows.flatMap((row, index): Row[] => {
    const [before, now] = [pairsIn(table.rows[index - 1]), pairsIn(row)];
    const [opened, ended] = [
      now.filter((pair) => !before.includes(pair)),
      before.filter((pair) => !now.includes(pair)),
    ];
    if (index === 0) return [{ ...row, live: now }];
    return opened.length + ended.length === 0 ? [] : [{ ...row, opened, ended }];
  });
  return {
    ...table,
    name: `${table.name}: months in which they change`,
    columns: [
      ...columns,
      changed('live', 'all pairs that are live, in the first month'),
      changed('opened', 'pairs that were not live before'),
      changed('ended', 'pairs that are live no more'),
    ],
    rows,
  };
}

const effectsSection = (
  answers: ReportAnswers,
): Html => markup`<section><h2>What opening stages with a draw changed</h2>
<p class="soft">Of every stage of ${answers.platform} whose cohort was neither nobody nor everybody: buyers inside its cohort against those outside it, at the same time; and all buyers after it opened against those before. Every buyer counts once on a side.</p>
${answers.effects.length === 0 ? markup`<p>No stage had a draw.</p>` : null}${answers.effects.map(
  ({ stage, channel, table }) => {
    const name = `Stage ${stage}, ${channel}`;
    return markup`${effectCharts(table, `stage ${stage}, ${channel}`)}${tableOf({ ...table, name }, answers)}`;
  },
)}</section>`;
