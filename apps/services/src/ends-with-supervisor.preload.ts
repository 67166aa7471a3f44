import { isMainThread } from 'node:worker_threads';

// Loaded before the main.ts of every process that `npm run services` starts: a process whose supervisor is gone ends in order, instead
// of holding its port and the store for ever.
if (isMainThread) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel?.unref();
}
