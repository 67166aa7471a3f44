import { type DynamicModule, Module } from '@nestjs/common';
import type { EventLog } from '@hutong/event-store';
import { CLOCK, type Clock, EVENT_LOG, systemClock } from './clock.js';
import { HealthController } from './health.controller.js';

/** What every side is given: the log it works on, the clock, and the health answer. */
@Module({})
export class PlatformModule {
  /** `clock` defaults to the system's. */
  static with({ eventLog, clock = systemClock }: { eventLog: EventLog; clock?: Clock }): DynamicModule {
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
}
