import type { PlayedWorld } from '../plan/played-world.js';
import type { ApiClient } from './api-client.js';
import type { Tally } from './pilot-summary.js';

/** What a shopping trip is played in. */
export type Surroundings = Readonly<{ api: ApiClient; tally: Tally; world: PlayedWorld }>;
