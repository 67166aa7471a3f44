import { copyFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { wholeNumber } from '@hutong/platform/process';
import { report } from '../report.js';
import { fillPostgreSql, openPlainDuckDb } from './peers.js';
import { startPostgreSql, whyNoPostgreSql } from './postgresql-peer.js';
import { questions } from './questions.js';
import { type MadeFacts, memoryMegabytes, repeated, serve, type Served, withFacts } from './served-facts.js';

const paymentsDefault = '10000000';
/** How often each question is asked of whom: p99 needs many answers, a peer that takes a second each few. */
const asked = { ours: 200, duckdb: 40, postgresql: 3 };

/** Questions over the facts of so many payments, as analysts ask them, beside the same in plain DuckDB and in PostgreSQL. */
export async function benchFigures(options: readonly string[]): Promise<void> {
  const payments = paymentsOf(options);
  await withFacts(payments, (made) => measureAll(made, payments));
}

/** How many payments facts are made of. */
export function paymentsOf(options: readonly string[]): number {
  const { values } = parseArgs({
    args: [...options],
    options: { payments: { type: 'string', default: paymentsDefault } },
  });
  return wholeNumber('payments', values.payments, { min: 1, max: 100_000_000 });
}

async function measureAll(made: MadeFacts, payments: number): Promise<void> {
  report(
    { bench: 'figures', case: `facts of ${payments} payments`, unit: 'bytes a payment', reference: null },
    [{ value: statSync(made.file).size / payments }],
    [],
  );
  // A file of facts has one owner: the peers look at copies.
  const copy = join(made.directory, 'copy.db');
  copyFileSync(made.file, copy);
  const served = await serve(made);
  try {
    await measureBesideDuckDb(served, copy, { payments, events: made.log.events });
    await measureBesidePostgreSql(served, copy, payments);
  } finally {
    await served.close();
  }
}

type Size = Readonly<{ payments: number; events: number }>;

async function measureBesideDuckDb(served: Served, copy: string, { payments, events }: Size): Promise<void> {
  const plain = await openPlainDuckDb(copy, memoryMegabytes);
  try {
    for (const question of questions) {
      const reference = await repeated(asked.duckdb, () => plain.run(question.duckdb));
      const ours = await repeated(asked.ours, () => served.ask(`figures?${question.path}`));
      const heading = { bench: 'figures', case: `${question.name}, ${payments} payments`, unit: 'answers/s' };
      report({ ...heading, reference: 'answers/s of plain DuckDB' }, [ours], [reference]);
    }
    for (const question of questions.filter(({ isOverview }) => isOverview)) {
      const now = await repeated(asked.duckdb, () => served.ask(`figures?${question.path}`));
      const then = await repeated(asked.duckdb, () =>
        served.ask(`figures?${question.path}&asOf=${Math.ceil(events * 0.9)}`),
      );
      const heading = { bench: 'figures', case: `${question.name}, as of an earlier position`, unit: 'answers/s' };
      report({ ...heading, reference: 'answers/s of the same question now' }, [then], [now]);
    }
  } finally {
    plain.close();
  }
}

async function measureBesidePostgreSql(served: Served, copy: string, payments: number): Promise<void> {
  const why = whyNoPostgreSql();
  if (why !== null) {
    console.error(`PostgreSQL is left out: ${why}`);
    return;
  }
  const peer = await startPostgreSql();
  try {
    await fillPostgreSql(peer, copy);
    for (const question of questions) {
      const reference = await repeated(asked.postgresql, () => peer.run(question.postgresql));
      const ours = await repeated(asked.duckdb, () => served.ask(`figures?${question.path}`));
      const heading = { bench: 'figures', case: `${question.name}, ${payments} payments`, unit: 'answers/s' };
      report({ ...heading, reference: 'answers/s of PostgreSQL' }, [ours], [reference]);
    }
  } finally {
    await peer.close();
  }
}
