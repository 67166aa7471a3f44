import 'reflect-metadata';
import { RolloutsModule, PoliciesModule, startPolicies } from '@hutong/commands';
import { runService } from '@hutong/platform';

await runService({
  title: 'Rollouts',
  log: 'write',
  modules: () => [RolloutsModule, PoliciesModule],
  start: startPolicies,
});
