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

/** Every process of the deployment. */
export const processNames = ['event-store', ...serviceNames, 'gateway'] as const;
export type ProcessName = (typeof processNames)[number];

/** `ORDERS_PORT`, `PAYMENT_REQUESTS_URL`: the setting of one process. */
export const settingOf = (name: ProcessName, setting: 'PORT' | 'URL'): string =>
  `${name.toUpperCase().replaceAll('-', '_')}_${setting}`;
