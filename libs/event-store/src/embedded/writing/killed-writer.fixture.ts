import { randomUUID } from 'node:crypto';
import { openEventLog } from '../../open-event-log.js';

// A process that appends as fast as it can, tells its parent what was acknowledged, and is killed in the middle of it.
const [address = ''] = process.argv.slice(2);
const log = await openEventLog(address);
const writers = 16;
const eventsPerAppend = 3;

await Promise.all(
  Array.from({ length: writers }, async () => {
    for (;;) {
      const stream = `order-${randomUUID()}`;
      const events = Array.from({ length: eventsPerAppend }, (_, index) => {
        return { id: randomUUID(), type: 'Happened', data: { index, text: 'x'.repeat(200) } };
      });
      await log.append(stream, 'no_stream', events);
      process.stdout.write(`${stream} ${events.map(({ id }) => id).join(',')}\n`);
    }
  }),
);
