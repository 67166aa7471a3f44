import { type ServiceName, serviceNames } from '@hutong/platform/process';

/** Which part of the API each service answers; whoever adds a part adds a line here. */
const pathsOf = {
  // A list of commands may name any stream: whoever takes it, the stream decides.
  orders: ['/v1/orders', '/v1/commands'],
  'payment-requests': ['/v1/payment-requests', '/v1/merchant-codes', '/v1/direct-authorizations'],
  scans: ['/v1/scans', '/v1/customer-codes'],
  'friend-authorizations': ['/v1/friend-authorizations'],
  settlements: ['/v1/settlements', '/v1/imported-payments', '/v1/imported-refunds', '/v1/imported-revocations'],
  rollouts: ['/v1/rollouts', '/v1/institutions', '/v1/interconnections', '/v1/fee-rules'],
  audit: ['/v1/audit', '/docs/events'],
  // The dashboard, every figure, and the answer to what is nowhere.
  projections: ['/'],
} as const satisfies Record<ServiceName, readonly string[]>;

/** Lists are rows of the analysts' side, whoever takes the commands at the same address; one of them is read from its stream. */
const lists: ReadonlySet<string> = new Set([
  '/v1/orders',
  '/v1/scans',
  '/v1/friend-authorizations',
  '/v1/direct-authorizations',
  '/v1/rollouts',
]);

/** Which service has a consumer; whoever adds one adds a line here. */
const consumers: Readonly<Record<string, ServiceName>> = {
  orders: 'orders',
  'payment-requests': 'payment-requests',
  'due-times': 'payment-requests',
  settlements: 'settlements',
};

/** Services that follow the log to act on it: each lists its own consumers. */
export const consumingServices: readonly ServiceName[] = [...new Set(Object.values(consumers))];

/** Who answers a request, and at what path of his. */
export type Route =
  | Readonly<{ to: 'service'; service: ServiceName; path: string }>
  | Readonly<{ to: 'health' | 'readiness' | 'documentation' | 'consumers' }>;

/** What a request says of who answers it; the path with its query. */
type Asked = Readonly<{ method: string; path: string }>;

/** Finds who answers a request. `/services/<name>/…` is everything of one service, its documentation and health too. */
export function routeOf({ method, path }: Asked): Route {
  const [, name, rest] = /^\/services\/([a-z-]+)(\/.*)$/.exec(path) ?? [];
  const named = serviceNames.find((service) => service === name);
  if (named !== undefined && rest !== undefined) return { to: 'service', service: named, path: rest };
  const bare = path.split('?', 1)[0] ?? '';
  if (bare === '/health/live') return { to: 'health' };
  if (bare === '/health/ready') return { to: 'readiness' };
  if (bare === '/docs' || bare === '/docs/') return { to: 'documentation' };
  if (bare === '/v1/consumers') return { to: 'consumers' };
  if (lists.has(bare) && (method === 'GET' || method === 'HEAD'))
    return { to: 'service', service: 'projections', path };
  const consumer = /^\/v1\/consumers\/([^/]+)\/(?:replay|restart)$/.exec(bare)?.[1] ?? '';
  const service = (Object.hasOwn(consumers, consumer) ? consumers[consumer] : undefined) ?? ownerOf(bare);
  return { to: 'service', service, path };
}

function ownerOf(path: string): ServiceName {
  const owner = serviceNames.find((name) =>
    pathsOf[name].some((prefix) => path === prefix || path.startsWith(`${prefix}/`)),
  );
  return owner ?? 'projections';
}
