import type { TimesFault } from '@hutong/domain';
import type { Problem } from '@hutong/platform';

/** What any command may be refused for, whatever it is about. */
export type HandlingRefusal =
  TimesFault | 'idempotencyKeyReused' | 'commandInFlight' | 'revisionDiffers' | 'streamContended' | 'eventsSetAside';

/** A "no" as a value: nothing went wrong, and unless the command itself says so nothing was recorded. */
export type Refused<Refusal extends string> = Readonly<{
  outcome: 'refused';
  refusal: Refusal;
  /** What it is about, for whoever reads the problem; default the problem's title. */
  detail?: string;
}>;

export const refused = <Refusal extends string>(refusal: Refusal, detail?: string): Refused<Refusal> => ({
  outcome: 'refused',
  refusal,
  ...(detail !== undefined && { detail }),
});

export const isRefused = (value: unknown): value is Refused<never> =>
  typeof value === 'object' && value !== null && 'outcome' in value && value.outcome === 'refused';

/** Every refusal has one public face; a new refusal does not compile until it is listed here. */
export const handlingProblems: Readonly<Record<HandlingRefusal, Problem>> = {
  idempotencyKeyReused: {
    type: '/problems/idempotency-key-reused',
    title: 'The Idempotency-Key was used before with another body',
    status: 422,
  },
  commandInFlight: {
    type: '/problems/command-in-flight',
    title: 'The same command is being worked on',
    status: 409,
  },
  revisionDiffers: {
    type: '/problems/revision-differs',
    title: 'The stream is at another revision than If-Match says',
    status: 412,
  },
  streamContended: {
    type: '/problems/stream-contended',
    title: 'Too many others change the same thing at once',
    status: 503,
  },
  occurredAtAhead: {
    type: '/problems/occurred-at-ahead',
    title: 'occurredAt lies ahead of the ledger’s clock',
    status: 422,
    field: 'occurredAt',
  },
  occurredAtTooLate: {
    type: '/problems/occurred-at-too-late',
    title: 'occurredAt is more than seven days ago',
    status: 422,
    field: 'occurredAt',
  },
  eventsSetAside: {
    type: '/problems/events-set-aside',
    title: 'The stream holds events that do not count',
    status: 409,
  },
};
