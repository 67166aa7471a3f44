import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { EventLog } from '@hutong/event-store';
import { LEDGER_SECRET, type LedgerSecret } from './ledger-secret.js';
import { CHANCE, systemChance } from './chance.js';
import { CLOCK, type Clock, EVENT_LOG } from './clock.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { ProblemTextsController } from './problem-texts.controller.js';

/** What every side is given: the log it works on, time and chance, the ledger's secret where commands are published, and where parts report whether they are ready. The log is closed with the app. */
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

  static with({
    eventLog,
    clock,
    secret = null,
  }: Readonly<{ eventLog: EventLog; clock: Clock; secret?: LedgerSecret | null }>): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      controllers: [HealthController, ProblemTextsController],
      providers: [
        { provide: EVENT_LOG, useValue: eventLog },
        { provide: CLOCK, useValue: clock },
        { provide: CHANCE, useValue: systemChance },
        { provide: LEDGER_SECRET, useValue: secret },
        Readiness,
      ],
      exports: [EVENT_LOG, CLOCK, CHANCE, LEDGER_SECRET, Readiness],
    };
  }

  // Requests and consumers have ended by now, so nothing is appended after this.
  onApplicationShutdown(): Promise<void> {
    return this.eventLog.close();
  }
}
