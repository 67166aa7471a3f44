import { once } from 'node:events';
import { parseArgs } from 'node:util';
import type { DynamicModule, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { EventLogOpenError, redactedAddress } from '@hutong/event-store';
import { type Clock, systemClock } from './clock.js';
import { ReadStoreOpenError } from '@hutong/read-store/errors';
import { createHttpApp, listen } from './http-app.js';
import { followLedgerLog, openLedgerLog } from './ledger-log.js';
import { LedgerSecretError } from './ledger-secret.js';
import { PlatformModule } from './platform.module.js';
import {
  CannotListenError,
  holdPort,
  type ListeningSettings,
  readSettings,
  runCommand,
  Settings,
  settingsUsage,
} from './process/index.js';

/** What makes a process of its own out of some modules. */
export type Service = Readonly<{
  /** Name of the service, as people read it. */
  title: string;
  /** Services that publish commands write the log; readers follow it. */
  log: 'write' | 'follow';
  modules: (settings: Settings) => readonly (Type | DynamicModule)[];
  /** Directory of the static files at `/`. */
  page?: string;
  /** Runs after the modules are up and before requests are taken. */
  start?: (app: NestFastifyApplication) => Promise<void> | void;
}>;

/** A process that takes requests. */
export type RunningService = Readonly<{ url: string; close: () => Promise<void> }>;

/** Opens the log, boots the modules and listens. Rejects with one of the `startFailures` when somebody has to mend something first. */
export async function startService(
  service: Service,
  settings: Settings,
  clock: Clock = systemClock,
): Promise<RunningService> {
  await checkPortIsFree(settings);
  const { log: eventLog, secret } = await openFor(service, settings);
  const app = await createHttpApp(
    {
      module: class ServiceModule {},
      imports: [PlatformModule.with({ eventLog, clock, secret }), ...service.modules(settings)],
    },
    { title: service.title, publicNames: [settings.host, ...settings.publicNames] },
  ).catch(async (error: unknown) => {
    // An open log would keep the process alive that has to say why it cannot start.
    await eventLog.close();
    throw error;
  });
  if (service.page !== undefined) app.useStaticAssets({ root: service.page, prefix: '/', wildcard: false });
  await service.start?.(app);
  const url = await listen(app, settings);
  const page = service.page === undefined ? '' : `  page       ${url}\n`;
  process.stdout.write(
    `${service.title} serves ${redactedAddress(settings.eventStore)}\n${page}  API        ${url}/docs\n`,
  );
  return { url, close: () => app.close() };
}

async function openFor({ log }: Service, { eventStore, ledgerSecretFile: secretFile }: Settings) {
  if (log === 'write') return openLedgerLog(eventStore, { secretFile });
  return { log: await followLedgerLog(eventStore), secret: null };
}

/** What keeps a service from starting and whoever starts it can mend. */
export const startFailures = [EventLogOpenError, LedgerSecretError, ReadStoreOpenError, CannotListenError];

/** The whole of a `main.ts`: settings from the environment, no options. */
export const runService = (service: Service): Promise<void> =>
  runCommand({ usage: usageOf(service), mendable: startFailures }, async (args) => {
    parseArgs({ args: [...args] });
    await startService(service, readSettings(Settings));
  });

const usageOf = ({ title }: Service): string =>
  `${title}: one part of Hutong as a process of its own\n  --help     this text\n\n${settingsUsage(Settings)}`;

/** A port in use is told before a store is made that nobody asked for. */
async function checkPortIsFree(settings: ListeningSettings): Promise<void> {
  const holder = await holdPort(settings);
  holder.close();
  await once(holder, 'close');
}
