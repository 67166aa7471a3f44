import { isMainThread } from 'node:worker_threads';

/** How long a process may take to end in order; the others end at the same time, so what it waits for may be gone already. */
const endTimeoutMs = 5_000;

// Loaded before the main.ts of every process that `npm run services` starts: a process whose supervisor was killed ends, instead of
// holding its port and the store for ever.
if (isMainThread) {
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), endTimeoutMs).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  process.channel?.unref();
}
