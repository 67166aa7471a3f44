import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { httpUrl, type Settings, SettingsError, serviceNames, variableOf } from '@hutong/platform/process';
import type { ProcessName } from './process-names.js';
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

/** A `file:` store is served by a node of its own; a server at `esdb://…` is there already. Throws `SettingsError`. */
export function deploymentPlan(settings: Settings, { ports, clockFile }: Places): DeploymentPlan {
  const portOf = (name: ProcessName): number => ports.get(name) ?? 0;
  const addressOf = (name: ProcessName) => httpUrl({ host: loopback, port: portOf(name) });
  const hasNode = settings.eventStore.startsWith('file:');
  const eventStore = hasNode ? `esdb://${loopback}:${portOf('event-store')}?tls=false` : settings.eventStore;
  const node = (): ProcessPlan => ({
    ...planOf('event-store', addressOf('event-store')),
    args: ['--port', String(portOf('event-store')), '--data', dataDirectoryOf(settings.eventStore)],
  });
  const services = serviceNames.map((name): ProcessPlan => {
    const plan = planOf(name, addressOf(name));
    const PORT = String(portOf(name));
    const env = {
      EVENT_STORE: eventStore,
      READ_STORE: settings.readStore,
      FACTS_STORE: settings.factsStore,
      FACTS_MEMORY_MB: String(settings.factsMemoryMegabytes),
      // One secret for all: what one of them issues, another reads.
      LEDGER_SECRET_FILE: settings.ledgerSecretFile,
      HOST: loopback,
      PORT,
    };
    if (clockFile === undefined) return { ...plan, env };
    return { ...plan, preloads: [...plan.preloads, simulatedClock], env: { ...env, HUTONG_DEMO_CLOCK: clockFile } };
  });
  const url = httpUrl({ host: settings.host, port: portOf('gateway') });
  const serviceUrls = serviceNames.map((name) => [variableOf(name, 'URL'), addressOf(name)] as const);
  const gateway = {
    ...planOf('gateway', url),
    env: { ...Object.fromEntries(serviceUrls), HOST: settings.host, PORT: String(portOf('gateway')) },
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

const eventFileName = 'events.db';

/** The node keeps `events.db` in a directory; that is the file of the same name that one process would write. */
function dataDirectoryOf(eventStore: string): string {
  const path = eventStore.slice('file:'.length);
  if (basename(path) === eventFileName) return dirname(path);
  throw new SettingsError([
    `EVENT_STORE must name a file ${eventFileName} for separate processes, and is "${eventStore}"`,
  ]);
}
