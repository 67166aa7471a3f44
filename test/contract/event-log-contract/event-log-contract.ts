import { afterAll, beforeAll, describe } from 'vitest';
import { describeAppends } from './appends.js';
import { describeConsumers } from './consumers.js';
import { describeIdempotency } from './idempotency.js';
import { describeLimits } from './limits.js';
import type { EventLogFactory, LogUnderTest } from './log-under-test.js';
import { describeReads } from './reads.js';
import { describeSubscriptions } from './subscriptions.js';

/** Everything that the `EventLog` port promises, and consumers over it, as tests that every implementation has to pass. */
export function eventLogContract(name: string, open: EventLogFactory): void {
  describe(`${name} keeps the contract of the event log`, () => {
    let opened: Awaited<ReturnType<EventLogFactory>>;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(async () => {
      await opened.log.close();
      await opened.dispose();
    });
    const log: LogUnderTest = () => opened.log;
    describeAppends(log);
    describeIdempotency(log);
    describeLimits(log, open);
    describeReads(log);
    describeSubscriptions(log);
    describeConsumers(log);
  });
}
