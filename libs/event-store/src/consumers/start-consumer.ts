import { randomUUID } from 'node:crypto';
import type { EventLog } from '../event-log.js';
import type { Consumer, ConsumerOptions } from './consumer.js';
import { RunningConsumer } from './running-consumer.js';

/**
 * Gives every event that passes the filter to `handle`: at least once, in order within a stream, over restarts. Where it
 * stands is an event in its own stream; an instance that starts takes the consumer over, and the one before stops at its next
 * checkpoint with `ConsumerFencedError`.
 */
export function startConsumer(log: EventLog, options: ConsumerOptions): Consumer {
  return new RunningConsumer(log, {
    newId: randomUUID,
    retryDelayMs: 100,
    checkpointEveryEvents: 1_000,
    checkpointEveryMs: 1_000,
    ...options,
  });
}
