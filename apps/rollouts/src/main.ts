import 'reflect-metadata';
import {
  FeeRulesModule,
  InstitutionsModule,
  InterconnectionsModule,
  PoliciesModule,
  RolloutsModule,
  startPolicies,
} from '@hutong/commands';
import { runService } from '@hutong/platform';

await runService({
  title: 'Rollouts',
  log: 'write',
  modules: () => [InstitutionsModule, InterconnectionsModule, FeeRulesModule, RolloutsModule, PoliciesModule],
  start: startPolicies,
});
