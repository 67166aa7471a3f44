import type { Seen } from './payment-state.js';

/** What must hold, of which types of events, and how one breaks it. What an event is about exists: that is a rule of its own, before these. */
export type Rule = Readonly<{ holds: string; of: readonly string[]; broken: (seen: Seen) => boolean }>;

export const isAmong = (statuses: readonly string[], status: string): boolean => statuses.includes(status);
