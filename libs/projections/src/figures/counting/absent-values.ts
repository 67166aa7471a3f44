import type { FactSnapshot } from '@hutong/facts';
import { type FigureQuestion, measureNamed } from '../asking/figure-question.js';
import type { RelationName } from '../registry/measure.js';
import { channelColumns, relations } from '../registry/relations.js';
import { type FilterValue, noNumber, numberedValues, numbersOf, quoted, type Scope, sqlTableOf } from './scope.js';
import { dimensionSql } from './source.js';

type Standing = Pick<Scope, 'versions'>;

/**
 * Values of filters that no fact has in the dimension, at whatever position: what is misspelt, or is a name of something else, looks like
 * what nobody paid. Words of closed lists were checked before.
 */
export async function absentValues(
  snapshot: FactSnapshot,
  {
    measures,
    filters: { origin: _origin, currency: _currency, ...open },
  }: Pick<FigureQuestion, 'measures' | 'filters'>,
  standing: Standing,
): Promise<readonly FilterValue[]> {
  const numbers = await numbersOf(snapshot, { measures: [], filters: open });
  const asked = [...new Set(measures.map((measure) => measureNamed(measure).relation))];
  const absent: FilterValue[] = [];
  for (const { dimension, kind, value } of numberedValues(open)) {
    const number = numbers[kind](value);
    if (number === noNumber || !(await isHad(snapshot, { dimension, number, asked }, standing)))
      absent.push({ dimension, value });
  }
  return absent;
}

type Had = Readonly<{ dimension: string; number: number; asked: readonly RelationName[] }>;

/** Names share one dictionary, as persons do: that there is a number says nothing of the dimension. */
async function isHad(snapshot: FactSnapshot, { dimension, number, asked }: Had, standing: Standing): Promise<boolean> {
  for (const relation of asked) {
    if (!Object.hasOwn(relations[relation].dimensions, dimension)) continue;
    if (await snapshot.findsAny(factsWith({ relation, dimension, number }, standing))) return true;
  }
  return false;
}

/** The facts, or the sets of channels that orders were offered, with a number in a dimension. */
function factsWith(
  { relation, dimension, number }: Readonly<{ relation: RelationName; dimension: string; number: number }>,
  standing: Standing,
): string {
  const table = sqlTableOf(relations[relation].table, standing);
  if (relation === 'successions' && dimension === 'previousChannel') return `FROM ${table} WHERE channel = ${number}`;
  if (relation !== 'offeredChannels' || !(dimension in channelColumns))
    return `FROM ${table} WHERE ${dimensionSql(relation, dimension)} = ${number}`;
  const column = quoted(dimension === 'channelStage' ? 'stage' : dimension);
  const isWith = dimension === 'reason' ? `list_contains(reasons, ${number})` : `${column} = ${number}`;
  return `FROM ${table}_offered WHERE ${isWith}`;
}
