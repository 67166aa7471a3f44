import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A process of ours that is there to be killed. */
export class KilledProcess {
  readonly #child: ChildProcess;
  readonly #closed: Promise<unknown>;
  readonly #read: Promise<unknown>;
  #isKilled = false;
  #isFinishing = false;
  #errors = '';

  /** Starts a built module. `onLine` gets every line it prints, `onUnexpectedEnd` why it ended without being asked to. */
  constructor(
    args: readonly string[],
    { onLine, onUnexpectedEnd }: Readonly<{ onLine: (line: string) => void; onUnexpectedEnd: (why: string) => void }>,
  ) {
    const child = spawn(process.execPath, [...args], { stdio: ['pipe', 'pipe', 'pipe'] });
    this.#child = child;
    this.#closed = once(child, 'close');
    // A line that was cut by the kill was never complete, so nobody was told.
    let cut = '';
    this.#read = once(child.stdout, 'end');
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const lines = (cut + text).split('\n');
      cut = lines.pop() ?? '';
      for (const line of lines) onLine(line);
    });
    createInterface({ input: child.stderr }).on('line', (line) => (this.#errors += `${line} | `));
    child.stdin.on('error', () => undefined);
    child.on('exit', (status, signal) => {
      const isExpected = this.#isKilled || (this.#isFinishing && status === 0);
      if (!isExpected) onUnexpectedEnd(`ended with ${signal ?? status}: ${this.#errors}`);
    });
  }

  /** Ends it with signal 9; resolves when it is gone and everything it said was read. */
  async kill(): Promise<void> {
    this.#isKilled = true;
    this.#child.kill('SIGKILL');
    await this.#ended();
  }

  /** Says `finish`; resolves when it has ended on its own. */
  async finish(): Promise<void> {
    this.#isFinishing = true;
    this.#child.stdin?.write('finish\n');
    await this.#ended();
  }

  async #ended(): Promise<void> {
    await Promise.all([this.#closed, this.#read]);
  }
}
