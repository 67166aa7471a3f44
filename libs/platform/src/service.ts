import type { DynamicModule, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type EventLog, EventLogOpenError, followEventLog, openEventLog, redactedAddress } from '@hutong/event-store';
import { type Clock, systemClock } from './clock.js';
import { type Config, ConfigError, readConfig } from './config.js';
import { ReadStoreOpenError } from '@hutong/read-store';
import { createHttpApp, listenOrExit } from './http-app.js';
import { PlatformModule } from './platform.module.js';

/** What makes a process of its own out of some modules. */
export type Service = Readonly<{
  /** Name of the service, as people read it. */
  title: string;
  /** Services that publish commands write the log; readers follow it. */
  log: 'write' | 'follow';
  modules: (config: Config) => readonly (Type | DynamicModule)[];
  /** Runs after the modules are up and before requests are taken. */
  start?: (app: NestFastifyApplication) => Promise<void> | void;
}>;

/** A process that takes requests. */
export type RunningService = Readonly<{ url: string; close: () => Promise<void> }>;

/** Opens the log, boots the modules and listens. Rejects with `EventLogOpenError` when the store cannot be had. */
export async function startService(
  service: Service,
  config: Config,
  clock: Clock = systemClock,
): Promise<RunningService> {
  const open = service.log === 'write' ? openEventLog : followEventLog;
  const eventLog: EventLog = await open(config.eventStore);
  const app = await createHttpApp(
    {
      module: class ServiceModule {},
      imports: [PlatformModule.with({ eventLog, clock }), ...service.modules(config)],
    },
    { title: service.title },
  ).catch(async (error: unknown) => {
    // An open log would keep the process alive that has to say why it cannot start.
    await eventLog.close();
    throw error;
  });
  await service.start?.(app);
  const url = await listenOrExit(app, config);
  process.stdout.write(`${service.title} serves ${redactedAddress(config.eventStore)}\n  API        ${url}/docs\n`);
  return { url, close: () => app.close() };
}

/** The whole of a `main.ts`: settings from the environment, and one line on stderr for what a person can put right. */
export const runService = (service: Service): Promise<void> =>
  endingInOneLine(async () => void (await startService(service, readConfig(process.env))));

/** Runs the work of a process; a mistake of whoever started it becomes one line on stderr and status 1. */
export async function endingInOneLine(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const canBePutRight = [ConfigError, EventLogOpenError, ReadStoreOpenError].some((kind) => error instanceof kind);
    if (!canBePutRight || !(error instanceof Error)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
