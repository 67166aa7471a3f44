import { Module } from '@nestjs/common';
import { Readiness } from '@hutong/platform';
import type { MicroserviceOptions } from '@nestjs/microservices';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ConsumersController } from './consumers.controller.js';
import { EventLogTransport } from './event-log.transport.js';
import { HandlingModule } from '../handling/handling.module.js';

/** Runs the policies of whatever contexts share the process with it, and tells how their consumers are doing. */
@Module({
  imports: [HandlingModule],
  controllers: [ConsumersController],
  providers: [EventLogTransport],
  exports: [EventLogTransport],
})
export class PoliciesModule {
  constructor(transport: EventLogTransport, readiness: Readiness) {
    // Commands are taken all the same; what follows from them waits.
    readiness.register('policies', () => {
      const stopped = transport.statuses().filter(({ running }) => !running);
      if (stopped.length === 0) return { status: 'ready', reason: null };
      return { status: 'degraded', reason: `not running: ${stopped.map(({ name }) => name).join(', ')}` };
    });
  }
}

/** Starts the consumers of the policies; they stop when the app closes. */
export async function startPolicies(app: NestFastifyApplication): Promise<void> {
  app.connectMicroservice<MicroserviceOptions>({ strategy: app.get(EventLogTransport) });
  await app.startAllMicroservices();
}
