import { EventLogOpenError } from '@hutong/event-store';
import { ListenError, startEventStoreNode } from '@hutong/event-store-node';
import { OptionError, readOptions, usage } from './options.js';

try {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') process.stdout.write(usage);
  else {
    const node = await startEventStoreNode(options);
    console.log(
      `Event store on ${node.address} (${options.data ?? 'in memory'}); health: http://${node.host}:${node.port}/health/live`,
    );
    const stop = () => void node.stop();
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  }
} catch (error) {
  const isExpected = error instanceof OptionError || error instanceof EventLogOpenError || error instanceof ListenError;
  console.error(isExpected ? error.message : error);
  process.exitCode = 1;
}
