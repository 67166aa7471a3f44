import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { callFailure, CallInterruptedError } from './call-failure.js';
import type { Connection, ReadCall } from './connection.js';

/** Whether only the leader of a cluster may answer, which has one only while it has a quorum; default: any node. */
export type NodeWanted = Readonly<{ requiresLeader: boolean }>;

type AnswerLimits = Readonly<{ stream: string; openingMaxMs: number; silenceMaxMs: number }> & Partial<NodeWanted>;

/** The messages of one read call; every failure of the call is thrown as what it means. Leaving early ends the call. */
export async function* answersOf(
  connection: Connection,
  request: ReadReq,
  { stream, openingMaxMs, silenceMaxMs, requiresLeader = false }: AnswerLimits,
): AsyncGenerator<ReadResp> {
  let call: ReadCall | undefined;
  let waitsSinceMs: number | undefined = performance.now();
  let isSilent = false;
  const watch = watchEvery(silenceMaxMs, () => {
    if (waitsSinceMs === undefined || performance.now() - waitsSinceMs < silenceMaxMs) return;
    isSilent = true;
    call?.cancel();
  });
  try {
    call = await openedWithin(openingMaxMs, connection.openRead(request, requiresLeader));
    for await (const answer of call as AsyncIterable<ReadResp>) {
      waitsSinceMs = undefined;
      yield answer;
      waitsSinceMs = performance.now();
    }
  } catch (error) {
    throw isSilent ? new CallInterruptedError(`no answer for ${silenceMaxMs} ms`) : callFailure(error, stream);
  } finally {
    clearInterval(watch);
    call?.cancel();
  }
}

const looksPerSilence = 4;

const watchEvery = (silenceMaxMs: number, look: () => void) =>
  silenceMaxMs === Infinity ? undefined : setInterval(look, silenceMaxMs / looksPerSilence).unref();

/** A call that is opened too late, such as after a long search for a node, is ended again. */
async function openedWithin(openingMaxMs: number, opening: Promise<ReadCall>): Promise<ReadCall> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      opening.then(
        (call) => call.cancel(),
        () => {},
      );
      reject(new CallInterruptedError(`no node was found within ${openingMaxMs} ms`));
    }, openingMaxMs);
  });
  return Promise.race([opening, late]).finally(() => clearTimeout(timer));
}
