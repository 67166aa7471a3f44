import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { EventLog } from '@hutong/event-store';
import { CLOCK, type Clock, EVENT_LOG } from './clock.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';

/** What every side is given: the log it works on, the clock, and where parts report whether they are ready. The log is closed with the app. */
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(
    @Inject(EVENT_LOG) private readonly eventLog: EventLog,
    readiness: Readiness,
  ) {
    readiness.register('event-store', async () => {
      const reason = await eventLog.whyUnavailable();
      return { status: reason === null ? 'ready' : 'unready', reason };
    });
  }

  static with({ eventLog, clock }: Readonly<{ eventLog: EventLog; clock: Clock }>): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      controllers: [HealthController],
      providers: [{ provide: EVENT_LOG, useValue: eventLog }, { provide: CLOCK, useValue: clock }, Readiness],
      exports: [EVENT_LOG, CLOCK, Readiness],
    };
  }

  // Requests and consumers have ended by now, so nothing is appended after this.
  onApplicationShutdown(): Promise<void> {
    return this.eventLog.close();
  }
}
