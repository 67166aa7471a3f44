import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { HttpRequest } from './http.js';
import { invalidRequest } from './problem.js';

/** How Nest notes that a handler takes the query, and how its API document notes a parameter that is read elsewhere. */
const argumentsKey = '__routeArguments__';
const queryArgument = /^4:/;
const documentedKey = 'swagger/apiParameters';

/** Most unknown parameters that are named. */
const unknownNamedMax = 20;

type Handler = ReturnType<ExecutionContext['getHandler']>;

/** Refuses parameters that nobody reads, where a handler does not look at them itself: who sends one means something by it. */
export class UnknownParameters implements CanActivate {
  readonly #known = new Map<Handler, readonly string[] | 'any'>();

  canActivate(context: ExecutionContext): boolean {
    const { url, query } = context.switchToHttp().getRequest<HttpRequest>();
    const given = Object.keys(query as object);
    if (given.length === 0 || !url.startsWith('/v1/')) return true;
    const known = this.#knownTo(context);
    if (known === 'any') return true;
    const unknown = given.filter((name) => !known.includes(name)).slice(0, unknownNamedMax);
    if (unknown.length === 0) return true;
    const taken = known.length === 0 ? 'none is taken' : `there are ${known.join(', ')}`;
    throw invalidRequest(unknown.map((field) => ({ field, reason: `is no parameter here; ${taken}` })));
  }

  #knownTo(context: ExecutionContext): readonly string[] | 'any' {
    const handler = context.getHandler();
    const found = this.#known.get(handler) ?? knownTo(context.getClass(), handler);
    this.#known.set(handler, found);
    return found;
  }
}

function knownTo(controller: object, handler: Handler): readonly string[] | 'any' {
  const args = (Reflect.getMetadata(argumentsKey, controller, handler.name) ?? {}) as object;
  if (Object.keys(args).some((key) => queryArgument.test(key))) return 'any';
  const documented = (Reflect.getMetadata(documentedKey, handler) ?? []) as readonly Record<'in' | 'name', unknown>[];
  return documented.flatMap((parameter) => (parameter.in === 'query' ? [String(parameter.name)] : []));
}
