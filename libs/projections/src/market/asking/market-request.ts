import { Faults } from '../../figures/asking/faults.js';
import { questionOf, textsOf } from '../../figures/asking/question-check.js';
import { formatOf, futureFaults, type Given, positionOf, type Request } from '../../figures/figures.requests.js';
import { everyDimension } from '../../figures/registry/relations.js';
import type { MarketSubject } from '../market-subject.js';
import { marketFormats, type MarketQuestion } from './market-question.js';
import { marketParameters } from './market-words.js';

/** Reads the parameters of a question about a market. Throws `ProblemError` with every fault. */
export function marketRequest(subject: MarketSubject, { parameters, accept, now }: Given): Request<MarketQuestion> {
  const faults = new Faults();
  const texts = textsOf(parameters, Object.keys({ ...marketParameters, ...subject.parameters }), faults);
  const { standsOn, filteredAs = standsOn } = subject;
  const market = questionOf({ ...textsOfMarket(texts, subject), measures: filteredAs.join(',') }, faults);
  const question = { ...market, measures: standsOn };
  futureFaults(question.asOf, now, faults);
  const asked = subject.askedIn(texts, faults, question);
  const format = formatOf({ text: texts['format'], accept, formats: marketFormats }, faults);
  const minPosition = positionOf('minPosition', texts, faults);
  faults.throwAny();
  return { asked: { about: 'market', subject: subject.path, question, asked, format }, minPosition };
}

/** A dimension that a subject asks for itself filters nothing else. */
const textsOfMarket = (texts: Readonly<Record<string, string>>, { parameters }: MarketSubject) =>
  Object.fromEntries(
    Object.entries(texts).filter(([name]) => !Object.hasOwn(parameters, name) || !Object.hasOwn(everyDimension, name)),
  );
