import { resolve } from 'node:path';
import { FactStoreOpenError } from './fact-store-errors.js';

/** The path of a store of facts; null for one in memory. Throws `FactStoreOpenError`. */
export function pathOf(address: string): string | null {
  if (address === 'memory:') return null;
  if (address.startsWith('file:') && address.length > 'file:'.length) return resolve(address.slice('file:'.length));
  throw new FactStoreOpenError('addressUnknown', `FACTS_STORE must be file:<path>; it is ${JSON.stringify(address)}.`);
}
