import 'reflect-metadata';
import { CommandsModule, OrdersModule, PoliciesModule, startPolicies } from '@hutong/commands';
import { runService } from '@hutong/platform';

await runService({
  title: 'Orders',
  log: 'write',
  modules: () => [OrdersModule, CommandsModule, PoliciesModule],
  start: startPolicies,
});
