import { type AnyStreamType, categoryOf, decodeEvent, judge, streamTypes } from '@hutong/domain';
import type { EventLog, Position, RecordedEvent } from '@hutong/event-store';

type ReadableLog = Pick<EventLog, 'readStream'>;

export const kindOf = (stream: string): AnyStreamType | undefined =>
  streamTypes.find(({ category }) => category === categoryOf(stream));

/** What an event needs of other streams and does not find in what lies before it in the log, by the rule that rows and figures go by; null when nothing is missing. */
export async function unmetPrecondition(log: ReadableLog, event: RecordedEvent): Promise<string | null> {
  const kind = kindOf(event.stream);
  if (kind?.preconditions === undefined || !decodes(kind, event)) return null;
  for (const { stream, holds, otherwise } of kind.preconditions(decodeEvent(kind, event))) {
    if (!holds(await stateBefore(log, stream, event.position))) return otherwise;
  }
  return null;
}

/** What cannot be read is set aside for that. */
function decodes(kind: AnyStreamType, event: RecordedEvent): boolean {
  try {
    decodeEvent(kind, event);
    return true;
  } catch {
    return false;
  }
}

async function stateBefore(log: ReadableLog, stream: string, position: Position): Promise<unknown> {
  const kind = kindOf(stream);
  if (kind === undefined) throw new Error(`${stream} is no stream of the ledger`);
  let state = kind.initialState;
  for await (const earlier of log.readStream(stream)) {
    if (earlier.position >= position) break;
    const judgement = judge(kind, state, earlier);
    if (judgement.counts && (await unmetPrecondition(log, earlier)) === null) ({ state } = judgement);
  }
  return state;
}
