/** What a statement may name, and what it may not give to its own parts as a name since DuckDB has it; in lower case. */
export type Allowed = Readonly<{
  views: ReadonlySet<string>;
  functions: ReadonlySet<string>;
  reserved: ReadonlySet<string>;
}>;

/** What a statement that may be asked needs: the names of columns, or all of them where it cannot be said. */
export type CheckedStatement = Readonly<{ columns: ReadonlySet<string> | 'all' }>;

/** A statement that may not be asked; the message says why. */
export class StatementRefusedError extends Error {
  override readonly name = 'StatementRefusedError';
}

/** Table functions that read nothing. */
const tableFunctions = new Set(['range', 'generate_series', 'unnest']);

/** Everything besides expressions that a SELECT is made of. What is not here is refused, also what a later DuckDB adds. */
const clauses = new Set(
  `SELECT_NODE SET_OPERATION_NODE RECURSIVE_CTE_NODE CTE_NODE
   BASE_TABLE SUBQUERY JOIN EMPTY EXPRESSION_LIST TABLE_FUNCTION PIVOT
   ORDER_MODIFIER LIMIT_MODIFIER LIMIT_PERCENT_MODIFIER DISTINCT_MODIFIER
   ORDER_DEFAULT ASCENDING DESCENDING`.split(/\s+/),
);

/** Classes of expressions; parameters are not among them. */
const expressions = new Set(
  `COLUMN_REF CONSTANT FUNCTION WINDOW SUBQUERY STAR CASE CAST COMPARISON CONJUNCTION
   BETWEEN OPERATOR LAMBDA LAMBDA_REF COLLATE POSITIONAL_REFERENCE DEFAULT TYPE`.split(/\s+/),
);

/** Statements are text of people; what is nested deeper comes from a program that looks for a limit. */
const depthMax = 1_000;

type Node = Readonly<Record<string, unknown>>;

/**
 * Looks through one SELECT as DuckDB's own parser serializes it (`json_serialize_sql`): tables are documented views or named by the
 * statement itself, functions are of those allowed. Throws `StatementRefusedError`.
 */
export function checkStatement(serialized: string, allowed: Allowed): CheckedStatement {
  const { error, error_type, error_message, statements } = JSON.parse(serialized) as Node;
  if (error === true) {
    if (error_type === 'not implemented') throw new StatementRefusedError('must be a SELECT statement');
    throw new StatementRefusedError(String(error_message).split('\n', 1)[0] ?? '');
  }
  const [statement, ...others] = statements as readonly Node[];
  if (statement === undefined || others.length > 0) throw new StatementRefusedError('must be exactly one statement');
  const walk = new Walk(allowed);
  walk.into(statement, 0);
  return { columns: walk.needed() };
}

class Walk {
  /** Common table expressions, wherever they are seen: outside of that nothing else is called so. */
  readonly #own = new Set<string>();
  readonly #aliases = new Set<string>();
  readonly #tables = new Set<string>();
  readonly #columns = new Set<string>();
  #takesAll = false;

  constructor(private readonly allowed: Allowed) {}

  /** A row as a whole is named by its table: its columns cannot be told. */
  needed(): CheckedStatement['columns'] {
    for (const table of this.#tables) {
      if (!this.allowed.views.has(table) && !this.#own.has(table)) throw refusedTable(table);
    }
    for (const name of this.#own) {
      if (this.allowed.reserved.has(name)) throw new StatementRefusedError(`must not call a part of its own "${name}"`);
    }
    const names = [...this.#tables, ...this.#aliases];
    return this.#takesAll || names.some((name) => this.#columns.has(name)) ? 'all' : this.#columns;
  }

  into(value: unknown, depth: number): void {
    if (depth > depthMax) throw new StatementRefusedError(`must not be nested deeper than ${depthMax} levels`);
    if (Array.isArray(value)) {
      for (const item of value) this.into(item, depth + 1);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const node = value as Node;
    this.#check(node);
    if (node['class'] === 'CONSTANT') return;
    for (const [name, part] of Object.entries(node)) {
      // What a type is made of names no table.
      if (name !== 'cast_type') this.into(part, depth + 1);
    }
  }

  #check(node: Node): void {
    if (typeof node['alias'] === 'string') this.#aliases.add(lower(node['alias']));
    if (typeof node['class'] === 'string') return this.#checkExpression(node);
    if (typeof node['type'] === 'string') return this.#checkClause(node);
    // The names of common table expressions are keys of a map.
    if (typeof node['key'] === 'string') this.#own.add(lower(node['key']));
  }

  #checkExpression(node: Node): void {
    if (!expressions.has(String(node['class']))) throw refusedWord(node['class']);
    if (node['class'] === 'FUNCTION') this.#checkFunction(node, this.allowed.functions);
    if (node['class'] === 'STAR') this.#takesAll = true;
    if (node['class'] !== 'COLUMN_REF') return;
    for (const name of node['column_names'] as readonly string[]) this.#columns.add(lower(name));
  }

  #checkClause(node: Node): void {
    const type = String(node['type']);
    if (!clauses.has(type)) throw refusedWord(type);
    if (type === 'BASE_TABLE') this.#checkTable(node);
    if (type === 'TABLE_FUNCTION') this.#checkFunction(node['function'] as Node, tableFunctions);
    if (type === 'PIVOT' || node['ref_type'] === 'NATURAL') this.#takesAll = true;
    for (const name of (node['using_columns'] ?? []) as readonly string[]) this.#columns.add(lower(name));
  }

  #checkTable({ table_name, schema_name, catalog_name }: Node): void {
    const table = lower(table_name);
    if (isSaid(schema_name) || isSaid(catalog_name)) {
      throw new StatementRefusedError(`must name views without a schema or database; "${table}" has one`);
    }
    this.#tables.add(table);
  }

  #checkFunction({ function_name, schema, catalog }: Node, functions: ReadonlySet<string>): void {
    const name = lower(function_name);
    const isElsewhere = isSaid(catalog) || (isSaid(schema) && schema !== 'main');
    if (isElsewhere || !functions.has(name)) throw new StatementRefusedError(`must not call "${name}"`);
  }
}

const lower = (name: unknown): string => String(name).toLowerCase();
const isSaid = (name: unknown): boolean => name !== undefined && name !== null && name !== '';
const refusedWord = (word: unknown): StatementRefusedError =>
  new StatementRefusedError(`must be a plain SELECT; it uses ${String(word)}`);
const refusedTable = (table: string): StatementRefusedError =>
  new StatementRefusedError(`must ask the views that GET /v1/sql/views lists; "${table}" is none`);
