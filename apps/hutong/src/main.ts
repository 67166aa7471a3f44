import 'reflect-metadata';
import { demoUsage, readDemoOptions, serveDemo } from '@hutong/demo';
import { startFailures, startService } from '@hutong/platform';
import { readSettings, runCommand, Settings, settingsUsage } from '@hutong/platform/process';
import { hutong } from './hutong.js';

const usage = `npm start                                 everything in one process, on ./data
npm start -- --demo                       the demo
${demoUsage}
${settingsUsage(Settings)}`;

await runCommand({ usage, mendable: startFailures }, async (args) => {
  const options = readDemoOptions(args);
  if (!options.demo) await startService(hutong, readSettings(Settings));
  else {
    await serveDemo(options, async ({ settings, clock }) => ({
      ...(await startService(hutong, settings, clock)),
      eventStore: settings.eventStore,
    }));
  }
});
