import { parseArgs } from 'node:util';
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

// Asks the running process, because the read store has one writer; opens the file when nobody answers.

type Version = Readonly<{
  name: string;
  position: string;
  isServing: boolean;
  stopped?: Readonly<{ reason: string }> | null;
}>;

const usage = `npm run projections -- list              every version of each projection, how far it is, and which one serves
npm run projections -- switch NAME       has questions answered from this version, once it has caught up
  --url URL    the running ledger (default: where HOST and PORT say); the read store is opened when none runs there
  --help       this text

${settingsUsage(Settings)}`;

await runCommand({ usage, mendable: [AskingError, ReadStoreOpenError] }, async (args) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { url: { type: 'string' } },
  });
  const url = ledgerUrl(values.url);
  const { readStore } = readSettings(Settings);
  const [action, name, ...rest] = positionals;
  if (action === 'list' && name === undefined) return list(url, readStore);
  if (action === 'switch' && name !== undefined && rest.length === 0) return switchTo(name, url, readStore);
  throw new OptionError('Say list, or switch and the name of one version, such as payments.v2.');
});

async function list(url: string, readStore: string): Promise<void> {
  const versions = await unlessNobodyAnswers(
    async () => (await askLedger(`${url}/v1/projections`)) as readonly Version[],
    () => storedVersions(readStore),
  );
  for (const { name, position, isServing, stopped } of versions) {
    const state = stopped ? `stopped: ${stopped.reason}` : isServing ? 'serves' : 'is built beside';
    console.log(`${name}: at position ${position}, ${state}`);
  }
}

async function switchTo(name: string, url: string, readStore: string): Promise<void> {
  await unlessNobodyAnswers(
    () => askLedger(`${url}/v1/projections/${encodeURIComponent(name)}/switch`, 'POST'),
    async () => {
      const store = await openReadStore(readStore);
      try {
        const refusal = await switchServing(store, name);
        if (refusal !== null) throw new AskingError(sentenceOf(name, refusal));
      } finally {
        await store.close();
      }
    },
  );
  console.log(`${name}: serves`);
}

/** Does it with the running process, or with the file when none runs. */
async function unlessNobodyAnswers<T>(ask: () => Promise<T>, open: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof NobodyAnswersError)) throw error;
    return open();
  }
}

async function storedVersions(readStore: string): Promise<readonly Version[]> {
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

function sentenceOf(name: string, refusal: SwitchRefusal): string {
  if (refusal.reason === 'projectionUnknown') return `There is no projection ${name} in the read store.`;
  return `${name} is at position ${refusal.position}, and the one that serves is at ${refusal.serving}: let it catch up first.`;
}
