/** How a part of the process is doing. `degraded`: it works, and somebody should look; `unready`: what needs it cannot be done. */
export type Condition = Readonly<{ status: 'ready' | 'degraded' | 'unready'; reason: string | null }>;

/** A part by its name, and how it is doing. */
export type PartCondition = Condition & Readonly<{ part: string }>;

type Ask = () => Condition | Promise<Condition>;

/** A part that has not answered by then is not ready. */
const answerMaxMs = 3_000;

/** The parts of the process that can be ready or not; each reports its own condition when it is asked. */
export class Readiness {
  readonly #parts = new Map<string, Ask>();
  readonly #asked = new Map<string, Promise<Condition>>();

  /** From now on the part is asked whenever somebody asks whether the process is ready. Its answer never rejects on purpose. */
  register(part: string, ask: Ask): void {
    this.#parts.set(part, ask);
  }

  /** What every part says now, in the order in which they were registered. */
  async conditions(): Promise<readonly PartCondition[]> {
    return Promise.all(
      [...this.#parts].map(async ([part, ask]) => ({ part, ...(await withinTime(this.#ask(part, ask))) })),
    );
  }

  // One question at a time: a part that hangs is not asked again and again.
  #ask(part: string, ask: Ask): Promise<Condition> {
    const underWay = this.#asked.get(part);
    if (underWay !== undefined) return underWay;
    const asked = answerOf(ask).finally(() => this.#asked.delete(part));
    this.#asked.set(part, asked);
    return asked;
  }
}

/** A part whose answer fails does not work either; the other parts are told all the same. */
async function answerOf(ask: Ask): Promise<Condition> {
  try {
    return await ask();
  } catch (error) {
    return { status: 'unready', reason: error instanceof Error ? error.message : String(error) };
  }
}

async function withinTime(answer: Promise<Condition>): Promise<Condition> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Condition>((resolve) => {
    const reason = `it does not answer within ${answerMaxMs} ms`;
    timer = setTimeout(() => resolve({ status: 'unready', reason }), answerMaxMs);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
