import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** A line to the lives of a tree. */
export type LivesAsked = Readonly<{
  lives: number;
  workers: number;
  /** How many of a hundred lives are at one merchant, the others each at another; left out where all are. */
  oneMerchantPercent?: number;
}>;

/** The answer, a line as well: how long all took and how long each; CPU time is of one life. */
export type LivesLived = Readonly<{
  seconds: number;
  waitsMs: readonly number[];
  /** Undefined where the system does not tell it. */
  serverCpuUs?: number;
}>;

/** The last line, when nothing more is asked: what one payment takes of the log, in bytes of JSON (data and metadata), events and streams. */
export type LogTaken = Readonly<{
  bytesPerPayment: number;
  /** The part of these bytes that is metadata. */
  metadataBytesPerPayment: number;
  eventsPerPayment: number;
  streamsPerPayment: number;
}>;

/** The lives of a tree: its own ledger and its own client of it, each in a process. */
export type LivesProcess = Readonly<{
  live: (asked: LivesAsked) => Promise<LivesLived>;
  /** Nothing can be asked afterwards. */
  taken: () => Promise<LogTaken>;
  stop: () => Promise<void>;
}>;

/** Starts `lifecycle-lives` of a built tree on a directory of its own; on a log of so many payments, or a new one. */
export function startLives(tree: string, directory: string, payments?: number): LivesProcess {
  mkdirSync(directory);
  const lives = spawn(
    process.execPath,
    [
      '--enable-source-maps',
      'dist/test/bench/lifecycle-lives.js',
      directory,
      ...(payments ? [payments.toString()] : []),
    ],
    // The tree's own apps are started from where it stands.
    { cwd: tree, stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const ended = once(lives, 'close');
  const answers = createInterface({ input: lives.stdout })[Symbol.asyncIterator]();
  const answer = async (): Promise<unknown> => {
    const line = await answers.next();
    if (line.done === true) throw new Error(`The lives of ${tree} ended early`);
    return JSON.parse(line.value);
  };
  return {
    live: async (asked) => {
      lives.stdin.write(`${JSON.stringify(asked)}\n`);
      return (await answer()) as LivesLived;
    },
    taken: async () => {
      lives.stdin.end();
      return (await answer()) as LogTaken;
    },
    stop: async () => {
      // Without anything to do it ends its ledger and itself.
      lives.stdin.destroy();
      await ended;
    },
  };
}
