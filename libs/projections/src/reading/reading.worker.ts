import { runInBackground } from '@hutong/event-store/background-thread';
import { asReadStoreError, openReadStoreForQueries, type ReadStore, ReadStoreOpenError } from '@hutong/read-store';
import { workerData } from 'piscina';
import { answer, type Question, type Reply } from './questions.js';

runInBackground();
const { readStore } = workerData as Readonly<{ readStore: string }>;
let store: ReadStore | undefined;

/** Answers one question; the text is made here, so that the main thread only forwards bytes. */
export default async function reply(question: Question): Promise<Reply> {
  try {
    const answered = await answer(await openedStore(), question);
    if (answered.outcome === 'refused') return answered;
    return { outcome: 'answered', body: new TextEncoder().encode(JSON.stringify(answered.answer)) };
  } catch (cause) {
    const error = asReadStoreError(cause, readStore);
    if (!(error instanceof ReadStoreOpenError)) throw error;
    return { outcome: 'unusable', reason: error.message };
  }
}

/** The read store as it lies there now: one that was deleted meanwhile is made again, and answered from. */
async function openedStore(): Promise<ReadStore> {
  if (store !== undefined && !store.isInPlace()) {
    await store.close();
    store = undefined;
  }
  return (store ??= await openReadStoreForQueries(readStore));
}
