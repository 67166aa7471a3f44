import { RecentMap } from '@hutong/domain/kernel';
import type { StreamPage, StreamPageOptions, StreamReader } from './stream-reader.js';

/** Streams whose end is remembered, at least; at most twice as many. */
const rememberedEndsMin = 16_384;

const nothing: StreamPage = { events: [], isLast: true };

/**
 * Reads streams of a file that this process alone writes, and remembers where they end: whoever only asks what came after what they
 * know already, as every decision does, is answered without the file.
 */
export class EndingStreams {
  /** By stream: the first revision that it does not have. */
  readonly #ends = new RecentMap<bigint>(rememberedEndsMin);

  constructor(private readonly streams: Pick<StreamReader, 'streamPage'>) {}

  /** As `StreamReader.streamPage`. */
  streamPage(stream: string, from: bigint, options: StreamPageOptions): StreamPage {
    if (options.direction === 'backwards') return this.streams.streamPage(stream, from, options);
    const end = this.#ends.get(stream);
    if (end !== undefined && from >= end) return nothing;
    const page = this.streams.streamPage(stream, from, options);
    if (page.isLast) this.#endsAt(stream, page.events.at(-1)?.revision ?? from - 1n);
    return page;
  }

  /** Takes in that an event was appended. */
  appended(stream: string, revision: bigint): void {
    this.#endsAt(stream, revision);
  }

  #endsAt(stream: string, lastRevision: bigint): void {
    this.#ends.set(stream, lastRevision + 1n);
  }
}
