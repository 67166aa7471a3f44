import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import {
  FriendAuthorizationsModule,
  OrdersModule,
  PaymentRequestsModule,
  PoliciesModule,
  RolloutsModule,
  ScansModule,
  SettlementsModule,
  startPolicies,
} from '@hutong/commands';
import { openEventLog } from '@hutong/event-store';
import { createHttpApp, PlatformModule, systemClock } from '@hutong/platform';

// All command services with their policies over an embedded log on disk, as one process runs them by default.
const directory = await mkdtemp(join(process.argv[2] ?? tmpdir(), 'hutong-bench-'));
const eventLog = await openEventLog(`file:${join(directory, 'events.db')}`);

@Module({
  imports: [
    PlatformModule.with({ eventLog, clock: systemClock }),
    FriendAuthorizationsModule,
    OrdersModule,
    PaymentRequestsModule,
    PoliciesModule,
    RolloutsModule,
    ScansModule,
    SettlementsModule,
  ],
})
class CommandsModule {}

const app = await createHttpApp(CommandsModule, { title: 'Hutong under load' });
await startPolicies(app);
await app.listen(0, '127.0.0.1');
process.stdout.write(`${await app.getUrl()}\n`);
process.once('SIGTERM', () => {
  void app.close().then(() => rm(directory, { recursive: true }));
});
