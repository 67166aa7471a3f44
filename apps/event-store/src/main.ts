import { text } from 'node:stream/consumers';
import { EventLogOpenError } from '@hutong/event-store';
import { ListenError, SecurityError, hashPassword, startEventStoreNode } from '@hutong/event-store-node';
import { runCommand } from '@hutong/platform/process';
import { readOptions, usage } from './options.js';

await runCommand({ usage, mendable: [EventLogOpenError, ListenError, SecurityError] }, async (args) => {
  const options = readOptions(args);
  if (options === 'hashPassword') {
    console.log(await hashPassword((await text(process.stdin)).trimEnd()));
    return;
  }
  const node = await startEventStoreNode(options);
  const health = `${options.tlsCert === undefined ? 'http' : 'https'}://${node.host}:${node.port}/health/live`;
  console.log(`Event store on ${node.address} (${options.data ?? 'in memory'}); health: ${health}`);
  const stop = () => void node.stop();
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
});
