import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { EventLog } from '@hutong/event-store';
import { CLOCK, type Clock, EVENT_LOG } from './clock.js';
import { HealthController } from './health.controller.js';

/** What every side is given: the log it works on, the clock, and the health answer. The log is closed with the app. */
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(@Inject(EVENT_LOG) private readonly eventLog: EventLog) {}

  static with({ eventLog, clock }: Readonly<{ eventLog: EventLog; clock: Clock }>): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      controllers: [HealthController],
      providers: [
        { provide: EVENT_LOG, useValue: eventLog },
        { provide: CLOCK, useValue: clock },
      ],
      exports: [EVENT_LOG, CLOCK],
    };
  }

  // Requests and consumers have ended by now, so nothing is appended after this.
  onApplicationShutdown(): Promise<void> {
    return this.eventLog.close();
  }
}
