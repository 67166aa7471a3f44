import { type FigureQuestion, measureNamed } from '../asking/figure-question.js';
import { filterText } from '../asking/filters.js';
import { relations } from '../registry/relations.js';
import type { FilterValue } from '../counting/scope.js';
import type { Stand } from '../counting/standing.js';
import { figureTables } from '../registry/tables.js';
import { isShared } from './market-figures.js';

/** What the figures of an answer mean, in sentences. */
export function definitionOf(question: FigureQuestion, stand: Stand, absent: readonly FilterValue[]): string {
  return [
    ...question.measures.map((name) => `${name}: ${measureNamed(name).meaning}`),
    periodSentence(question),
    filterSentence(question, absent),
    factsSentence(question, stand),
    ...shareSentences(question),
  ].join(' ');
}

export const factsSentence = ({ until }: Pick<FigureQuestion, 'until'>, { position, versions }: Stand): string =>
  `Facts ${[...versions.values()].join(', ')} up to log position ${position}${until === undefined ? '' : ` that occurred before ${until}`}.`;

export function periodSentence({ measures, from, to, zone }: Omit<FigureQuestion, 'by'>): string {
  const periods = new Set(measures.map((name) => figureTables[relations[measureNamed(name).relation].table].period));
  return `Period: ${[...periods].join(', ')} from ${from ?? 'the beginning'} (inclusive) to ${to ?? 'the end'} (exclusive); days, weeks from Monday and months in ${zone}.`;
}

/** What is filtered by, and which values of that no fact has. */
export function filterSentence({ filters }: Pick<FigureQuestion, 'filters'>, absent: readonly FilterValue[]): string {
  const said = Object.entries(filters).map(([name, values]) => {
    const words = values.map((value) => (value === '' ? 'unsaid' : filterText(value)));
    return `${name} ${words.join(' or ')}`;
  });
  const without = absent.map(
    ({ dimension, value }) =>
      ` No fact has the ${dimension} ${filterText(value)}: by=${dimension} tells which there are.`,
  );
  return `${said.length === 0 ? 'No filter.' : `Only: ${said.join('; ')}.`}${without.join('')}`;
}

function shareSentences(question: FigureQuestion): string[] {
  const { shareOf, measures, by } = question;
  if (shareOf === undefined) return [];
  const market = by.filter((name) => name !== shareOf);
  const persons = measures.filter(
    (name) => isShared(question, name) && measureNamed(name).counting.kind === 'distinct',
  );
  return [
    `Market: everything that the question leaves without regard to ${shareOf}${market.length === 0 ? '' : `, each ${market.join(' and ')} on its own`}. ` +
      'A share is an exact fraction of the market, rounded once, half up; null where the market is nothing. HHI is the sum of squared shares, 0 to 10,000; it and CR1 to CR4 are null also where a party gave back more than it took.',
    ...persons.map((name) => `${name} of a market count a person once, so their shares overlap and have no HHI.`),
  ];
}
