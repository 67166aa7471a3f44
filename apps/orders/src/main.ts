import 'reflect-metadata';
import { OrdersModule, PoliciesModule, startPolicies } from '@hutong/commands';
import { runService } from '@hutong/platform';

await runService({
  title: 'Orders',
  log: 'write',
  modules: () => [OrdersModule, PoliciesModule],
  start: startPolicies,
});
