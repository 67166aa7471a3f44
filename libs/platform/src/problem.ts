import type { PartCondition } from './health/readiness.js';

/** The public face of a refusal or mistake (RFC 9457). Every type is described in docs/problems.md. */
export type Problem = Readonly<{
  type: `/problems/${string}`;
  title: string;
  status: number;
  /** The field of the request that is to blame, where it is one, such as `check.coupons`. */
  field?: string;
}>;

/** One field of a request that cannot be taken, and why. The value itself is never repeated: it may be a secret. */
export type FieldError = Readonly<{ field: string; reason: string }>;

type ProblemContext = Readonly<{
  errors?: readonly FieldError[];
  /** How each part of the process is doing, when that is the problem. */
  parts?: readonly PartCondition[];
  retryAfterSeconds?: number;
}>;

const soonSeconds = 1;

/** Thrown at the HTTP edge only; `ProblemDetailsFilter` turns it into the answer. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly problem: Problem,
    detail: string = problem.title,
    readonly context: ProblemContext = {},
  ) {
    super(detail);
  }

  /** Whoever is told that it does not go now is told when to come back. */
  get retryAfterSeconds(): number | undefined {
    return this.context.retryAfterSeconds ?? (this.problem.status === 503 ? soonSeconds : undefined);
  }

  get headers(): Readonly<Record<string, string>> {
    const { retryAfterSeconds } = this;
    return {
      'Content-Type': 'application/problem+json; charset=utf-8',
      ...(retryAfterSeconds !== undefined && { 'Retry-After': String(retryAfterSeconds) }),
    };
  }

  /** The problem document. */
  get body(): object {
    const { field, ...face } = this.problem;
    const { errors = field === undefined ? undefined : [{ field, reason: this.message }], parts } = this.context;
    return { ...face, detail: this.message, ...(errors && { errors }), ...(parts && { parts }) };
  }

  get document(): string {
    return JSON.stringify(this.body);
  }
}

/** What any route may answer, whatever it does. */
export const platformProblems = {
  malformedJson: { type: '/problems/malformed-json', title: 'The body is not JSON', status: 400 },
  badRequest: { type: '/problems/bad-request', title: 'The request cannot be read', status: 400 },
  invalidRequest: { type: '/problems/invalid-request', title: 'Some fields cannot be taken', status: 400 },
  routeNotFound: { type: '/problems/route-not-found', title: 'There is nothing at this address', status: 404 },
  methodNotAllowed: {
    type: '/problems/method-not-allowed',
    title: 'The address does not take this method',
    status: 405,
  },
  requestTooSlow: { type: '/problems/request-too-slow', title: 'The request did not come in time', status: 408 },
  hostNotServed: { type: '/problems/host-not-served', title: 'This name is not served here', status: 421 },
  originNotAllowed: { type: '/problems/origin-not-allowed', title: 'Pages from elsewhere may not ask', status: 403 },
  headersTooLarge: { type: '/problems/headers-too-large', title: 'The headers are too large', status: 431 },
  ending: { type: '/problems/ending', title: 'The process is ending', status: 503 },
  bodyTooLarge: { type: '/problems/body-too-large', title: 'The body is too large', status: 413 },
  unsupportedMediaType: {
    type: '/problems/unsupported-media-type',
    title: 'The content type is not taken here',
    status: 415,
  },
  internalError: { type: '/problems/internal-error', title: 'Something unexpected went wrong', status: 500 },
  logDamaged: { type: '/problems/log-damaged', title: 'Part of the event log cannot be read', status: 500 },
  logUnavailable: {
    type: '/problems/log-unavailable',
    title: 'The event log is not available',
    status: 503,
  },
  shareUsedUp: { type: '/problems/share-used-up', title: 'You have too much under way at once', status: 429 },
  overloaded: { type: '/problems/overloaded', title: 'Too much at once; try again soon', status: 503 },
} as const satisfies Record<string, Problem>;

/** What any route may answer that is asked through the gateway, for a service that cannot. */
export const gatewayProblems = {
  serviceUnavailable: {
    type: '/problems/service-unavailable',
    title: 'The service is not there at the moment',
    status: 503,
  },
  answerLost: {
    type: '/problems/service-answer-lost',
    title: 'The service took the request and ended before it answered',
    status: 502,
  },
} as const satisfies Record<string, Problem>;

/** Enough for anyone to see what is wrong; a body of nothing but mistakes does not make a long answer. */
const fieldErrorsMax = 20;
const fieldCharactersMax = 200;

/** The problem `invalid-request` with every field to blame; the first ones when there are many. */
export function invalidRequest(faults: readonly FieldError[]): ProblemError {
  const errors = faults
    .slice(0, fieldErrorsMax)
    .map(({ field, reason }) => ({ field: field.slice(0, fieldCharactersMax), reason }));
  const detail = errors.map(({ field, reason }) => `${field}: ${reason}`).join('; ');
  return new ProblemError(platformProblems.invalidRequest, detail, { errors });
}
