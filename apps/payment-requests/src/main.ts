import 'reflect-metadata';
import {
  DirectAuthorizationsModule,
  DueTimesModule,
  PaymentRequestsModule,
  PoliciesModule,
  startPolicies,
} from '@hutong/commands';
import { runService } from '@hutong/platform';

await runService({
  title: 'Payment requests',
  log: 'write',
  modules: () => [DirectAuthorizationsModule, PaymentRequestsModule, PoliciesModule, DueTimesModule],
  start: startPolicies,
});
