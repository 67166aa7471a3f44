import { PassThrough, type Readable } from 'node:stream';
import { Places, platformProblems, ProblemError } from '@hutong/platform';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { FactsProcess } from '../facts-process/facts-process.js';
import type { Following } from '../following/following.js';
import type { FiguresQuestion } from './answering/figures.query.js';
import { tablesOf } from './asking/figure-question.js';
import { entityName } from './entity-tag.js';
import { Figures } from './figures.js';
import { figureTables } from './registry/tables.js';

/** Most who listen at the same time. */
export const listenersMax = 64;
/** A figure is looked at as often as this, when its facts have moved. */
const lookEveryMs = 1_000;
/** Whoever is told nothing else is told so often that the connection lives. */
const heartbeatEveryMs = 15_000;
/** Who takes no answers is let go when so much waits for them. */
const waitingBytesMax = 4 * 2 ** 20;

type Listener = Readonly<{ stream: PassThrough; giveBack: () => void }>;

/** A question that somebody listens to: asked once for all who do. */
class LiveQuestion {
  readonly listeners = new Set<Listener>();
  readonly #asked: FiguresQuestion;
  readonly #figures: Figures;
  #stand = '';
  #told = '';
  #latest = '';
  /** Why there is no answer at present, as it was told. */
  #problem = '';
  #isAsking = false;
  /** Where its facts stood when it was looked at last. */
  #lookedAt = '';

  constructor(asked: FiguresQuestion, figures: Figures) {
    this.#asked = asked;
    this.#figures = figures;
  }

  /** What whoever begins to listen is told: the latest figures, and why there are no newer ones. */
  get latest(): string {
    return this.#latest + this.#problem;
  }

  /** Whether its facts have moved, or another version of them serves, since it was last asked so. */
  hasMoved(following: Following): boolean {
    const standing = tablesOf(this.#asked.question)
      .map((table) => following.servingVersionOf(figureTables[table].name))
      .map((name) => `${name} ${following.progress.positions[name] ?? 0n}`)
      .join(' ');
    if (standing === this.#lookedAt) return false;
    this.#lookedAt = standing;
    return true;
  }

  /** Notes why it has no answer: it is looked at again whether or not its facts move, and told again then. Whether that is news. */
  fail(problem: string): boolean {
    this.#lookedAt = '';
    this.#stand = '';
    this.#told = '';
    const isNews = problem !== this.#problem;
    this.#problem = problem;
    return isNews;
  }

  /** Asks again unless it is being asked; resolves with whether the figures are others. Throws `ProblemError`. */
  async look(): Promise<boolean> {
    if (this.#isAsking) return false;
    this.#isAsking = true;
    try {
      const unlessAt = this.#stand === '' ? {} : { unlessAt: this.#stand };
      const { position, stand, body } = await this.#figures.ask({ ...this.#asked, ...unlessAt });
      this.#problem = '';
      if (stand === this.#stand) return false;
      this.#stand = stand;
      const text = new TextDecoder().decode(body);
      const figures = figuresIn(text);
      if (figures === this.#told) return false;
      this.#told = figures;
      this.#latest = `id: ${position}\nevent: figures\ndata: ${text}\n\n`;
      return true;
    } finally {
      this.#isAsking = false;
    }
  }
}

/** The figures of an answer without the positions that it and its links say. */
function figuresIn(text: string): string {
  const { rows, markets } = JSON.parse(text) as Readonly<{ rows: readonly object[]; markets?: unknown }>;
  return JSON.stringify([rows.map((row) => ({ ...row, events: null })), markets]);
}

/** Figures that are told again whenever they are others, as server-sent events. */
@Injectable()
export class LiveFigures implements BeforeApplicationShutdown {
  readonly #places = new Places(listenersMax, 'live figures');
  readonly #questions = new Map<string, LiveQuestion>();
  #looking: NodeJS.Timeout | undefined;
  #beating: NodeJS.Timeout | undefined;

  constructor(
    private readonly figures: Figures,
    private readonly facts: FactsProcess,
  ) {}

  /** Begins to listen; resolves when the first answer is there. Throws `ProblemError`. */
  async listen(asked: FiguresQuestion, caller: string): Promise<Readable> {
    const giveBack = this.#places.take(caller);
    try {
      const name = entityName(asked);
      const question = this.#questions.get(name) ?? new LiveQuestion(asked, this.figures);
      if (question.latest === '') await question.look();
      // Others may have begun, or left, while it was asked.
      const shared = this.#questions.get(name) ?? question;
      this.#questions.set(name, shared);
      return this.#admit(shared, { name, giveBack });
    } catch (error) {
      giveBack();
      throw error;
    }
  }

  get listening(): number {
    return this.#places.taken;
  }

  // Before: the server waits for open answers, and these have no end of their own.
  beforeApplicationShutdown(): void {
    clearInterval(this.#looking);
    clearInterval(this.#beating);
    for (const { listeners } of this.#questions.values()) for (const { stream } of listeners) stream.end();
  }

  #admit(question: LiveQuestion, { name, giveBack }: Readonly<{ name: string; giveBack: () => void }>): Readable {
    const stream = new PassThrough();
    const listener = { stream, giveBack };
    question.listeners.add(listener);
    stream.once('close', () => {
      question.listeners.delete(listener);
      giveBack();
      if (question.listeners.size === 0 && this.#questions.get(name) === question) this.#questions.delete(name);
    });
    stream.write(question.latest);
    this.#looking ??= setInterval(() => this.#look(), lookEveryMs).unref();
    this.#beating ??= setInterval(() => this.#beat(), heartbeatEveryMs).unref();
    return stream;
  }

  #look(): void {
    const { following } = this.facts;
    for (const question of this.#questions.values()) if (question.hasMoved(following)) void this.#lookAt(question);
  }

  async #lookAt(question: LiveQuestion): Promise<void> {
    try {
      if (await question.look()) tell(question, question.latest);
    } catch (error) {
      // It is looked at again; who listens learns why there is nothing new meanwhile.
      const document =
        error instanceof ProblemError ? error.document : new ProblemError(platformProblems.internalError).document;
      const problem = `event: problem\ndata: ${document}\n\n`;
      if (question.fail(problem)) tell(question, problem);
    }
  }

  #beat(): void {
    for (const question of this.#questions.values()) tell(question, ': still listening\n\n');
  }
}

function tell({ listeners }: LiveQuestion, text: string): void {
  for (const { stream } of listeners) {
    if (stream.readableLength + stream.writableLength > waitingBytesMax) stream.destroy();
    else stream.write(text);
  }
}
