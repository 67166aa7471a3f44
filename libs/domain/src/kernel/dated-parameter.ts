import type { InstantJson } from './instant.js';

/** How sure we are of a figure: a published rule, a secondary source, one weak source, or our own assumption. */
export const certainties = ['published', 'secondary', 'unconfirmed', 'illustrative'] as const;
export type Certainty = (typeof certainties)[number];

/** A figure of the payment world that may turn out wrong or change: never a bare constant. */
export type DatedParameter<Value> = Readonly<{
  value: Value;
  validFrom: InstantJson;
  source: string;
  status: Certainty;
}>;
