import { existsSync, readFileSync } from 'node:fs';

// SQLite's format: https://www.sqlite.org/fileformat2.html#walformat
const headerBytes = 32;
const frameHeaderBytes = 24;
const magicNumber = 0x37_7f_06_82;

/**
 * Whether the write-ahead log of a file that nobody writes is damaged in the middle. SQLite takes a frame that does not match its
 * checksum for the end of the log, and would drop what was acknowledged after it without a word. A torn write at the end is no
 * damage: it was never acknowledged, and at most one commit can follow it, since each is flushed before the next begins.
 */
export function isWriteAheadLogDamaged(file: string): boolean {
  const walFile = `${file}-wal`;
  if (!existsSync(walFile)) return false;
  const { buffer, byteOffset, byteLength } = readFileSync(walFile);
  if (byteLength < headerBytes) return false;
  const log = new DataView(buffer, byteOffset, byteLength);
  const isLittleEndian = log.getUint32(0) === magicNumber;
  const sums = new Checksum(log, isLittleEndian);
  sums.add(0, 24);
  if (!sums.isStoredAt(24)) return true;
  const frameBytes = frameHeaderBytes + log.getUint32(8);
  for (let at = headerBytes; at + frameBytes <= byteLength; at += frameBytes) {
    sums.add(at, 8);
    sums.add(at + frameHeaderBytes, frameBytes - frameHeaderBytes);
    if (!isOfThisLog(log, at) || !sums.isStoredAt(at + 16)) return commitsFrom(log, at, frameBytes) > 1;
  }
  return false;
}

// Frames of earlier rounds lie behind the current ones; the two salts of the header tell them apart.
const isOfThisLog = (log: DataView, at: number) =>
  log.getUint32(at + 8) === log.getUint32(16) && log.getUint32(at + 12) === log.getUint32(20);

function commitsFrom(log: DataView, first: number, frameBytes: number): number {
  let commits = 0;
  for (let at = first; at + frameBytes <= log.byteLength; at += frameBytes) {
    const databasePagesAfterCommit = log.getUint32(at + 4);
    if (databasePagesAfterCommit !== 0 && isOfThisLog(log, at)) commits += 1;
  }
  return commits;
}

/** The running checksum over header and frames. */
class Checksum {
  readonly #log: DataView;
  readonly #isLittleEndian: boolean;
  #first = 0;
  #second = 0;

  constructor(log: DataView, isLittleEndian: boolean) {
    this.#log = log;
    this.#isLittleEndian = isLittleEndian;
  }

  add(from: number, bytes: number): void {
    for (let at = from; at < from + bytes; at += 8) {
      this.#first = (this.#first + this.#log.getUint32(at, this.#isLittleEndian) + this.#second) >>> 0;
      this.#second = (this.#second + this.#log.getUint32(at + 4, this.#isLittleEndian) + this.#first) >>> 0;
    }
  }

  isStoredAt(at: number): boolean {
    return this.#log.getUint32(at) === this.#first && this.#log.getUint32(at + 4) === this.#second;
  }
}
