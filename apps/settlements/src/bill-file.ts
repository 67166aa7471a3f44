import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { BillFile } from '@hutong/commands';

/** Longest line: the rows of a bill have a few hundred characters. */
export const lineCharactersMax = 16_384;

/** The encodings in which bills come: UTF-8 from WeChat Pay, GBK from what older programs and other wallets save. */
const encodings = ['utf-8', 'gb18030'] as const;
export type BillEncoding = (typeof encodings)[number];

/** The file is no bill, for a reason that its reader cannot see. */
export class BillFileError extends Error {}

/** The encoding that the whole file is text in. Throws `BillFileError` when there is none. */
export async function encodingOf(path: string): Promise<BillEncoding> {
  const first = await headOf(path);
  // Archives are named by the bill's reader, by how they begin.
  if (first.startsWith('PK\u0003\u0004') || first.startsWith('\u001f\u008b')) return 'utf-8';
  for (const encoding of encodings) if (await isTextIn(path, encoding)) return encoding;
  throw new BillFileError(`${path} is neither UTF-8 nor GBK text; a bill is imported as it was downloaded, unzipped`);
}

async function headOf(path: string): Promise<string> {
  for await (const chunk of createReadStream(path, { end: 3 })) return (chunk as Buffer).toString('latin1');
  return '';
}

async function isTextIn(path: string, encoding: BillEncoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** A bill on disk, read line by line as often as it is asked for. */
export function billFile(path: string, encoding: BillEncoding): BillFile {
  return () => {
    const hash = createHash('sha256');
    let digest: string | undefined;
    return {
      lines: linesOf(path, encoding, (bytes) => hash.update(bytes)),
      sha256: () => (digest ??= hash.digest('hex')),
    };
  };
}

async function* linesOf(path: string, encoding: BillEncoding, seen: (bytes: Buffer) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let begun = '';
  for await (const chunk of createReadStream(path)) {
    seen(chunk as Buffer);
    const lines = (begun + decoder.decode(chunk as Buffer, { stream: true })).split('\n');
    begun = lines.pop() ?? '';
    for (const line of lines) yield withoutReturn(line);
    if (begun.length > lineCharactersMax)
      throw new BillFileError(`${path} has a line of more than ${lineCharactersMax} characters`);
  }
  begun += decoder.decode();
  if (begun !== '') yield withoutReturn(begun);
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);
