import { LiveChannelsAnswer } from './live-channels/live-channels.answers.js';
import { liveChannels } from './live-channels/live-channels.subject.js';
import { marketController } from './market-controller.js';

/** The paths of everything that can be asked of a market. */
export const marketControllers = [marketController(liveChannels, LiveChannelsAnswer)];
