import 'reflect-metadata';
import { demoUsage, OptionError, readDemoOptions, serveDemo } from '@hutong/demo';
import { endingInOneLine, runService, startService } from '@hutong/platform';
import { hutong } from './hutong.js';

const usage = `npm start                                 everything in one process, on ./data
npm start -- --demo                       the demo
${demoUsage}
Settings (environment): HOST (127.0.0.1), PORT (3000; 0 for any), EVENT_STORE (file:./data/events.db, or esdb://…), READ_STORE (file:./data/read.db)
`;

try {
  const options = readDemoOptions(process.argv.slice(2));
  if (options === 'help') process.stdout.write(usage);
  else if (options.demo) {
    await endingInOneLine(() =>
      serveDemo(options, async ({ config, clock }) => ({
        ...(await startService(hutong, config, clock)),
        eventStore: config.eventStore,
      })),
    );
  } else await runService(hutong);
} catch (error) {
  // Plans that make no pilot are refused with a RangeError.
  if (!(error instanceof OptionError || error instanceof RangeError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
