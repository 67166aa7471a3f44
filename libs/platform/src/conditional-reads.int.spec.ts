import { Controller, Get, Header, Module, Post, Res } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HttpReply } from './http.js';
import { createHttpApp } from './http-app.js';

let position = 1;
const rows = 'row '.repeat(2_000);

@Controller()
class Reads {
  @Get('figures')
  @Header('Content-Type', 'application/json; charset=utf-8')
  figures(): Buffer {
    return Buffer.from(JSON.stringify({ position: `${position}` }));
  }

  @Get('rows')
  rows(): object {
    return { position: `${position}`, rows };
  }

  @Get('stream')
  stream(@Res({ passthrough: true }) reply: HttpReply): object {
    void reply.header('ETag', '"7"');
    return { revision: '7' };
  }

  @Get('replay')
  replay(@Res() reply: HttpReply): void {
    void reply.type('application/x-ndjson').send(Readable.from(['{}\n']));
  }

  @Post('commands')
  command(): object {
    return { revision: '7' };
  }
}

@Module({ controllers: [Reads] })
class ReadsModule {}

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await createHttpApp(ReadsModule, { title: 'Reads' });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
});
afterAll(() => app?.close());

async function ask(
  url: string,
  headers: Readonly<Record<string, string>> = {},
  method: 'GET' | 'HEAD' | 'POST' = 'GET',
) {
  const { statusCode: status, headers: told, rawPayload: body } = await app.inject({ method, url, headers });
  return { status, tag: told.etag ?? '', told, body };
}

describe('A read', () => {
  it.each(['/figures', '/rows', '/stream', '/docs-json'])('of %s is not sent again to whoever has it', async (url) => {
    const { status, tag } = await ask(url);
    expect(status).toBe(200);
    expect(tag).toMatch(/^"[0-9a-f]+"$/);
    for (const held of [tag, `"other", ${tag}`, `W/${tag}`, '*']) {
      const again = await ask(url, { 'if-none-match': held });
      expect(again).toMatchObject({ status: 304, tag });
      expect(again.body).toHaveLength(0);
      expect(again.told).not.toHaveProperty('content-type');
    }
    expect(await ask(url, { 'if-none-match': tag.slice(1, -1) })).toMatchObject({ status: 200, tag });
    expect(await ask(url, { 'if-none-match': tag }, 'HEAD')).toMatchObject({ status: 304, tag });
    expect(await ask(url, {}, 'HEAD')).toMatchObject({ status: 200, tag });
  });

  it('has another tag at another position, and the revision where it is of one stream', async () => {
    const before = await ask('/figures');
    position += 1;
    const after = await ask('/figures', { 'if-none-match': before.tag });
    expect(after.status).toBe(200);
    expect(after.tag).not.toBe(before.tag);
    expect((await ask('/stream')).tag).toBe('"7"');
  });

  it('has another tag compressed, and either tells that the caller has it', async () => {
    const plain = await ask('/rows');
    const coded = await ask('/rows', { 'accept-encoding': 'gzip' });
    expect(gunzipSync(coded.body)).toEqual(plain.body);
    expect(coded.tag).toBe(plain.tag.replace(/"$/, '-gzip"'));
    for (const held of [plain.tag, coded.tag]) {
      expect((await ask('/rows', { 'if-none-match': held, 'accept-encoding': 'gzip' })).status).toBe(304);
    }
  });
});

describe('What is no read, or has no end yet,', () => {
  it('has no tag and is always answered', async () => {
    expect(await ask('/commands', { 'if-none-match': '*' }, 'POST')).toMatchObject({ status: 201, tag: '' });
    expect(await ask('/replay', { 'if-none-match': '*' })).toMatchObject({ status: 200, tag: '' });
    expect(await ask('/nowhere', { 'if-none-match': '*' })).toMatchObject({ status: 404, tag: '' });
  });
});
