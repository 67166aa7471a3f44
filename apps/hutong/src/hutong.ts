import { AuditModule } from '@hutong/audit';
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
import { dashboardRoot } from '@hutong/dashboard';
import { openEventLog } from '@hutong/event-store';
import { type Clock, type Config, PlatformModule, createHttpApp, listenOrExit } from '@hutong/platform';
import { ProjectionsModule } from '@hutong/projections';

/** A running ledger: every service, reader and auditor in this process. */
export type Hutong = Readonly<{ url: string; close: () => Promise<void> }>;

/** Boots everything on the given stores; resolves when it takes requests. */
export async function startHutong(config: Config, clock: Clock): Promise<Hutong> {
  const { eventStore, readStore } = config;
  const eventLog = await openEventLog(eventStore);
  const app = await createHttpApp(
    {
      module: class HutongModule {},
      imports: [
        PlatformModule.with({ eventLog, clock }),
        OrdersModule,
        PaymentRequestsModule,
        ScansModule,
        FriendAuthorizationsModule,
        SettlementsModule,
        RolloutsModule,
        PoliciesModule,
        ProjectionsModule.with({ eventStore, readStore }),
        AuditModule.with({ eventStore }),
      ],
    },
    { title: 'Hutong' },
  );
  app.useStaticAssets({ root: dashboardRoot, prefix: '/' });
  await startPolicies(app);
  const url = await listenOrExit(app, config);
  return { url, close: () => app.close() };
}
