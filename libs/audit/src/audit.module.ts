import { type DynamicModule, Module, type OnApplicationShutdown } from '@nestjs/common';
import { AuditEventsController } from './replay/audit-events.controller.js';
import { Replays } from './replay/replays.js';

/** The auditors' side: the log itself, replayed. */
@Module({})
export class AuditModule implements OnApplicationShutdown {
  constructor(private readonly replays: Replays) {}

  static with({ eventStore }: Readonly<{ eventStore: string }>): DynamicModule {
    return {
      module: AuditModule,
      controllers: [AuditEventsController],
      providers: [{ provide: Replays, useFactory: () => new Replays({ eventStore }) }],
    };
  }

  onApplicationShutdown(): void {
    this.replays.stop();
  }
}
