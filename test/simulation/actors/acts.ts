import type { Act } from '../scene.js';
import { buyerActs } from './buyers.js';
import { importerActs } from './importers.js';
import { operatorActs } from './operators.js';
import { payerActs } from './payers.js';
import { providerActs } from './providers.js';
import { repeaterActs } from './repeaters.js';

/** Everything that anybody does. */
export const acts: readonly Act[] = [
  ...buyerActs,
  ...payerActs,
  ...providerActs,
  ...operatorActs,
  ...importerActs,
  ...repeaterActs,
];

/** What happens to machines; only where that is on. */
export { clockActs, endingActs } from './operators.js';

/** One of the acts, by their weights. */
export function actAt(share: number, among: readonly Act[]): Act {
  let left = share * among.reduce((sum, { weight }) => sum + weight, 0);
  for (const act of among) {
    left -= act.weight;
    if (left < 0) return act;
  }
  return among[among.length - 1]!;
}
