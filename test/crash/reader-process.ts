import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { followEventLog } from '@hutong/event-store';

// Follows an event file that another process writes and prints every position it meets. After `finish`, which it hears when nobody
// writes any more, it reads to the end and stops.
const [file = ''] = process.argv.slice(2);
const endLookMs = 20;
const log = await followEventLog(`file:${file}`);
let position = 0n;
let lines = '';

const subscription = log.subscribe({ from: 'start' }).subscribe({
  next: (message) => {
    if (message.kind !== 'event') return;
    ({ position } = message.event);
    lines += `${position}\n`;
  },
  error: (error: unknown) => {
    throw error;
  },
});

createInterface({ input: process.stdin }).on('line', () => {
  const timer = setInterval(() => void look(), endLookMs);
  const look = async () => {
    if (position < (await log.lastPosition())) return;
    clearInterval(timer);
    subscription.unsubscribe();
    await log.close();
    writeFileSync(1, lines);
    process.stdin.destroy();
  };
});
