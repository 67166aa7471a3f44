import { openPilot } from '@hutong/testing';
import { afterAll, beforeAll, describe } from 'vitest';
import { badInput } from './bad-input.js';
import { commandAnswers } from './command-answers.js';
import { documentedAnswers } from './documented-answers.js';
import { figures } from './figures.js';
import { foreignProject } from './foreign-project.js';
import { deployments, LedgerUnderTest } from './ledger-under-test.js';
import { payments } from './payments.js';
import { restart } from './restart.js';
import { scannedImages } from './scanned-images.js';
import { waysToPay } from './ways-to-pay.js';

const startTimeoutMs = 240_000;

// The same stories, told to every deployment; they share a ledger, as people do.
describe.each(deployments)('$name:', (deployment) => {
  const ledger = new LedgerUnderTest(deployment);
  beforeAll(async () => {
    await ledger.start();
    await openPilot(ledger);
  }, startTimeoutMs);
  afterAll(() => ledger.stop());

  payments(ledger);
  commandAnswers(ledger);
  badInput(ledger);
  documentedAnswers(ledger);
  if (deployment.documents.length === 1) foreignProject(ledger);
  scannedImages(ledger);
  waysToPay(ledger);
  figures(ledger);
  restart(ledger);
});
