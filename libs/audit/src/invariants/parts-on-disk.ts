import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { partitionOf } from '@hutong/event-store';

/** Keys are divided among so many files, of which one is in memory at a time: of a million keys about four thousand. */
const partsCount = 256;
/** Text that gathers for a part before it is written: of a short log nothing ever is. */
const waitingCharactersMax = 16_384;

/** Things kept in scratch files by what they are about, so that all about one key can be looked at together without keeping all keys in memory. */
export class PartsOnDisk<Thing extends object> {
  #directory: string | undefined;
  readonly #waiting: string[] = Array.from({ length: partsCount }, () => '');
  readonly #written = new Set<number>();

  add(key: string, thing: Thing): void {
    const part = partitionOf(key, partsCount);
    const waiting = `${this.#waiting[part]}${lineOf([key, thing])}\n`;
    this.#waiting[part] = waiting;
    if (waiting.length >= waitingCharactersMax) this.#write(part);
  }

  /** Every key with its things, in the order in which they came. */
  async *byKey(): AsyncGenerator<readonly [key: string, things: readonly Thing[]]> {
    for (let part = 0; part < partsCount; part++) {
      const things = new Map<string, Thing[]>();
      if (this.#written.has(part)) {
        const file = await open(this.#fileOf(part));
        for await (const line of file.readLines()) keep(things, line);
      }
      const waiting = this.#waiting[part] ?? '';
      if (waiting !== '') for (const line of waiting.slice(0, -1).split('\n')) keep(things, line);
      for (const each of things) yield each;
    }
  }

  remove(): void {
    if (this.#directory !== undefined) rmSync(this.#directory, { recursive: true, force: true });
  }

  #write(part: number): void {
    appendFileSync(this.#fileOf(part), this.#waiting[part] ?? '');
    this.#waiting[part] = '';
    this.#written.add(part);
  }

  #fileOf(part: number): string {
    this.#directory ??= mkdtempSync(join(tmpdir(), 'hutong-audit-'));
    return join(this.#directory, `${part}.ndjson`);
  }
}

/** JSON without the two characters that end a line for those who read lines, and not for JSON. */
const lineOf = (value: readonly unknown[]): string =>
  JSON.stringify(value).replaceAll(/[\u2028\u2029]/g, (ending) => (ending === '\u2028' ? '\\u2028' : '\\u2029'));

function keep<Thing>(things: Map<string, Thing[]>, line: string): void {
  const [key, thing] = JSON.parse(line) as [string, Thing];
  const others = things.get(key);
  if (others === undefined) things.set(key, [thing]);
  else others.push(thing);
}
