import { gunzipSync, gzipSync } from 'node:zlib';
import { Controller, Get, Module, Param, Post, StreamableFile } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHttpApp } from './http-app.js';
import { platformProblems } from './problem.js';
import { ProblemTextsController } from './problem-texts.controller.js';

const { promise: slowAnswer, resolve: answerSlowly } = Promise.withResolvers<object>();

@Controller()
class Notes {
  @Get('notes/:id')
  note(@Param('id') id: string): object {
    return { id };
  }

  @Post('notes/:id/replay')
  replay(): object {
    return {};
  }

  @Get('long/:characters')
  long(@Param('characters') characters: string): object {
    return { text: 'x'.repeat(Number(characters)) };
  }

  @Get('file')
  file(): StreamableFile {
    return new StreamableFile(Buffer.from('lines'), { type: 'application/x-ndjson' });
  }

  @Get('slow')
  slow(): Promise<object> {
    return slowAnswer;
  }
}

@Module({ controllers: [Notes, ProblemTextsController] })
class NotesModule {}

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await createHttpApp(NotesModule, { title: 'Notes', publicNames: ['notes.example'] });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
});
afterAll(() => app.close());

type Asked = Readonly<{
  method?: 'GET' | 'HEAD' | 'OPTIONS' | 'POST' | 'PUT' | 'DELETE';
  headers?: Record<string, string>;
}>;
async function ask(url: string, { method = 'GET', headers = {} }: Asked = {}) {
  const { statusCode: status, headers: answered, body } = await app.inject({ method, url, headers });
  const isProblem = String(answered['content-type']).startsWith('application/problem+json');
  return { status, headers: answered, body, type: isProblem ? (JSON.parse(body) as { type: string }).type : undefined };
}

