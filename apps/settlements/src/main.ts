import 'reflect-metadata';
import { SettlementsModule, PoliciesModule, startPolicies } from '@hutong/commands';
import { runService } from '@hutong/platform';

await runService({
  title: 'Settlements',
  log: 'write',
  modules: () => [SettlementsModule, PoliciesModule],
  start: startPolicies,
});
