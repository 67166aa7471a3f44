import type { ValidateFunction } from 'ajv';
import { type OpenApi, type Parameter, checkOf } from './json-schema.js';
import type { FuzzRequest } from './requests.js';

/** What came back. `status` is null when nothing came in time. */
export type FuzzAnswer = Readonly<{ status: number | null; mediaType: string; text: string }>;

/** Says what is wrong with an answer: by the document that the server itself serves. */
export class Judge {
  readonly #checks = new Map<object, ValidateFunction>();

  constructor(private readonly document: OpenApi) {}

  /** One sentence for each fault; empty when there is none. */
  faults(request: FuzzRequest, answer: FuzzAnswer): readonly string[] {
    const { status } = answer;
    if (status === null) return ['was not answered in time'];
    const { responses, requestBody } = request.operation.described;
    // What comes of a body where none is taken, the document has no place to say.
    if (requestBody === undefined && request.body !== undefined && [400, 413, 415].includes(status)) return [];
    if (status >= 500 && !(status === 503 && '503' in responses)) return [`was answered with ${status}`];
    if (!(String(status) in responses) && status !== 304)
      return [`was answered with ${status}, which is not documented`];
    if (status >= 400) return isProblem(answer) ? [] : [`was answered with ${status} and no problem`];
    return status >= 200 && status < 300 ? this.#forbidden(request) : [];
  }

  /** What was accepted though its schema forbids it. */
  #forbidden({ operation: { described }, parameters, value, body }: FuzzRequest): readonly string[] {
    const faults = parameters.flatMap(([parameter, texts]) => this.#parameterFaults(parameter, texts));
    const content = described.requestBody?.content['application/json']?.schema;
    if (content === undefined) return faults;
    const check = this.#checkOf(content);
    if (!check(value === undefined ? parsed(body) : JSON.parse(JSON.stringify(value)))) {
      const [first] = check.errors ?? [];
      faults.push(`was accepted, and its body${first?.instancePath ?? ''} ${first?.message ?? 'is not allowed'}`);
    }
    return faults;
  }

  #parameterFaults({ name, in: place, required, schema }: Parameter, texts: readonly string[]): string[] {
    const [text] = texts;
    // A header is one text however often it is told; a path has all its parts or is another path.
    if (place !== 'query') return [];
    if (text === undefined) return required === true ? [`was accepted without ${name}`] : [];
    if (texts.length > 1) return [`was accepted with ${name} ${texts.length} times`];
    const isNumber = schema.type === 'number' || schema.type === 'integer';
    const value = isNumber
      ? Number(text)
      : schema.type === 'boolean'
        ? text === 'true' || text === 'false' || text
        : text;
    return this.#checkOf(schema)(value) ? [] : [`was accepted with ${name}=${text}`];
  }

  #checkOf(schema: object): ValidateFunction {
    const check = this.#checks.get(schema) ?? checkOf(this.document, schema);
    this.#checks.set(schema, check);
    return check;
  }
}

/** Nothing where the text is no JSON. */
function parsed(body: string | undefined): unknown {
  try {
    return JSON.parse(body ?? '') as unknown;
  } catch {
    return undefined;
  }
}

function isProblem({ status, mediaType, text }: FuzzAnswer): boolean {
  if (!mediaType.startsWith('application/problem+json')) return false;
  const problem = parsed(text) as Readonly<{ type?: unknown; status?: unknown }> | undefined;
  return typeof problem?.type === 'string' && problem.type.startsWith('/problems/') && problem.status === status;
}
