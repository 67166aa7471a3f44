import 'reflect-metadata';
import { AuditModule } from '@hutong/audit';
import { runService } from '@hutong/platform';

await runService({ title: 'Audit', log: 'follow', modules: ({ eventStore }) => [AuditModule.with({ eventStore })] });
