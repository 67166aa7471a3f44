import { type Condition, Readiness } from '@hutong/platform';
import type { Settings } from '@hutong/platform/process';
import { type DynamicModule, Module, type OnApplicationShutdown } from '@nestjs/common';
import { authorizationLists } from './authorizations/authorizations.controller.js';
import { FactsProcess } from './facts-process/facts-process.js';
import { Figures } from './figures/figures.js';
import { FiguresController } from './figures/figures.controller.js';
import { LiveFigures } from './figures/live-figures.js';
import { LiveFiguresController } from './figures/live-figures.controller.js';
import { Following, type FollowingHealth } from './following/following.js';
import { followingThread } from './following/following-thread.js';
import { ProjectionsController, ProjectionsHealthController } from './following/projections.controller.js';
import { marketControllers } from './market/market.controllers.js';
import { OrderListController } from './orders/orders.controller.js';
import { PaymentsController } from './payments/payments.controller.js';
import { SqlController } from './market/sql/sql.controller.js';
import { SqlQuestions } from './market/sql/sql-questions.js';
import { Reading } from './reading/reading.js';
import { RolloutListController } from './rollouts/rollouts.controller.js';
import { SetAsideController } from './set-aside/set-aside.controller.js';

type ProjectionsOptions = Pick<Settings, 'eventStore' | 'readStore' | 'factsStore' | 'factsMemoryMegabytes'>;

/** The analysts' side: a thread follows the log for rows and another answers from them; a process has the facts and answers from those. */
@Module({})
export class ProjectionsModule implements OnApplicationShutdown {
  constructor(
    private readonly reading: Reading,
    private readonly facts: FactsProcess,
    readiness: Readiness,
  ) {
    const { following } = reading;
    readiness.register('projections', () => {
      const { setAsideEvents, health } = following;
      if (health.status !== 'following' || setAsideEvents === 0) return conditionOf(health);
      return { status: 'degraded', reason: `${setAsideEvents} events are set aside, see /v1/set-aside` };
    });
    readiness.register('facts', () => conditionOf(facts.following.health));
  }

  static with(options: ProjectionsOptions): DynamicModule {
    return {
      module: ProjectionsModule,
      controllers: [
        PaymentsController,
        LiveFiguresController,
        SqlController,
        FiguresController,
        ...marketControllers,
        OrderListController,
        RolloutListController,
        ...authorizationLists,
        SetAsideController,
        ProjectionsController,
        ProjectionsHealthController,
      ],
      providers: [
        Figures,
        LiveFigures,
        { provide: Following, useFactory: () => Following.start('Projections', followingThread(options)) },
        {
          provide: Reading,
          useFactory: (following: Following) => new Reading(following, options),
          inject: [Following],
        },
        // Once the thread follows: a process that is started would outlive a start that fails.
        { provide: FactsProcess, useFactory: () => startFacts(options), inject: [Following] },
        {
          provide: SqlQuestions,
          useFactory: (facts: FactsProcess) => new SqlQuestions(facts, options),
          inject: [FactsProcess],
        },
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.reading.stop();
    await Promise.all([this.reading.following.stop(), this.facts.stop()]);
  }
}

const startFacts = ({ eventStore, factsStore, factsMemoryMegabytes: memoryMaxMegabytes }: ProjectionsOptions) =>
  FactsProcess.start({ eventStore, factsStore, memoryMaxMegabytes });

const conditionOf = ({ status, reason }: FollowingHealth): Condition =>
  status === 'following' ? { status: 'ready', reason: null } : { status: 'unready', reason };
