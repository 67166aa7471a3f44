import { hash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';

/** Puts down the secret of a demo's ledger, which follows from the seed: who is drawn for a cohort depends on it, and the same seed must give the same figures. */
export const writeDemoSecret = (file: string, seed: number): Promise<void> =>
  writeFile(file, `${hash('sha256', `hutong-demo-${seed}`)}\n`, { mode: 0o600 });
