import { once } from 'node:events';
import {
  CannotListenError,
  cannotListen,
  httpUrl,
  ListeningSettings,
  readSettings,
  runCommand,
  ServiceAddresses,
  settingsUsage,
} from '@hutong/platform/process';
import { parseArgs } from 'node:util';
import { createGateway } from './gateway.js';

const usage = `The gateway: one address in front of all services.
  --help     this text

${settingsUsage(ListeningSettings, ServiceAddresses)}`;

await runCommand({ usage, mendable: [CannotListenError] }, async (args) => {
  parseArgs({ args: [...args] });
  const { host, port, publicNames } = readSettings(ListeningSettings);
  const gateway = createGateway(readSettings(ServiceAddresses), [host, ...publicNames]).listen(port, host);
  await once(gateway, 'listening').catch((error: unknown) => {
    throw cannotListen(error, { host, port });
  });
  const address = gateway.address();
  const boundPort = typeof address === 'object' && address !== null ? address.port : port;
  process.stdout.write(`Gateway on ${httpUrl({ host, port: boundPort })}\n`);
  // Requests that are under way are answered first.
  const stop = () => void gateway.close();
  process.once('SIGTERM', stop).once('SIGINT', stop);
});
