import 'reflect-metadata';
import { dashboardRoot } from '@hutong/dashboard';
import { runService } from '@hutong/platform';
import { ProjectionsModule } from '@hutong/projections';

await runService({
  title: 'Projections',
  log: 'follow',
  modules: (settings) => [ProjectionsModule.with(settings)],
  page: dashboardRoot,
});
