import { AuditModule } from '@hutong/audit';
import {
  CommandsModule,
  DirectAuthorizationsModule,
  DueTimesModule,
  FeeRulesModule,
  FriendAuthorizationsModule,
  ImportedPaymentsModule,
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
import { dashboardRoot } from '@hutong/dashboard';
import type { Service } from '@hutong/platform';
import { ProjectionsModule } from '@hutong/projections';

/** Every service, reader and auditor in one process, and the dashboard at `/`. */
export const hutong: Service = {
  title: 'Hutong',
  log: 'write',
  page: dashboardRoot,
  modules: (settings) => [
    InstitutionsModule,
    InterconnectionsModule,
    FeeRulesModule,
    RolloutsModule,
    OrdersModule,
    PaymentRequestsModule,
    ScansModule,
    FriendAuthorizationsModule,
    DirectAuthorizationsModule,
    SettlementsModule,
    ImportedPaymentsModule,
    CommandsModule,
    PoliciesModule,
    DueTimesModule,
    ProjectionsModule.with(settings),
    AuditModule.with({ eventStore: settings.eventStore }),
  ],
  start: startPolicies,
};
