import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { Logger } from '@nestjs/common';
import { canonicalJson, type RecordedEvent } from '@hutong/event-store';
import { type Faults, type Run, simulate } from './simulate.js';

/** One run of the simulation, and the file that its log is written to, if any. */
export type RunAsked = Readonly<{ seed: number; steps: number; faults: Faults; log?: string | undefined }>;

// What the ledger writes to its log for operators is counted as a violation where it is one.
Logger.overrideLogger(false);

/** Plays a run in this thread, which plays nothing else meanwhile: a run replaces the timers of its thread. */
export default async function run({ seed, steps, faults, log }: RunAsked): Promise<Run> {
  if (log === undefined) return simulate({ seed, steps, faults });
  const file = createWriteStream(log);
  const onEvent = (event: RecordedEvent) =>
    void file.write(`${canonicalJson({ ...event, position: `${event.position}`, revision: `${event.revision}` })}\n`);
  const played = await simulate({ seed, steps, faults, onEvent });
  file.end();
  await once(file, 'finish');
  return played;
}
