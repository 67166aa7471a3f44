/** Every app that serves a part of the API; the gateway has the table of who serves what. */
export const serviceNames = [
  'orders',
  'payment-requests',
  'scans',
  'friend-authorizations',
  'settlements',
  'rollouts',
  'projections',
  'audit',
] as const;
export type ServiceName = (typeof serviceNames)[number];

/** `ORDERS_PORT`, `PAYMENT_REQUESTS_URL`: the environment variable about one process. */
export const variableOf = (process: ServiceName | 'event-store', what: 'PORT' | 'URL'): string =>
  `${process.toUpperCase().replaceAll('-', '_')}_${what}`;
