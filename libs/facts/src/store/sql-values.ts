import {
  BIGINT,
  BOOLEAN,
  DOUBLE,
  type DuckDBConnection,
  DuckDBListValue,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  LIST,
  VARCHAR,
  listValue,
} from '@duckdb/node-api';

/** What a statement answers: BIGINT and HUGEINT as bigint, lists as arrays. */
export type SqlValue = bigint | number | string | boolean | null | readonly SqlValue[];
type SqlScalar = bigint | number | string | boolean;
/** What a statement is asked with, bound and never spliced. A bigint is a BIGINT, a whole number an INTEGER; a list may not be empty. */
export type SqlParameter = SqlScalar | null | readonly SqlScalar[];
export type SqlRow = readonly SqlValue[];

/** Runs one statement to its end. */
export async function rowsOf(
  connection: DuckDBConnection,
  sql: string,
  parameters: readonly SqlParameter[] = [],
): Promise<readonly SqlRow[]> {
  const result = await (parameters.length === 0
    ? connection.run(sql)
    : connection.run(sql, parameters.map(boundValue), parameters.map(boundType)));
  return (await result.getRows()).map((row) => row.map(sqlValue));
}

const boundValue = (parameter: SqlParameter): DuckDBValue =>
  Array.isArray(parameter) ? listValue(parameter as readonly SqlScalar[]) : (parameter as SqlScalar | null);

function boundType(parameter: SqlParameter): DuckDBType {
  if (Array.isArray(parameter)) {
    const [first] = parameter as readonly SqlScalar[];
    if (first === undefined)
      throw new TypeError('a list of a statement may not be empty: its type is that of its values');
    return LIST(boundType(first));
  }
  if (typeof parameter === 'bigint') return BIGINT;
  if (typeof parameter === 'boolean') return BOOLEAN;
  if (typeof parameter === 'number') return Number.isInteger(parameter) ? INTEGER : DOUBLE;
  return VARCHAR;
}

function sqlValue(value: DuckDBValue): SqlValue {
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof DuckDBListValue) return value.items.map(sqlValue);
  throw new TypeError(`a statement answers ${value.constructor.name}, which is no value of facts: cast it`);
}

/** A text as SQL says it, where a statement takes no parameter. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
