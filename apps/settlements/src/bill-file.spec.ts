import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { billFile, BillFileError, encodingOf, lineCharactersMax } from './bill-file.js';

let directory: string;
let path: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'bill-file-'));
  path = join(directory, 'bill.csv');
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

async function read(bytes: Uint8Array | string) {
  writeFileSync(path, bytes);
  const encoding = await encodingOf(path);
  const { lines: file, sha256 } = billFile(path, encoding)();
  const lines: string[] = [];
  for await (const line of file) lines.push(line);
  return { encoding, lines, sha256: sha256() };
}

describe('The file of a bill', () => {
  it('is read by its lines, whatever ends them, with the digest of its bytes', async () => {
    const text = '交易时间,a\r\n`1,`2\n\nlast';
    expect(await read(text)).toEqual({
      encoding: 'utf-8',
      lines: ['交易时间,a', '`1,`2', '', 'last'],
      sha256: createHash('sha256').update(text).digest('hex'),
    });
  });

  it('is read as GBK where it is no UTF-8', async () => {
    const header = Buffer.from('bdbbd2d7cab1bce4', 'hex');
    expect(await read(header)).toMatchObject({ encoding: 'gb18030', lines: ['交易时间'] });
  });

  it('is read whole also where characters lie across its chunks', async () => {
    const line = '灯'.repeat(4_999);
    const { lines } = await read(`${line}\n`.repeat(20));
    expect(new Set(lines)).toEqual(new Set([line]));
    expect(lines).toHaveLength(20);
  });

  it('is handed on as it is when it is an archive, so that its reader can name it', async () => {
    const { lines } = await read(Buffer.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe]));
    expect(lines[0]?.startsWith('PK\u0003\u0004')).toBe(true);
  });

  it('is refused when it is no text, or one line without an end', async () => {
    await expect(read(Buffer.from([0x61, 0xff, 0xff]))).rejects.toThrow(BillFileError);
    await expect(read('x'.repeat(200_000))).rejects.toThrow(`more than ${lineCharactersMax} characters`);
  });
});
