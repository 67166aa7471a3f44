import { Readiness } from '@hutong/platform';
import { type DynamicModule, Module, type OnApplicationShutdown } from '@nestjs/common';
import { ChannelVolumesController } from './channel-volumes/channel-volumes.controller.js';
import { Following } from './following/following.js';
import { followingThread } from './following/following-thread.js';
import { ProjectionsController, ProjectionsHealthController } from './following/projections.controller.js';
import { MarketSharesController } from './market-shares/market-shares.controller.js';
import { PaymentsController } from './payments/payments.controller.js';
import { Reading } from './reading/reading.js';
import { SetAsideController } from './set-aside/set-aside.controller.js';

/** Addresses of the log that is followed and of the read store that is written. */
type ProjectionsOptions = Readonly<{ eventStore: string; readStore: string }>;

/** The analysts' side: one thread follows the log and folds, another answers questions. */
@Module({})
export class ProjectionsModule implements OnApplicationShutdown {
  constructor(
    private readonly following: Following,
    private readonly reading: Reading,
    readiness: Readiness,
  ) {
    readiness.register('projections', () => {
      const { status, reason } = following.health;
      if (status !== 'following') return { status: 'unready', reason };
      const { setAsideEvents } = following;
      if (setAsideEvents === 0) return { status: 'ready', reason: null };
      return { status: 'degraded', reason: `${setAsideEvents} events are set aside, see /v1/set-aside` };
    });
  }

  static with({ eventStore, readStore }: ProjectionsOptions): DynamicModule {
    return {
      module: ProjectionsModule,
      controllers: [
        PaymentsController,
        ChannelVolumesController,
        MarketSharesController,
        SetAsideController,
        ProjectionsController,
        ProjectionsHealthController,
      ],
      providers: [
        {
          provide: Following,
          useFactory: () => Following.start('Projections', followingThread({ eventStore, readStore })),
        },
        {
          provide: Reading,
          useFactory: (following: Following) => new Reading(following, { readStore }),
          inject: [Following],
        },
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.reading.stop();
    await this.following.stop();
  }
}
