import 'reflect-metadata';
import { FriendAuthorizationsModule, PoliciesModule, startPolicies } from '@hutong/commands';
import { runService } from '@hutong/platform';

await runService({
  title: 'Friend authorizations',
  log: 'write',
  modules: () => [FriendAuthorizationsModule, PoliciesModule],
  start: startPolicies,
});
