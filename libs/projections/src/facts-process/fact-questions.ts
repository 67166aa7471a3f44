import { type FactReader, factTables, sqlName } from '@hutong/facts';

/** How many facts each table holds. */
type SizesQuestion = Readonly<{ about: 'sizes' }>;

/** Everything that can be asked of the facts. */
export type FactQuestion = SizesQuestion;

/** What the process of facts gives back: the bytes of an answer, ready to be sent. */
export type FactReply = Readonly<{ outcome: 'answered'; body: Uint8Array; mediaType: string }>;

/** Answers one question from one snapshot. An aborted signal interrupts it. */
export function answerFacts(reader: FactReader, question: FactQuestion, signal: AbortSignal): Promise<FactReply> {
  switch (question.about) {
    case 'sizes':
      return answerSizes(reader, signal);
  }
}

/** Facts by the name of their table; a fact that was taken back later is two. */
const answerSizes = (reader: FactReader, signal: AbortSignal): Promise<FactReply> =>
  reader.inSnapshot(async ({ rows }) => {
    const counts = factTables.map(({ name }) => `(select count(*) from ${sqlName(name)})`);
    const [sizes = []] = await rows(`select ${counts.join(', ')}`);
    const byTable = Object.fromEntries(factTables.map(({ name }, index) => [name, Number(sizes[index])]));
    return {
      outcome: 'answered',
      body: new TextEncoder().encode(JSON.stringify(byTable)),
      mediaType: 'application/json',
    };
  }, signal);
