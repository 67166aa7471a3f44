import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Config, ConfigError } from '@hutong/platform';
import { type ProcessName, serviceNames, settingOf } from './process-names.js';
import type { ProcessPlan } from './process-run.js';

/** What runs, in the order of its start: the store, everyone who works on it, who lets people in. */
export type DeploymentPlan = Readonly<{
  url: string;
  eventStore: string;
  stages: readonly (readonly ProcessPlan[])[];
}>;

type Places = Readonly<{
  ports: ReadonlyMap<ProcessName, number>;
  /** Only in a demo: the file of its clock. */
  clockFile?: string | undefined;
}>;

const loopback = '127.0.0.1';
const endsWithSupervisor = new URL('./ends-with-supervisor.preload.js', import.meta.url);
const simulatedClock = new URL('./simulated-clock.preload.js', import.meta.url);

/** A `file:` store is served by a node of its own; a server at `esdb://…` is there already. Throws `ConfigError`. */
export function deploymentPlan(config: Config, { ports, clockFile }: Places): DeploymentPlan {
  const portOf = (name: ProcessName) => String(ports.get(name));
  const hasNode = config.eventStore.startsWith('file:');
  const eventStore = hasNode ? `esdb://${loopback}:${portOf('event-store')}?tls=false` : config.eventStore;
  const node = (): ProcessPlan => ({
    ...planOf('event-store', urlOf(loopback, portOf('event-store'))),
    args: ['--port', portOf('event-store'), '--data', dataDirectoryOf(config.eventStore)],
  });
  const services = serviceNames.map((name): ProcessPlan => {
    const plan = planOf(name, urlOf(loopback, portOf(name)));
    const env = { EVENT_STORE: eventStore, READ_STORE: config.readStore, HOST: loopback, PORT: portOf(name) };
    if (clockFile === undefined) return { ...plan, env };
    return { ...plan, preloads: [...plan.preloads, simulatedClock], env: { ...env, HUTONG_DEMO_CLOCK: clockFile } };
  });
  const url = urlOf(config.host, portOf('gateway'));
  const serviceUrls = services.map((service) => [settingOf(service.name, 'URL'), service.url] as const);
  const gateway = {
    ...planOf('gateway', url),
    env: { ...Object.fromEntries(serviceUrls), HOST: config.host, PORT: portOf('gateway') },
  };
  return { url, eventStore, stages: [hasNode ? [node()] : [], services, [gateway]] };
}

const planOf = (name: ProcessName, url: string): ProcessPlan => ({
  name,
  entry: fileURLToPath(new URL(`../../${name}/src/main.js`, import.meta.url)),
  preloads: [endsWithSupervisor],
  args: [],
  env: {},
  url,
});

const urlOf = (host: string, port: string): string => `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

const eventFileName = 'events.db';

/** The node keeps `events.db` in a directory; that is the file of the same name that one process would write. */
function dataDirectoryOf(eventStore: string): string {
  const path = eventStore.slice('file:'.length);
  if (basename(path) === eventFileName) return dirname(path);
  throw new ConfigError([
    `EVENT_STORE must name a file ${eventFileName} for separate processes, and is "${eventStore}"`,
  ]);
}
