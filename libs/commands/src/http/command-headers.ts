import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { canonicalJson, type Revision } from '@hutong/event-store';
import { type HttpRequest, type Problem, ProblemError } from '@hutong/platform';
import { type CommandIdentity, commandIdOf } from '../handling/command-identity.js';
import type { Ledger } from '../handling/ledger.js';

/** What the headers of a command say. */
export type CommandHeaders = Readonly<{ key: string; principal: string; ifMatch: Revision | undefined }>;

/** What may be wrong with the headers of a command. */
export const headerProblems = {
  idempotencyKeyMissing: {
    type: '/problems/idempotency-key-missing',
    title: 'A command needs the header Idempotency-Key',
    status: 400,
  },
  idempotencyKeyInvalid: {
    type: '/problems/idempotency-key-invalid',
    title: 'Idempotency-Key must be 1 to 255 visible ASCII characters',
    status: 400,
  },
  actorInvalid: {
    type: '/problems/actor-invalid',
    title: 'Hutong-Actor must be 1 to 255 visible ASCII characters',
    status: 400,
  },
  ifMatchInvalid: {
    type: '/problems/if-match-invalid',
    title: 'If-Match must be one revision in quotes, such as "3"',
    status: 400,
  },
} as const satisfies Record<string, Problem>;

/** Parameter of a command's route: its headers, checked. */
export const FromHeaders = createParamDecorator((_: unknown, context: ExecutionContext): CommandHeaders => {
  const { headers } = context.switchToHttp().getRequest<HttpRequest>();
  return {
    key: checkedKey(headers['idempotency-key']),
    principal: principalOf(headers),
    ifMatch: readIfMatch(headers['if-match']),
  };
});

/** Who asks, by the header. */
export const Principal = createParamDecorator((_: unknown, context: ExecutionContext): string =>
  principalOf(context.switchToHttp().getRequest<HttpRequest>().headers),
);

/** The identity of a command that came from outside, the same on every route. */
export function identityOf(
  { secret }: Pick<Ledger, 'secret'>,
  { command, request }: Readonly<{ command: string; request: object }>,
  { key, principal }: Readonly<{ key: string; principal: string }>,
): CommandIdentity {
  const causeId = commandIdOf({ principal, command, key });
  const actor = { kind: 'principal', id: principal } as const;
  return { command, causeId, correlationId: causeId, actor, bodyHash: secret.hashOfBody(canonicalJson(request)) };
}

const visibleAscii = /^[\x21-\x7e]{1,255}$/;

/** An idempotency key; throws the problem with it. */
export function checkedKey(key: unknown): string {
  if (key === undefined) throw new ProblemError(headerProblems.idempotencyKeyMissing);
  if (typeof key === 'string' && visibleAscii.test(key)) return key;
  throw new ProblemError(headerProblems.idempotencyKeyInvalid);
}

function principalOf(headers: HttpRequest['headers']): string {
  const principal = headers['hutong-actor'] ?? 'anonymous';
  if (typeof principal !== 'string' || !visibleAscii.test(principal))
    throw new ProblemError(headerProblems.actorInvalid);
  // Whoever reads the log knows the ledger's own policies by it.
  if (!/^policy:/i.test(principal)) return principal;
  throw new ProblemError(
    headerProblems.actorInvalid,
    'Hutong-Actor may not begin with policy: as those of the ledger do.',
  );
}

function readIfMatch(text: string | undefined): Revision | undefined {
  if (text === undefined) return undefined;
  // A revision that was read compressed says so (RFC 9110, section 8.8.3.3); it is the same revision.
  const digits = /^"(\d{1,19})(?:-gzip)?"$/.exec(text)?.[1];
  if (digits === undefined) throw new ProblemError(headerProblems.ifMatchInvalid);
  return BigInt(digits);
}
