import { instant } from '@hutong/domain/kernel';
import { ProblemError } from '@hutong/platform';
import { describe, expect, it } from 'vitest';
import { cursorText } from './answering/cursor.js';
import type { GivenParameters } from './asking/question-check.js';
import { differencesParameters, eventsParameters, figuresParameters, liveParameters } from './asking/question-words.js';
import { countingStatements } from './counting/statements.js';
import { differencesRequest, eventsRequest, figuresRequest, liveRequest } from './figures.requests.js';
import { measures } from './registry/measures.js';
import { everyDimension, relations } from './registry/relations.js';
import { figureTables } from './registry/tables.js';

const now = instant(Date.parse('2023-11-01T00:00:00Z'));
const requests = {
  figures: {
    parameters: figuresParameters,
    read: (parameters: GivenParameters) => figuresRequest({ parameters, accept: undefined, now }),
  },
  live: { parameters: liveParameters, read: liveRequest },
  events: { parameters: eventsParameters, read: (parameters: GivenParameters) => eventsRequest(parameters, now) },
  differences: { parameters: differencesParameters, read: differencesRequest },
};
const usual = { measures: 'value', fromPosition: '1', toPosition: '2' };

/** The fields that a question is refused for; none when it is taken. */
function fieldsRefused(name: keyof typeof requests, given: GivenParameters): readonly string[] {
  const { parameters, read } = requests[name];
  const needed = Object.entries(usual).filter(([field]) => field in parameters);
  try {
    read({ ...Object.fromEntries(needed), ...given });
    return [];
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { errors } = error.body as unknown as { errors: readonly { field: string }[] };
    return [...new Set(errors.map(({ field }) => field))];
  }
}

const injections = [
  "'; DROP TABLE payments_v1; --",
  '" OR 1=1 --',
  "x') UNION SELECT text, 1 FROM persons --",
  '$1',
  '\\',
];

describe.each(Object.keys(requests) as (keyof typeof requests)[])('A request for %s', (name) => {
  it('refuses injection in each of its parameters, by name', () => {
    for (const field of Object.keys(requests[name].parameters)) {
      for (const injection of injections)
        expect([field, ...fieldsRefused(name, { [field]: injection })]).toEqual([field, field]);
    }
  });

  it('refuses it in dimensions that hold no names, and parameters that there are not', () => {
    for (const [dimension, { kind }] of Object.entries(everyDimension)) {
      if (kind === 'name' || kind === 'person') continue;
      expect(fieldsRefused(name, { [dimension]: injections[0] })).toContain(dimension);
    }
    for (const injection of injections) expect(fieldsRefused(name, { [injection]: 'x' })).toEqual([injection]);
  });
});

describe('A cursor', () => {
  it('of another question, another place or another hand is refused', () => {
    const { asked } = requests.figures.read({ measures: 'value' });
    const refused = (cursor: string) => fieldsRefused('figures', { cursor });
    const given = (question: string, stand: string) => cursorText({ question, stand, offset: 5 });
    expect(asked.about).toBe('figures');
    for (const cursor of [
      given('another', '1.movements.v1'),
      given('another', "1.movements.v1'; DROP TABLE payments_v1"),
      given('another', '1'),
      'nonsense',
      '',
    ]) {
      expect(refused(cursor), cursor).toEqual(['cursor']);
    }
  });
});

describe('What is asked of the facts', () => {
  const versions = new Map(Object.entries(figureTables).map(([table, { name }]) => [table, name])) as never;
  const numbers = { name: () => 1, person: () => 2 };

  it('has no text that was asked in it, and nothing bound, so that it is planned once', () => {
    let statements = 0;
    for (const [measure, { relation }] of Object.entries(measures)) {
      const names = Object.entries(relations[relation].dimensions).filter(
        ([, { kind }]) => kind === 'name' || kind === 'person',
      );
      const filters = Object.fromEntries(names.map(([dimension]) => [dimension, injections]));
      const cut = { by: names.slice(0, 4).map(([dimension]) => dimension), filters, zone: 'UTC' as const };
      for (const { text, parameters } of countingStatements(
        [measure],
        { cut, position: 9n, versions, openAtMs: 0n, numbers, rolledUpTo: new Map() },
        10,
      )) {
        statements += 1;
        expect(parameters).toEqual([]);
        for (const injection of injections.slice(0, 3)) expect(text).not.toContain(injection.slice(1));
      }
    }
    expect(statements).toBeGreaterThan(Object.keys(measures).length - 1);
  });
});
