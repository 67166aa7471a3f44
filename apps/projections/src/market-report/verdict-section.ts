import { type Html, markup } from './markup.js';
import type { ReportAnswers, Row } from './report-answers.js';
import { link, shown } from './tables.js';
import { reasonWords, spelled } from './words.js';

/** What every rule set says of the platform before its direct method opened and since: one table for each, so that none is torn. */
export function verdictSection(answers: ReportAnswers): Html {
  const { verdicts, platform } = answers;
  if (verdicts === null)
    return markup`<section><h2>Verdicts by rule set</h2><p>Direct payment was not opened on ${platform}: there is no before and no after.</p></section>`;
  const { opened, before, after } = verdicts;
  const both = new Map([...before.rows, ...after.rows].map((row) => [keyOf(row), row]));
  const [then, now] = [before, after].map(({ rows }) => new Map(rows.map((row) => [keyOf(row), row])));
  const bySet = Map.groupBy(both, ([, row]) => `${String(row['ruleSet'])}, version ${String(row['version'])}`);
  return markup`<section><h2>Verdicts by rule set, before and after the direct method</h2>
<p class="soft">Of ${platform} before ${opened.first} and from ${opened.latest} on. That a rule is met does not say that it was broken: see its status and its market.
${link(answers, before.question, 'before')} · ${link(answers, after.question, 'after')}</p>
${[...bySet].map(
  ([ruleSet, rules]) => markup`<h3>${ruleSet}: ${spelled(String(rules[0]?.[1]['status']))}</h3>
<div class="scroll"><table class="together"><thead><tr><th>Rule</th><th>Market</th><th>Bounds</th><th>Before</th><th>After</th></tr></thead>
<tbody>${rules.map(
    ([key, row]) =>
      markup`<tr><td>${spelled(String(row['rule']).replaceAll('-', ' '))}</td><td>${shown('market', row['market'] ?? null, answers)}</td><td>${shown('bounds', row['bounds'] ?? null, answers)}</td><td>${verdictOf(then?.get(key), answers)}</td><td>${verdictOf(now?.get(key), answers)}</td></tr>`,
  )}</tbody></table></div>`,
)}</section>`;
}

const keyOf = ({ ruleSet, version, rule }: Row): string => JSON.stringify([ruleSet, version, rule]);

function verdictOf(row: Row | undefined, answers: ReportAnswers): Html {
  if (row === undefined) return markup`–`;
  const { isMet = null, why = null, figure = null, metBy = null, inForce = null } = row;
  const validity = inForce === 'inForce' ? '' : ` (${spelled(String(inForce))})`;
  if (isMet === null) return markup`${reasonWords(String(why))}${validity}`;
  const by = Array.isArray(metBy) && metBy.length > 0 ? markup` by ${shown('metBy', metBy, answers)}` : null;
  return markup`<strong>${isMet === true ? 'met' : 'not met'}</strong>${by}, figure ${shown('figure', figure, answers)}${validity}`;
}
