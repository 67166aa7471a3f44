import { startEventStoreNode } from '@hutong/event-store-node';
import { startEmptyResponder } from './empty-responder.js';
import type { Usage } from './store-target.js';

// A server of the protocol bench, in a process of its own so that its CPU can be told from the client's.
const [kind, directory] = process.argv.slice(2);
const port =
  kind === 'empty responder'
    ? await startEmptyResponder()
    : (await startEventStoreNode({ port: 0, data: directory })).port;

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuUs: user + system, residentBytes: process.memoryUsage.rss() } satisfies Usage);
});
process.on('disconnect', () => process.exit());
process.send?.({ port });
