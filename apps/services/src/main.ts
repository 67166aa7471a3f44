import 'reflect-metadata';
import { type DemoLedger, demoUsage, readDemoOptions, serveDemo } from '@hutong/demo';
import {
  CannotListenError,
  readSettings,
  runCommand,
  ServicePorts,
  Settings,
  settingsUsage,
} from '@hutong/platform/process';
import { Deployment } from './deployment.js';
import { deploymentPlan } from './deployment-plan.js';
import { portsFor } from './ports.js';
import { SupervisionError } from './supervised-process.js';

const usage = `npm run services                          every service in a process of its own, on ./data
npm run services -- --demo                the demo
${demoUsage}
HOST and PORT are those of the gateway; a file in EVENT_STORE is served by a node of its own.
${settingsUsage(Settings, ServicePorts)}`;

await runCommand({ usage, mendable: [CannotListenError, SupervisionError] }, async (args) => {
  const options = readDemoOptions(args);
  if (options.demo) await serveDemo(options, serve);
  else await serve({ settings: readSettings(Settings) });
});

/** Brings everything up, until it is told to end; the gateway's address is printed first. */
async function serve({
  settings,
  clockFile,
}: Readonly<{ settings: Settings; clockFile?: string }>): Promise<DemoLedger> {
  const startMs = performance.now();
  const ports = await portsFor(settings, readSettings(ServicePorts));
  const plan = deploymentPlan(settings, { ports, clockFile });
  const deployment = new Deployment(plan, { tell: (line) => process.stderr.write(`${line}\n`), onGivenUp: end });
  process.once('SIGTERM', () => end()).once('SIGINT', () => end());
  process.stdout.write(`Starting ${deployment.processes.length} processes …\n`);
  await deployment.start();
  const seconds = ((performance.now() - startMs) / 1_000).toFixed(1);
  const lines = deployment.processes.map(({ name, url, pid }) => `  ${name.padEnd(22)} ${url.padEnd(28)} pid ${pid}\n`);
  process.stdout.write(`Hutong serves at ${plan.url}, up in ${seconds} s\n${lines.join('')}`);
  return { url: plan.url, eventStore: plan.eventStore, close: () => deployment.stop() };

  function end(error?: SupervisionError): void {
    if (error !== undefined) process.stderr.write(`${error.message}\n`);
    void deployment.stop().then(() => process.exit(error === undefined ? undefined : 1));
  }
}