describe('Whoever asks', () => {
  it.each([
    [{ host: 'evil.example' }, 421, '/problems/host-not-served'],
    [{ host: 'localhost', origin: 'https://evil.example' }, 403, '/problems/origin-not-allowed'],
  ])('as a page from elsewhere (%j) is refused at every address', async (headers, status, type) => {
    for (const [url, method] of [
      ['/notes/1', 'GET'],
      ['/notes/1/replay', 'POST'],
      ['/docs', 'GET'],
      ['/docs-json', 'GET'],
      ['/nothing', 'GET'],
      ['/notes/1', 'OPTIONS'],
    ] as const) {
      expect(await ask(url, { method, headers }), url).toMatchObject({ status, type });
    }
  });

  it('by the name of the process or from its own page is answered', async () => {
    expect(await ask('/notes/1', { headers: { host: 'notes.example' } })).toMatchObject({ status: 200 });
    const own = { host: 'localhost:3000', origin: 'http://localhost:3000' };
    expect(await ask('/notes/1/replay', { method: 'POST', headers: own })).toMatchObject({ status: 201 });
  });

  it.each(['/notes/%00', '/notes/a?x=%00', '/notes/%ff', '/notes/1?x=%ff', '/notes/1?x=100%'])(
    'for %s, which is no text, is told so',
    async (url) => expect(await ask(url)).toMatchObject({ status: 400, type: '/problems/bad-request' }),
  );

  it('with a method that the address does not take is told which it takes', async () => {
    const notAllowed = { status: 405, type: '/problems/method-not-allowed' };
    expect(await ask('/notes/1', { method: 'POST' })).toMatchObject({
      ...notAllowed,
      headers: { allow: 'GET, HEAD, OPTIONS' },
    });
    expect(await ask('/notes/1', { method: 'DELETE' })).toMatchObject(notAllowed);
    expect(await ask('/notes/1/replay')).toMatchObject({ ...notAllowed, headers: { allow: 'OPTIONS, POST' } });
    expect(await ask('/docs', { method: 'PUT' })).toMatchObject(notAllowed);
    expect(await ask('/nothing', { method: 'POST' })).toMatchObject({ status: 404, type: '/problems/route-not-found' });
    expect(await ask('/notes', { method: 'POST' })).toMatchObject({ status: 404 });
  });

  it('for what an address takes is told it, and what GET would say without the body', async () => {
    const options = await ask('/notes/1', { method: 'OPTIONS' });
    expect(options).toMatchObject({ status: 204, body: '', headers: { allow: 'GET, HEAD, OPTIONS' } });
    expect(await ask('/nothing', { method: 'OPTIONS' })).toMatchObject({ status: 404 });
    const head = await ask('/notes/1', { method: 'HEAD' });
    expect(head).toMatchObject({ status: 200, body: '', headers: { 'content-length': '10' } });
    expect(await ask('/file', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });
});

describe('The type of a problem', () => {
  it('leads to its text, in the form that is asked for', async () => {
    for (const { type, status } of Object.values(platformProblems)) {
      const page = await ask(type, { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } });
      expect(page, type).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
      expect(page.body).toContain(`<h1>${type}</h1><p>Status ${status}</p>`);
      const json = await ask(type, { headers: { accept: 'application/problem+json' } });
      expect(json.headers['content-type']).toBe('application/json; charset=utf-8');
      expect(JSON.parse(json.body)).toEqual({ type, status, text: expect.stringMatching(/\S/) });
      const markdown = await ask(type, { headers: { accept: '*/*' } });
      expect(markdown.headers['content-type']).toBe('text/markdown; charset=utf-8');
      expect(markdown.body).toMatch(new RegExp(`^# ${type}\\n\\nStatus ${status}\\n\\n\\S`));
    }
    expect(await ask('/problems/nobody-knows')).toMatchObject({ status: 404, type: '/problems/route-not-found' });
  });
});

describe('Every answer', () => {
  it('says to a browser that it stands in no frame, is what it says it is, and stays here', async () => {
    for (const url of ['/notes/1', '/nothing', '/docs', '/docs-json', '/file', '/%zz', `/notes/${'x'.repeat(300)}`]) {
      const { headers } = await ask(url);
      expect(headers, url).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
        'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      });
      expect(headers['content-security-policy'], url).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(headers['cache-control'], url).toBe('no-store');
    }
    expect((await ask('/docs')).headers['content-security-policy']).toContain("script-src 'self';");
  });
});

describe('An answer', () => {
  const taking = (encoding: string) => ({ headers: { 'accept-encoding': encoding } });
  const around = '{"text":""}'.length;
  const unpacked = async (url: string, encoding: string) => {
    const answer = await app.inject({ method: 'GET', url, ...taking(encoding) });
    return { answer, text: gunzipSync(answer.rawPayload).toString() };
  };

  it('of 4,096 bytes or more is compressed for whoever takes gzip', async () => {
    const { answer, text } = await unpacked(`/long/${4_096 - around}`, 'gzip, deflate, br');
    expect(answer.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
    expect(answer.rawPayload.length).toBeLessThan(200);
    expect((JSON.parse(text) as { text: string }).text).toHaveLength(4_096 - around);
  });
  it.each([
    ['smaller', `/long/${4_095 - around}`, 'gzip'],
    ['for somebody who takes no gzip', '/long/9999', 'br'],
    ['for somebody who says nothing', '/long/9999', ''],
  ])('that is %s goes as it is', async (_, url, encoding) => {
    const { headers, body } = await ask(url, taking(encoding));
    expect(headers['content-encoding']).toBeUndefined();
    expect(JSON.parse(body)).toHaveProperty('text');
  });
  it('of lines is compressed as it is read', async () => {
    const { answer, text } = await unpacked('/file', 'gzip');
    expect(answer.headers).toMatchObject({ 'content-encoding': 'gzip', 'content-type': 'application/x-ndjson' });
    expect(text).toBe('lines');
  });
});

describe('A request', () => {
  it('that comes compressed is not unpacked: what it holds is no JSON', async () => {
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    const { statusCode } = await app.inject({
      method: 'POST',
      url: '/notes/1/replay',
      headers,
      payload: gzipSync('{}'),
    });
    expect(statusCode).toBe(400);
  });
});

describe('A process that is ending', () => {
  it('answers what it began, and tells whoever comes now when to come again', async () => {
    const begun = ask('/slow');
    await new Promise(setImmediate);
    const closing = app.close();
    const late = await ask('/notes/1');
    expect(late).toMatchObject({ status: 503, type: '/problems/ending', headers: { 'retry-after': '1' } });
    answerSlowly({ answered: true });
    expect(await begun).toMatchObject({ status: 200 });
    await closing;
  });
});
