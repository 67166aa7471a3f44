import { figureText } from '../../figures/answering/figure-table.js';
import { marketSubject } from '../market-subject.js';

/** The (platform, channel) pairs that stages have open. */
export const liveChannels = marketSubject({
  path: 'live-channels',
  summary: 'Which channels stages have open on which platforms',
  standsOn: ['openStages'],
  parameters: {},
  askedIn: () => ({}),
  async answer(counts) {
    const cells = await counts.count({ measures: ['openStages'], by: ['platform', 'channel'] });
    const rows = cells.map(({ values: [platform = null, channel = null], figures }) => ({
      platform,
      channel,
      openStages: figureText(figures.get('openStages') ?? null),
    }));
    return {
      definition: 'A pair is live where some stage has the channel open on the platform.',
      columns: [
        { name: 'platform', kind: 'dimension', unit: 'name', meaning: 'platform' },
        { name: 'channel', kind: 'dimension', unit: 'name', meaning: 'channel that is open there' },
        { name: 'openStages', kind: 'figure', unit: 'count', meaning: 'stages that have it open' },
      ],
      rows: rows.filter(({ openStages }) => openStages !== '0'),
    };
  },
});
