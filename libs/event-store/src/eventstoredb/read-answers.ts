import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { callFailure, CallInterruptedError } from './call-failure.js';
import type { Connection, ReadCall } from './connection.js';

/** Whether only the leader of a cluster may answer, which has one only while it has a quorum; default: any node. */
export type NodeWanted = Readonly<{ requiresLeader: boolean }>;

type AnswerLimits = Readonly<{ stream: string; silenceMaxMs: number }> & Partial<NodeWanted>;

/** The messages of one read call; every failure of the call is thrown as what it means. Leaving early ends the call. */
export async function* answersOf(
  connection: Connection,
  request: ReadReq,
  { stream, silenceMaxMs, requiresLeader = false }: AnswerLimits,
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
    call = await connection.openRead(request, requiresLeader);
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
