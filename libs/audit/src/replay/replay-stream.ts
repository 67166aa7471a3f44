import { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import { threadFile } from '@hutong/platform';
import type { ReplayChunk, ReplayData } from './replay-question.js';

/** NDJSON of recorded events, made in a thread of its own as fast as it is taken; ends its thread when it is destroyed. */
export class ReplayStream extends Readable {
  readonly #worker: Worker;

  constructor(data: ReplayData) {
    super();
    this.#worker = new Worker(threadFile('./replay.worker.js', import.meta.url), { workerData: data });
    this.#worker.on('message', ({ bytes, isLast }: ReplayChunk) => {
      if (bytes.length > 0) this.push(bytes);
      if (isLast) this.push(null);
    });
    this.#worker.on('error', (error: Error) => this.destroy(error));
  }

  override _read(): void {
    this.#worker.postMessage('next');
  }

  override _destroy(error: Error | null, callback: (error: Error | null) => void): void {
    this.#worker.terminate().then(
      () => callback(error),
      (failure: Error) => callback(error ?? failure),
    );
  }
}
