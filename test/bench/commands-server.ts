import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import {
  CommandsModule,
  DirectAuthorizationsModule,
  FeeRulesModule,
  FriendAuthorizationsModule,
  InstitutionsModule,
  InterconnectionsModule,
  OrdersModule,
  PaymentRequestsModule,
  PoliciesModule,
  RolloutsModule,
  ScansModule,
  SettlementsModule,
  startPolicies,
} from '@hutong/commands';
import { createHttpApp, openLedgerLog, PlatformModule, systemClock } from '@hutong/platform';
import { askingOnce, openPilot } from '@hutong/testing';

// All command services with their policies over an embedded log on disk, as one process runs them by default.
const directory = await mkdtemp(join(process.argv[2] ?? tmpdir(), 'hutong-bench-'));
const { log: eventLog, secret } = await openLedgerLog(`file:${join(directory, 'events.db')}`, {
  secretFile: join(directory, 'ledger.secret'),
});

@Module({
  imports: [
    PlatformModule.with({ eventLog, clock: systemClock, secret }),
    CommandsModule,
    DirectAuthorizationsModule,
    FeeRulesModule,
    FriendAuthorizationsModule,
    InstitutionsModule,
    InterconnectionsModule,
    OrdersModule,
    PaymentRequestsModule,
    PoliciesModule,
    RolloutsModule,
    ScansModule,
    SettlementsModule,
  ],
})
class ServicesModule {}

const app = await createHttpApp(ServicesModule, { title: 'Hutong under load' });
await startPolicies(app);
await app.listen(0, '127.0.0.1');
const url = await app.getUrl();
await openPilot(askingOnce(url));
process.stdout.write(`${url}\n`);
process.once('SIGTERM', () => {
  void app.close().then(() => rm(directory, { recursive: true }));
});
