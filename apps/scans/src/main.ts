import 'reflect-metadata';
import { ScansModule, PoliciesModule, startPolicies } from '@hutong/commands';
import { runService } from '@hutong/platform';

await runService({ title: 'Scans', log: 'write', modules: () => [ScansModule, PoliciesModule], start: startPolicies });
