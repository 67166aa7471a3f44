import 'reflect-metadata';
import { ImportedPaymentsModule, PoliciesModule, SettlementsModule, startPolicies } from '@hutong/commands';
import { runService } from '@hutong/platform';

await runService({
  title: 'Settlements',
  log: 'write',
  modules: () => [SettlementsModule, ImportedPaymentsModule, PoliciesModule],
  start: startPolicies,
});
