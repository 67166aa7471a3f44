import { constants, existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { holdLock } from '@hutong/read-store';
import { FactStoreOpenError } from '../store/fact-store-errors.js';
import { pathOf } from '../store/fact-store-path.js';
import { ownerHoldingStill } from './read-facts.js';

/**
 * Copies the file of facts at an address as it is after a whole transaction. The process that owns it holds still for as long as that
 * takes, and never opens its file for it: a lock would end with that. Throws `FactStoreOpenError` where there is no file, and where a
 * process owns it that does not answer.
 */
export async function copyFacts(address: string, to: string): Promise<void> {
  const path = pathOf(address);
  if (path === null || !existsSync(path)) {
    throw new FactStoreOpenError('missing', `There are no facts at ${path ?? address}: start Hutong on it once.`);
  }
  const copy = async () => {
    for (const ending of ['', '.wal']) {
      // A file system that can shares the blocks instead.
      if (existsSync(`${path}${ending}`))
        await copyFile(`${path}${ending}`, `${to}${ending}`, constants.COPYFILE_FICLONE);
    }
  };
  if (await ownerHoldingStill(path, copy)) return;
  const release = holdLock(`${path}.lock`);
  if (release === null) {
    throw new FactStoreOpenError('inUse', `The owner of the facts ${path} does not answer: ask again.`);
  }
  try {
    await copy();
  } finally {
    release();
  }
}
