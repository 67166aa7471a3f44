import type { Position } from '@hutong/event-store';
import type { Projection, ReadStore, ReadTables } from '@hutong/read-store';
import type { Transaction } from 'kysely';
import type { ChannelVolumesQuery } from '../channel-volumes/channel-volumes.query.js';

/** Most cells (rows of an answer) that are sent; a larger answer is refused with the advice to narrow it. */
export const cellsPerAnswerMax = 20_000;
