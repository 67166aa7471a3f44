import { isCurrency, minorUnitDigits } from '@hutong/domain/kernel';
import { type Dimension, everyDimension, relations } from '../registry/relations.js';
import type { Faults } from './faults.js';
import { type FigureQuestion, measureNamed } from './figure-question.js';
import { valueCharactersMax, valuesPerFilterMax } from './question-words.js';

type Filters = FigureQuestion['filters'];
type Asked = Pick<FigureQuestion, 'measures' | 'by'> & Readonly<{ filters: Filters }>;

/** The filters among parameters: every dimension is one. Values stand in order, each once. */
export function dimensionFilters(texts: Readonly<Record<string, string>>, faults: Faults): Filters {
  const given = Object.entries(texts).filter(([name]) => Object.hasOwn(everyDimension, name));
  return Object.fromEntries(
    given
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, text]) => {
        const values = valuesIn(text);
        if (values.length > valuesPerFilterMax) faults.add(name, `must have at most ${valuesPerFilterMax} values`);
        const { kind } = everyDimension[name] as Dimension;
        if (!values.every((value) => value === '' || isValue[kind](value))) faults.add(name, valueReason[kind]);
        return [name, [...new Set(values)].toSorted()];
      }),
  );
}

/** Values are separated by commas; a comma in a value has a backslash before it, and so has a backslash. An empty value is null. */
export function valuesIn(text: string): readonly string[] {
  const values = [''];
  for (const [, escaped, letter] of text.matchAll(/\\(.)|([\s\S])/g)) {
    if (escaped === undefined && letter === ',') values.push('');
    else values[values.length - 1] += escaped ?? letter ?? '';
  }
  return values;
}

/** A value as a filter has it. */
export const filterText = (value: string): string => value.replace(/[\\,]/g, String.raw`\$&`);

const isName = (value: string): boolean => value.length <= valueCharactersMax && !/\p{Cc}/u.test(value);
const isValue: Record<Dimension['kind'], (value: string) => boolean> = {
  name: isName,
  person: isName,
  flag: (value) => value === 'true' || value === 'false',
  count: (value) => /^\d{1,9}$/.test(value),
};
const nameReason = `must be values of at most ${valueCharactersMax} characters without control characters, separated by commas`;
const valueReason: Record<Dimension['kind'], string> = {
  name: nameReason,
  person: nameReason,
  flag: 'must be true or false',
  count: 'must be whole numbers, separated by commas',
};

/** Own and imported payments are never in one figure, nor is money of several currencies: unless the question says which, it is the ledger's own in CNY. */
export function withDefaults({ measures, by, filters }: Asked): Filters {
  const isSaid = (name: string) => by.includes(name) || Object.hasOwn(filters, name);
  const defaults = Object.entries({ currency: ['CNY'], origin: ['own'] }).filter(
    ([name]) => !isSaid(name) && measures.some((measure) => hasDimension(measure, name)),
  );
  const all = { ...Object.fromEntries(defaults), ...filters };
  return Object.fromEntries(Object.entries(all).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** What own and imported payments, and several currencies, may not be mixed for. */
export function mixtureFaults({ measures, by, filters }: Asked, faults: Faults): void {
  const { origin = [], currency = [] } = filters;
  if (!origin.every((word) => word === 'own' || word === 'imported')) faults.add('origin', 'must be own or imported');
  else if (origin.length > 1 && !by.includes('origin')) {
    faults.add('origin', 'must be one of own and imported: they are never in one figure. by=origin tells them apart');
  }
  const ownOnly = measures.find((measure) => measureNamed(measure).isOwnOnly || !hasDimension(measure, 'origin'));
  if ((origin.includes('imported') || (by.includes('origin') && !origin.includes('own'))) && ownOnly !== undefined) {
    faults.add('origin', `must be own for ${ownOnly}: imported payments have no such measure`);
  }
  if (!currency.every(isCurrency)) faults.add('currency', `must be of ${Object.keys(minorUnitDigits).join(', ')}`);
  else if (currency.length > 1 && !by.includes('currency') && measures.some(isMoney)) {
    faults.add('currency', 'must be one, or stand in by: money of several currencies is not added');
  }
}

export const hasDimension = (measure: string, dimension: string): boolean =>
  Object.hasOwn(relations[measureNamed(measure).relation].dimensions, dimension);

const isMoney = (measure: string): boolean => ['minorUnits', 'thousandths'].includes(measureNamed(measure).unit);
