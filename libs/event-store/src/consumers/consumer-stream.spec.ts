import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ConsumerFencedError } from '../errors.js';
import type { EventLog } from '../event-log.js';
import { MemoryEventLog } from '../memory/memory-event-log.js';
import { type ConsumerState, ConsumerStream } from './consumer-stream.js';

const stateAt = (position: bigint): ConsumerState => ({ position, parked: [], landmark: null });

describe('A consumer that starts while another instance of it runs', () => {
  it('takes over, though the other one writes a checkpoint each time before it can, and goes on at the last of them', async () => {
    const log: EventLog = new MemoryEventLog({ now: () => 0 });
    const running = new ConsumerStream(log, 'consumer-orders', randomUUID);
    await running.start({ fromBeginning: false });
    let position = 0n;
    const readStream = log.readStream.bind(log);
    log.readStream = async function* (stream, options) {
      try {
        yield* readStream(stream, options);
      } finally {
        if (stream === 'consumer-orders' && position < 50n) {
          position += 1n;
          await running.write('ConsumerCheckpointed', () => stateAt(position));
        }
      }
    };
    const starting = new ConsumerStream(log, 'consumer-orders', randomUUID);
    expect(await starting.start({ fromBeginning: false })).toEqual(stateAt(50n));
    await expect(running.write('ConsumerCheckpointed', () => stateAt(51n))).rejects.toBeInstanceOf(ConsumerFencedError);
    await starting.write('ConsumerCheckpointed', () => stateAt(52n));
  });
});
