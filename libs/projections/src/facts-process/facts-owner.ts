import { availableParallelism } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { streamTypes } from '@hutong/domain';
import { followEventLog } from '@hutong/event-store';
import { factTables, FactStoreOpenError, isOutOfMemory, shareFacts } from '@hutong/facts';
import { type FactStore, openFactRunner, openFactStore } from '@hutong/facts/store';
import { baseNameOf } from '@hutong/read-store';
import type { FactSources } from '../figures/answering/fact-sources.js';
import { followAndTell, isLogBroken } from '../following/follow-and-tell.js';
import { answerFacts } from './fact-questions.js';
import type { FactsData, FactsMessage, FactsOrder } from './facts-messages.js';

/** How long this process takes to end in order when nobody is left who would end it by force. */
const endMaxMs = 5_000;
const openAgainAfterMs = 100;

const stopping = new AbortController();
const asked = new Map<number, AbortController>();
let sources: FactSources | undefined;
let switching: ((tableName: string) => Promise<void>) | undefined;

const tell = (message: FactsMessage): void => {
  // Nobody hears it who has ended; this process is ending then as well.
  if (process.connected) process.send?.(message, () => undefined);
};

process.on('message', (order: FactsOrder) => {
  switch (order.kind) {
    case 'start':
      void run(order.data);
      return;
    case 'ask':
      void answer(order);
      return;
    case 'interrupt':
      asked.get(order.id)?.abort(new Error('it was interrupted'));
      return;
    case 'switch':
      void switching?.(order.name);
      return;
    case 'stop':
      stopping.abort();
  }
});
process.once('disconnect', () => {
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), endMaxMs).unref();
  stopping.abort();
});
// Ctrl+C reaches the whole group: who started this process ends it in order.
process.on('SIGINT', () => undefined);

/** Follows the log into the store of facts until told to stop. */
async function run({ eventStore, factsStore, memoryMaxMegabytes }: FactsData): Promise<void> {
  try {
    const log = await followEventLog(eventStore);
    const store = await openOnceFree(() =>
      openFactStore(factsStore, { tables: factTables, memoryMaxMegabytes, threads: availableParallelism() }),
    );
    sources = { reader: store.reader, log };
    const shared = await shareFacts(store);
    try {
      let serving = await servingIn(store);
      switching = async (tableName) => {
        const refusal = await store.switchTo(tableName);
        serving = await servingIn(store);
        tell({ kind: 'switched', refusal, serving });
      };
      const open = () => openFactRunner(store, { streamTypes, log });
      await followAndTell({ log, open, signal: stopping.signal, tell, serving: () => serving });
    } finally {
      sources = undefined;
      await shared.close();
      await store.close();
      await log.close();
    }
  } catch (error) {
    tellFailure(error);
  }
  if (process.connected) process.disconnect();
}

/** The version of each table that questions are answered from, by base name. */
const servingIn = ({ reader, tables }: FactStore): Promise<Readonly<Record<string, string>>> =>
  reader.inSnapshot(async (snapshot) => {
    const serving: Record<string, string> = {};
    for (const { name } of tables) serving[baseNameOf(name)] = (await snapshot.servingOf(baseNameOf(name))) ?? name;
    return serving;
  });

/** The one before may be ending still, when whoever started it was killed. */
async function openOnceFree(open: () => Promise<FactStore>): Promise<FactStore> {
  for (const begunMs = Date.now(); ;) {
    try {
      return await open();
    } catch (error) {
      const isInUse = error instanceof FactStoreOpenError && error.fault === 'inUse';
      if (!isInUse || Date.now() - begunMs > endMaxMs || stopping.signal.aborted) throw error;
      await pause(openAgainAfterMs);
    }
  }
}

/** A store that was deleted is made again by the next process. */
function tellFailure(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  const fault = error instanceof FactStoreOpenError ? error.fault : undefined;
  const isFinal = (fault !== undefined && fault !== 'missing') || isLogBroken(error);
  tell({ kind: 'failed', reason, isFinal, ...(fault === undefined ? {} : { fault }) });
}

/** What a question meets while the store is not open says nothing of the question. */
function outcomeOf(error: unknown, { aborted }: AbortSignal): 'away' | 'tooWide' | 'failed' {
  if (sources === undefined) return 'away';
  return aborted || isOutOfMemory(error) ? 'tooWide' : 'failed';
}

async function answer({ id, question }: Extract<FactsOrder, { kind: 'ask' }>): Promise<void> {
  const interrupting = new AbortController();
  asked.set(id, interrupting);
  try {
    if (sources === undefined) throw new Error('the store of facts is not open yet');
    const reply = await answerFacts(sources, question, interrupting.signal);
    tell({ kind: 'answer', id, outcome: 'replied', reply });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    tell({ kind: 'answer', id, outcome: outcomeOf(error, interrupting.signal), reason });
  } finally {
    asked.delete(id);
  }
}
