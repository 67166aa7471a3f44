import type { Problem } from '@hutong/platform';

/** What any command may be answered, whatever its context. */
export const handlingProblems = {
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
  eventsSetAside: {
    type: '/problems/events-set-aside',
    title: 'The stream holds events that do not count',
    status: 409,
  },
} as const satisfies Record<string, Problem>;

/** Only who follows the log has something parked. */
export const consumerNotFound: Problem = {
  type: '/problems/consumer-not-found',
  title: 'No consumer of this name runs here',
  status: 404,
};
