import 'reflect-metadata';
import { PaymentRequestsModule, PoliciesModule, startPolicies } from '@hutong/commands';
import { runService } from '@hutong/platform';

await runService({
  title: 'Payment requests',
  log: 'write',
  modules: () => [PaymentRequestsModule, PoliciesModule],
  start: startPolicies,
});
