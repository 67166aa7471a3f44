/** A failure counts so long: whoever waits for a store that is well again has to be told to try. */
const failureRememberedMs = 10_000;

/** Why appends failed lately. Forgotten with the next success, and after a while without either. */
export class LastFailure {
  #failure: Readonly<{ reason: string; atMs: number }> | undefined;

  note(reason: string): void {
    this.#failure = { reason, atMs: performance.now() };
  }

  forget(): void {
    this.#failure = undefined;
  }

  get reason(): string | null {
    const failure = this.#failure;
    return failure !== undefined && performance.now() - failure.atMs < failureRememberedMs ? failure.reason : null;
  }
}
