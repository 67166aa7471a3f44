import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { OrdersModule, PoliciesModule, RolloutsModule, startPolicies } from '@hutong/commands';
import { openEventLog } from '@hutong/event-store';
import { createHttpApp, PlatformModule, systemClock } from '@hutong/platform';

// The services that a placed order needs, with their policies, over an embedded log on disk.
const directory = await mkdtemp(join(process.argv[2] ?? tmpdir(), 'hutong-bench-'));
const eventLog = await openEventLog(`file:${join(directory, 'events.db')}`);

@Module({
  imports: [PlatformModule.with({ eventLog, clock: systemClock }), OrdersModule, RolloutsModule, PoliciesModule],
})
class CommandsModule {}

const app = await createHttpApp(CommandsModule, { title: 'Hutong under load' });
await startPolicies(app);
await app.listen(0, '127.0.0.1');
process.stdout.write(`${await app.getUrl()}\n`);
process.once('SIGTERM', () => {
  void app.close().then(() => rm(directory, { recursive: true }));
});
