import { Inject, Logger, Module } from '@nestjs/common';
import { CLOCK, type Clock } from '@hutong/platform';
import { dueTimesFollower } from './due-times/due-times-follower.js';
import { HandlingModule } from './handling/handling.module.js';
import { Ledger } from './handling/ledger.js';
import { paymentRequestDueTimes } from './payment-requests/payment-requests.due-times.js';
import { EventLogTransport } from './policies/event-log.transport.js';
import { PoliciesModule } from './policies/policies.module.js';

/** Gives the commands that are due. One process of a ledger has it. */
@Module({ imports: [HandlingModule, PoliciesModule] })
export class DueTimesModule {
  constructor(
    @Inject(EventLogTransport) transport: EventLogTransport,
    @Inject(Ledger) ledger: Ledger,
    @Inject(CLOCK) clock: Clock,
  ) {
    const logger = new Logger(DueTimesModule.name);
    const warn = (message: string) => logger.warn(message);
    transport.addFollower(dueTimesFollower(paymentRequestDueTimes, { ledger, clock, warn }));
  }
}
