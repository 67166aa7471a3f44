import 'reflect-metadata';
import { type DemoLedger, demoUsage, OptionError, readDemoOptions, serveDemo } from '@hutong/demo';
import { type Config, ConfigError, readConfig } from '@hutong/platform';
import { Deployment } from './deployment.js';
import { deploymentPlan } from './deployment-plan.js';
import { portsFor } from './ports.js';
import { SupervisionError } from './supervised-process.js';

const usage = `npm run services                          every service in a process of its own, on ./data
npm run services -- --demo                the demo
${demoUsage}
Settings (environment): HOST (127.0.0.1) and PORT (3000; 0 for any) of the gateway, EVENT_STORE (file:./data/events.db, served by a node
of its own; or a server, esdb://…), READ_STORE (file:./data/read.db), EVENT_STORE_PORT, ORDERS_PORT, … (any free ones)
`;

try {
  const options = readDemoOptions(process.argv.slice(2));
  if (options === 'help') process.stdout.write(usage);
  else if (options.demo) await serveDemo(options, serve);
  else await serve({ config: readConfig(process.env) });
} catch (error) {
  endWith(error);
}

/** Brings everything up, until it is told to end; the gateway's address is printed first. */
async function serve({ config, clockFile }: Readonly<{ config: Config; clockFile?: string }>): Promise<DemoLedger> {
  const startMs = performance.now();
  const plan = deploymentPlan(config, { ports: await portsFor(config, process.env), clockFile });
  const deployment = new Deployment(plan, { tell: (line) => process.stderr.write(`${line}\n`), onGivenUp: end });
  process.once('SIGTERM', () => end()).once('SIGINT', () => end());
  process.stdout.write(`Starting ${deployment.processes.length} processes …\n`);
  await deployment.start();
  const seconds = ((performance.now() - startMs) / 1_000).toFixed(1);
  const lines = deployment.processes.map(({ name, url, pid }) => `  ${name.padEnd(22)} ${url.padEnd(28)} pid ${pid}\n`);
  process.stdout.write(`Hutong serves at ${plan.url}, up in ${seconds} s\n${lines.join('')}`);
  return { url: plan.url, eventStore: plan.eventStore, close: () => deployment.stop() };

  function end(error?: SupervisionError): void {
    if (error !== undefined) endWith(error);
    void deployment.stop().then(() => process.exit());
  }
}

function endWith(error: unknown): void {
  // Plans that make no pilot are refused with a RangeError.
  const expected = [OptionError, RangeError, ConfigError, SupervisionError].some((kind) => error instanceof kind);
  if (!expected) throw error;
  process.stderr.write(`${error instanceof Error ? error.message : ''}\n`);
  process.exitCode = 1;
}
