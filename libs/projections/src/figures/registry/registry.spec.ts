import { describe, expect, it } from 'vitest';
import { comparedColumnsOf, summedColumnsOf } from '../counting/scope.js';
import { differencesParameters, eventsParameters, figuresParameters } from '../asking/question-words.js';
import { measures } from './measures.js';
import { everyDimension, relations } from './relations.js';
import { figureTables } from './tables.js';
import { timeBuckets } from './time-buckets.js';

const madeColumns = ['isOffered', 'isChosen', 'isSwitched', 'preselected', 'folded'];

describe('The registry of figures', () => {
  it('has one meaning for every word: no measure, dimension, parameter or stretch of time has the name of another', () => {
    const words = [
      ...Object.keys(measures).flatMap((name) => [name, `${name}Share`]),
      ...Object.keys(everyDimension),
      ...Object.keys({ ...figuresParameters, ...eventsParameters, ...differencesParameters }),
      ...timeBuckets,
      'events',
    ];
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it('gives a dimension one kind in all facts that have it', () => {
    for (const { dimensions } of Object.values(relations)) {
      for (const [name, { kind }] of Object.entries(dimensions))
        expect([name, kind]).toEqual([name, everyDimension[name]?.kind]);
    }
  });

  it('counts only what the facts say', () => {
    for (const [name, { relation, counting }] of Object.entries(measures)) {
      const known = new Set([...Object.keys(figureTables[relations[relation].table].columns), ...madeColumns]);
      const read = [...comparedColumnsOf(counting), ...summedColumnsOf(counting)];
      expect([name, read.filter((column) => !known.has(column))]).toEqual([name, []]);
    }
  });

  it('says in sentences what each measure means', () => {
    for (const { meaning } of Object.values(measures)) expect(meaning).toMatch(/^[A-Z].*\.$/s);
  });
});
