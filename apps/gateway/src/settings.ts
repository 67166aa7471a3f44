import { type ServiceName, serviceNames } from './routes.js';

/** Settings of the gateway. */
export type Settings = Readonly<{ host: string; port: number; services: Readonly<Record<ServiceName, URL>> }>;

/** A setting is missing or cannot be taken; the message names it. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
}

const portMax = 65_535;

/** Reads HOST, PORT, and where each service is: `ORDERS_URL`, `PAYMENT_REQUESTS_URL` and so on. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const port = env['PORT'] ?? '3000';
  if (!/^\d{1,5}$/.test(port) || Number(port) > portMax) {
    throw new SettingError(`PORT must be a whole number from 0 to ${portMax}, and is "${port}"`);
  }
  const services = serviceNames.map((name) => [name, urlIn(env, settingOf(name))] as const);
  return {
    host: env['HOST'] ?? '127.0.0.1',
    port: Number(port),
    services: Object.fromEntries(services) as Record<ServiceName, URL>,
  };
}

export const settingOf = (service: ServiceName): string => `${service.toUpperCase().replaceAll('-', '_')}_URL`;

function urlIn(env: Readonly<Record<string, string | undefined>>, setting: string): URL {
  const text = env[setting] ?? '';
  const url = URL.parse(text);
  if (url?.protocol === 'http:' && url.pathname === '/' && url.search === '') return url;
  throw new SettingError(`${setting} must be the address of the service, http://<host>:<port>, and is "${text}"`);
}
