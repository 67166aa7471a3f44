import { once } from 'node:events';
import { createGateway } from './gateway.js';
import { readSettings, SettingError } from './settings.js';

try {
  const { host, port, services } = readSettings(process.env);
  const gateway = createGateway(services).listen(port, host);
  await once(gateway, 'listening').catch((error: unknown) => {
    throw new SettingError(whyNotListening(error, host, port));
  });
  const address = gateway.address();
  const boundPort = typeof address === 'object' && address !== null ? address.port : port;
  process.stdout.write(`Gateway on http://${host.includes(':') ? `[${host}]` : host}:${boundPort}\n`);
  // Requests that are under way are answered first.
  const stop = () => void gateway.close();
  process.once('SIGTERM', stop).once('SIGINT', stop);
} catch (error) {
  if (!(error instanceof SettingError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

function whyNotListening(error: unknown, host: string, port: number): string {
  const isInUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (isInUse) return `Port ${port} on ${host} is in use; set PORT to another one.`;
  return `Cannot listen on ${host}:${port}: ${error instanceof Error ? error.message : String(error)}`;
}
