import { parseArgs } from 'node:util';
import { FactStoreOpenError, factTables } from '@hutong/facts';
import type { FactStore } from '@hutong/facts/store';
import {
  AskingError,
  askLedger,
  ledgerUrl,
  NobodyAnswersError,
  OptionError,
  readSettings,
  runCommand,
  Settings,
  settingsUsage,
} from '@hutong/platform/process';
import {
  baseNameOf,
  openReadStore,
  openReadStoreForQueries,
  ReadStoreOpenError,
  servingVersions,
  switchServing,
  type SwitchRefusal,
} from '@hutong/read-store';

// Asks the running process, because each store has one writer; opens the files when nobody answers.

type Stores = Readonly<{ readStore: string; factsStore: string; memoryMaxMegabytes: number }>;

/** What tables of facts are called by, beside projections of the same name. */
const ofFacts = 'facts.';

type Version = Readonly<{
  name: string;
  position: string;
  isServing: boolean;
  stopped?: Readonly<{ reason: string }> | null;
}>;

const usage = `npm run projections -- list              every version of each projection and table of facts, how far it is, and which one serves
npm run projections -- switch NAME       has questions answered from this version, once it has caught up
  --url URL    the running ledger (default: where HOST and PORT say); the stores are opened when none runs there
  --help       this text

${settingsUsage(Settings)}`;

await runCommand({ usage, mendable: [AskingError, ReadStoreOpenError, FactStoreOpenError] }, async (args) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { url: { type: 'string' } },
  });
  const url = ledgerUrl(values.url);
  const { readStore, factsStore, factsMemoryMegabytes } = readSettings(Settings);
  const stores = { readStore, factsStore, memoryMaxMegabytes: factsMemoryMegabytes };
  const [action, name, ...rest] = positionals;
  if (action === 'list' && name === undefined) return list(url, stores);
  if (action === 'switch' && name !== undefined && rest.length === 0) return switchTo(name, url, stores);
  throw new OptionError('Say list, or switch and the name of one version, such as payments.v4 or facts.payments.v2.');
});

async function list(url: string, stores: Stores): Promise<void> {
  const versions = await unlessNobodyAnswers<readonly Version[]>(
    () => askLedger(url, (ledger) => ledger.GET('/v1/projections')),
    async () => [...(await storedVersions(stores)), ...(await storedFactVersions(stores))],
  );
  for (const { name, position, isServing, stopped } of versions) {
    const state = stopped ? `stopped: ${stopped.reason}` : isServing ? 'serves' : 'is built beside';
    console.log(`${name}: at position ${position}, ${state}`);
  }
}

async function switchTo(name: string, url: string, stores: Stores): Promise<void> {
  await unlessNobodyAnswers<unknown>(
    () => askLedger(url, (ledger) => ledger.POST('/v1/projections/{name}/switch', { params: { path: { name } } })),
    async () => {
      const refusal = name.startsWith(ofFacts)
        ? await withFacts(stores, (store) => store.switchTo(name.slice(ofFacts.length)))
        : await switchRows(name, stores);
      if (refusal !== null) throw new AskingError(sentenceOf(name, refusal));
    },
  );
  console.log(`${name}: serves`);
}

async function switchRows(name: string, { readStore }: Stores): Promise<SwitchRefusal | null> {
  const store = await openReadStore(readStore);
  try {
    return await switchServing(store, name);
  } finally {
    await store.close();
  }
}

async function withFacts<T>(
  { factsStore, memoryMaxMegabytes }: Stores,
  work: (store: FactStore) => Promise<T>,
): Promise<T> {
  // Whoever asks a running process needs no DuckDB.
  const { openFactStore } = await import('@hutong/facts/store');
  const store = await openFactStore(factsStore, { tables: factTables, memoryMaxMegabytes, threads: 1 });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Does it with the running process, or with the files when none runs. */
async function unlessNobodyAnswers<T>(ask: () => Promise<T>, open: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof NobodyAnswersError)) throw error;
    return open();
  }
}

async function storedVersions({ readStore }: Stores): Promise<readonly Version[]> {
  const { database, close } = await openReadStoreForQueries(readStore);
  try {
    const serving = await servingVersions(database);
    const checkpoints = await database.selectFrom('checkpoints').select(['projection', 'position']).execute();
    return checkpoints.map(({ projection: name, position }) => ({
      name,
      position: position.toString(),
      isServing: serving.get(baseNameOf(name)) === name,
    }));
  } finally {
    await close();
  }
}

function storedFactVersions(stores: Stores): Promise<readonly Version[]> {
  return withFacts(stores, ({ reader, tables }) =>
    reader.inSnapshot(async (snapshot) => {
      const versions: Version[] = [];
      for (const { name } of tables) {
        const isServing = (await snapshot.servingOf(baseNameOf(name))) === name;
        versions.push({ name: `${ofFacts}${name}`, position: `${(await snapshot.positionOf(name)) ?? 0n}`, isServing });
      }
      return versions;
    }),
  );
}

function sentenceOf(name: string, refusal: SwitchRefusal): string {
  if (refusal.reason === 'projectionUnknown') return `There is no ${name} in the store.`;
  return `${name} is at position ${refusal.position}, and the one that serves is at ${refusal.serving}: let it catch up first.`;
}
