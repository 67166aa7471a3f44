import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Body, Controller, HttpCode, Logger, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IsString } from 'class-validator';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Form, type FormBody, TakesForm } from './form-body.js';
import { createHttpApp } from './http-app.js';

class Note {
  @IsString({ message: 'must be text' })
  text: string;
}

@Controller()
class Notes {
  @Post('notes')
  @HttpCode(200)
  write(@Body() { text }: Note): object {
    return { text };
  }

  @Post('pictures')
  @HttpCode(200)
  @TakesForm()
  show(@Form() { bytes }: FormBody): object {
    return { bytes: bytes.byteLength };
  }
}

@Module({ controllers: [Notes] })
class NotesModule {}

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await createHttpApp(NotesModule, { title: 'Notes' });
  await app.listen(0, '127.0.0.1');
});
afterAll(() => app.close());
afterEach(() => vi.restoreAllMocks());

async function post(url: string, payload: string | Buffer, type = 'application/json') {
  const answer = await app.inject({ method: 'POST', url, payload, headers: { 'Content-Type': type } });
  const { type: problem, detail, errors } = answer.json<Record<'type' | 'detail' | 'errors', unknown>>();
  return { status: answer.statusCode, problem, detail, errors };
}
const invalid = (field: string, reason: string) => ({
  status: 400,
  problem: '/problems/invalid-request',
  errors: [{ field, reason }],
});

describe('The body of a request', () => {
  it.each([
    ['a field twice', '{"text":"a","text":"b"}', invalid('text', 'is given twice')],
    ['a field twice, once escaped', '{"text":"a","te\\u0078t":"b"}', invalid('text', 'is given twice')],
    ['NUL in a text', '{"text":"a\\u0000"}', invalid('text', 'must be Unicode text without NUL')],
    ['half a character', '{"text":"\\ud83d"}', invalid('text', 'must be Unicode text without NUL')],
    [
      'a field that every object has',
      '{"text":"a","toString":1}',
      invalid('toString', 'is not a field of this request; fields there: text'),
    ],
    ['no field', '{}', invalid('text', 'is missing')],
    ['a list', '[1]', invalid('body', 'must be an object')],
    ['bytes that are no UTF-8', Buffer.from([0x22, 0xff, 0x22]), { status: 400, problem: '/problems/malformed-json' }],
    ['NUL between fields', '{"text":\0"a"}', { status: 400, problem: '/problems/malformed-json' }],
    ['half an object', '{"text":', { status: 400, problem: '/problems/malformed-json' }],
    ['nothing', '', { status: 400, problem: '/problems/malformed-json' }],
  ])('with %s is refused', async (_what, payload, expected) => {
    expect(await post('/notes', payload)).toMatchObject(expected);
  });

  it('with characters of four bytes and a byte-order mark is taken', async () => {
    expect((await app.inject({ method: 'POST', url: '/notes', payload: { text: '互通 🧧' } })).json()).toEqual({
      text: '互通 🧧',
    });
    expect(await post('/notes', '\ufeff{"text":"a"}')).toMatchObject({ status: 200 });
  });

  it('of another kind than the route takes is told what to send', async () => {
    const refusal = { status: 415, problem: '/problems/unsupported-media-type' };
    for (const type of [
      'text/plain',
      'multipart/form-data; boundary=x',
      'application/x-www-form-urlencoded',
      'nonsense',
    ]) {
      expect(await post('/notes', 'text=a', type)).toMatchObject({ ...refusal, detail: 'Send application/json.' });
    }
    for (const [payload, type] of [
      ['{}', 'application/json'],
      ['a', 'image/png'],
    ] as const) {
      expect(await post('/pictures', payload, type)).toMatchObject({ ...refusal, detail: 'Send multipart/form-data.' });
    }
  });

  it('that is too large is read to its end, so that the answer is heard', async () => {
    const { port } = app.getHttpServer().address() as AddressInfo;
    for (const [path, type, bytes] of [
      ['/notes', 'application/json', 8_000_000],
      ['/pictures', 'multipart/form-data; boundary=x', 16_000_000],
    ] as const) {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, {
        method: 'POST',
        headers: { 'Content-Type': type },
        body: Buffer.alloc(bytes, 32),
      });
      expect([path, response.status]).toEqual([path, 413]);
    }
  });

  it.each(['/notes', '/pictures'])('that breaks off at %s is no fault of ours: no stack is logged', async (path) => {
    const error = vi.spyOn(Logger.prototype, 'error').mockReturnValue();
    const { port } = app.getHttpServer().address() as AddressInfo;
    const type = path === '/notes' ? 'application/json' : 'multipart/form-data; boundary=x';
    const headers = { 'Content-Type': type, 'Content-Length': 50_000 };
    const upload = request({ host: '127.0.0.1', port, path, method: 'POST', headers });
    upload.on('error', () => {});
    const left = new Promise<void>((resolve) => {
      app.getHttpServer().once('request', (_incoming, response) => {
        response.once('close', () => setImmediate(resolve));
        upload.destroy();
      });
    });
    upload.write('{"text":');
    await left;
    // Requests are answered in the order they broke off: this one comes after.
    expect(await post('/notes', '{}')).toMatchObject({ status: 400 });
    expect(error).not.toHaveBeenCalled();
  });
});
