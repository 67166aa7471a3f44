import { runInBackground } from '@hutong/event-store/background-thread';
import { openReadStoreForQueries, type ReadStore } from '@hutong/read-store';
import { workerData } from 'piscina';
import { answer, type Question, type Reply } from './questions.js';

runInBackground();
let store: ReadStore | undefined;

/** Answers one question; the text is made here, so that the main thread only forwards bytes. */
export default async function reply(question: Question): Promise<Reply> {
  store ??= await openReadStoreForQueries((workerData as Readonly<{ readStore: string }>).readStore);
  const answered = await answer(store, question);
  if (answered.outcome === 'refused') return answered;
  return { outcome: 'answered', body: new TextEncoder().encode(JSON.stringify(answered.answer)) };
}
