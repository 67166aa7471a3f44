import type { Projection } from '@hutong/read-store';
import { channelVolumes } from './channel-volumes/channel-volumes.projection.js';
import { marketShares } from './market-shares/market-shares.projection.js';
import { payments } from './payments/payments.projection.js';

/** Every projection there is: what is not listed here is neither fed nor audited. */
export const projections: readonly Projection[] = [payments, channelVolumes, marketShares];
