import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { ProcessName } from './process-names.js';

/** What is started. */
export type ProcessPlan = Readonly<{
  name: ProcessName;
  /** The compiled main.js, and what comes before and after it on the command line. */
  entry: string;
  preloads: readonly URL[];
  args: readonly string[];
  env: Readonly<Record<string, string>>;
  /** Where the process listens: every app prints this address on stdout once it does. */
  url: string;
}>;

type Child = ChildProcessByStdio<null, Readable, Readable>;

/** Longest time from the start of a process until it listens. */
const startTimeoutMs = 120_000;
/** How long a process may take to end in order before it is killed. */
const stopTimeoutMs = 20_000;
/** Last lines of stderr that are kept, to say why a process ended. */
const lastWordsLinesMax = 20;

/** One run of a process, from its start to its end. */
export class ProcessRun {
  readonly #child: Child;
  readonly #url: string;
  readonly #tell: (line: string) => void;
  /** Resolves once the process listens, or with false when it ended before. */
  readonly listens: Promise<boolean>;
  /** Resolves with how the process ended, when everything that it said was heard. */
  readonly ended: Promise<string>;
  #isListening = false;
  #lastWords: readonly string[] = [];

  /** Starts the process; `tell` gets what it prints after its banner. */
  constructor({ entry, preloads, args, env, url }: ProcessPlan, tell: (line: string) => void) {
    const imports = preloads.map(({ href }) => `--import=${href}`);
    const child = spawn(process.execPath, ['--enable-source-maps', ...imports, entry, ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // In a group of its own: Ctrl+C is for the supervisor, which ends the others in their order.
      detached: true,
    }) as unknown as Child;
    this.#child = child;
    this.#url = url;
    this.#tell = tell;
    this.ended = once(child, 'close').then(
      ([status, signal]) => String(signal ?? `status ${status}`),
      // The system could not start it, for want of memory or files: an end like any other.
      (error: Error) => error.message,
    );
    this.listens = this.#listens(child.stdout);
    createInterface(child.stderr).on('line', (line) => {
      this.#hear(line);
      if (this.#isListening) tell(line);
    });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** What the process wrote to stderr last. */
  get lastWords(): string {
    return this.#lastWords.join('\n');
  }

  /** Ends the process at once, which also ends one that hears no signal any more. */
  kill(): void {
    this.#child.kill('SIGKILL');
  }

  /** Ends the process in order, or by force when that takes too long. */
  async stop(): Promise<void> {
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), stopTimeoutMs);
    this.#child.kill('SIGTERM');
    await this.ended;
    clearTimeout(timer);
  }

  #hear(line: string): void {
    this.#lastWords = [...this.#lastWords, line].slice(-lastWordsLinesMax);
  }

  async #listens(stdout: Readable): Promise<boolean> {
    const listening = new Promise<true>((resolve) => {
      createInterface(stdout).on('line', (line) => {
        if (this.#isListening) this.#tell(line);
        else if (line.includes(this.#url)) {
          this.#isListening = true;
          resolve(true);
        }
      });
    });
    const timer = setTimeout(() => {
      this.#hear(`it does not listen ${startTimeoutMs / 1_000} s after its start, and is killed`);
      this.#child.kill('SIGKILL');
    }, startTimeoutMs);
    try {
      return await Promise.race([listening, this.ended.then(() => false)]);
    } finally {
      clearTimeout(timer);
    }
  }
}
