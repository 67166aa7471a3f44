import type { EventLog, Position, RecordedEvent, SubscribeOptions, SubscriptionMessage } from '@hutong/event-store';
import type { Subscription } from 'rxjs';

/** A subscription that keeps what it was told and can be waited for. */
export class MessageRecorder {
  readonly messages: SubscriptionMessage[] = [];
  readonly #subscription: Subscription;
  #waiting: { isMet: () => boolean; resolve: () => void; reject: (error: unknown) => void } | undefined;
  #failure: unknown;

  constructor(log: EventLog, options: SubscribeOptions) {
    this.#subscription = log.subscribe(options).subscribe({
      next: (message) => {
        this.messages.push(message);
        if (this.#waiting?.isMet() === true) this.#waiting.resolve();
      },
      error: (error: unknown) => {
        this.#failure = error;
        this.#waiting?.reject(error);
      },
    });
  }

  get events(): RecordedEvent[] {
    return this.messages.flatMap((message) => (message.kind === 'event' ? [message.event] : []));
  }

  get kinds(): string[] {
    return this.messages.map(({ kind }) => kind);
  }

  /** The position up to which everything was delivered or filtered out, as far as the messages say. */
  get safePosition(): Position | undefined {
    const last = this.messages.at(-1);
    return last?.kind === 'event' ? last.event.position : last?.position;
  }

  /** Resolves when the messages meet the condition; bounded by the time limit of the test. */
  async until(isMet: (recorder: this) => boolean): Promise<this> {
    if (this.#failure !== undefined) throw this.#failure as Error;
    if (!isMet(this)) {
      await new Promise<void>((resolve, reject) => (this.#waiting = { isMet: () => isMet(this), resolve, reject }));
      this.#waiting = undefined;
    }
    return this;
  }

  untilCaughtUp(): Promise<this> {
    return this.until(({ kinds }) => kinds.includes('caughtUp'));
  }

  untilEvents(count: number): Promise<this> {
    return this.until(({ events }) => events.length >= count);
  }

  stop(): void {
    this.#subscription.unsubscribe();
  }
}
