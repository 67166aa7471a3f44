import { text } from 'node:stream/consumers';
import { EventLogOpenError } from '@hutong/event-store';
import { ListenError, SecurityError, hashPassword, startEventStoreNode } from '@hutong/event-store-node';
import { OptionError, readOptions, usage } from './options.js';

try {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') process.stdout.write(usage);
  else if (options === 'hashPassword') console.log(await hashPassword((await text(process.stdin)).trimEnd()));
  else {
    const node = await startEventStoreNode(options);
    const health = `${options.tlsCert === undefined ? 'http' : 'https'}://${node.host}:${node.port}/health/live`;
    console.log(`Event store on ${node.address} (${options.data ?? 'in memory'}); health: ${health}`);
    const stop = () => void node.stop();
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  }
} catch (error) {
  const expected = [OptionError, EventLogOpenError, ListenError, SecurityError];
  const isExpected = error instanceof Error && expected.some((kind) => error instanceof kind);
  console.error(isExpected ? error.message : error);
  process.exitCode = 1;
}
