import { serviceNames } from '@hutong/platform/process';

/** Every process of the deployment. */
export const processNames = ['event-store', ...serviceNames, 'gateway'] as const;
export type ProcessName = (typeof processNames)[number];
