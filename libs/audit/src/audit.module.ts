import { type BeforeApplicationShutdown, type DynamicModule, Module } from '@nestjs/common';
import { EventDocumentController } from './event-document/event-document.controller.js';
import { AuditEventsController } from './replay/audit-events.controller.js';
import { Replays } from './replay/replays.js';

/** The auditors' side: the log itself, replayed. */
@Module({})
export class AuditModule implements BeforeApplicationShutdown {
  constructor(private readonly replays: Replays) {}

  static with({ eventStore }: Readonly<{ eventStore: string }>): DynamicModule {
    return {
      module: AuditModule,
      controllers: [AuditEventsController, EventDocumentController],
      providers: [{ provide: Replays, useFactory: () => new Replays({ eventStore }) }],
    };
  }

  // Before: the server waits for open answers, and a replay to a slow client would keep it waiting.
  async beforeApplicationShutdown(): Promise<void> {
    await this.replays.stop();
  }
}
