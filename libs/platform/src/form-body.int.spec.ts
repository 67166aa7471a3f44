import { once } from 'node:events';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { Controller, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Form, type FormBody, TakesForm } from './form-body.js';
import { createHttpApp } from './http-app.js';

/** The forms that have come and are not answered yet. */
const waiting: (FormBody & Readonly<{ answer: () => void }>)[] = [];

@Controller('forms')
class FormsController {
  @Post()
  @TakesForm()
  async take(@Form() form: FormBody): Promise<string> {
    await new Promise<void>((answer) => waiting.push({ ...form, answer }));
    return 'taken';
  }
}

@Module({ controllers: [FormsController] })
class FormsModule {}

let app: NestFastifyApplication;
let port: number;
beforeAll(async () => {
  app = await createHttpApp(FormsModule, { title: 'Forms' });
  await app.listen(0, '127.0.0.1');
  port = Number(new URL(await app.getUrl()).port);
});
afterAll(async () => {
  for (const { answer } of waiting) answer();
  app?.getHttpServer().closeAllConnections();
  await app?.close();
});

/** Sends a form from one of the addresses of this machine. */
function send(localAddress: string) {
  const headers = { 'Content-Type': 'multipart/form-data; boundary=x' };
  const sent = request({
    host: '127.0.0.1',
    port,
    localAddress,
    path: '/forms',
    method: 'POST',
    headers,
    agent: false,
  });
  sent.on('error', () => {});
  const answer = once(sent, 'response').then(async ([response]) => ({
    status: response.statusCode as number,
    retryAfter: response.headers['retry-after'] as string | undefined,
    body: await text(response),
  }));
  answer.catch(() => {});
  sent.end('--x--\r\n');
  return { answer, leave: () => sent.destroy() };
}
const areUnderWay = (forms: number) => vi.waitFor(() => expect(waiting).toHaveLength(forms), { timeout: 20_000 });

describe('Forms under way', () => {
  it('leave places for others, whoever sends as many as it can, and free them when their caller leaves', async () => {
    const greedy = Array.from({ length: 32 }, () => send('127.0.0.2'));
    await areUnderWay(32);
    expect(await send('127.0.0.2').answer).toMatchObject({
      status: 429,
      retryAfter: '1',
      body: expect.stringContaining('/problems/share-used-up'),
    });
    const other = send('127.0.0.3');
    await areUnderWay(33);
    waiting.at(-1)?.answer();
    expect(await other.answer).toMatchObject({ status: 201 });
    for (const { leave } of greedy) leave();
    await vi.waitFor(() => expect(waiting.slice(0, 32).every(({ left }) => left.aborted)).toBe(true));
    const again = send('127.0.0.2');
    await areUnderWay(34);
    waiting.at(-1)?.answer();
    expect(await again.answer).toMatchObject({ status: 201 });
    expect(waiting.at(-1)?.caller).toBe('127.0.0.2');
  });

  it('are refused before their body is read', async () => {
    const greedy = Array.from({ length: 32 }, () => send('127.0.0.4'));
    await areUnderWay(66);
    const unfinished = request({
      host: '127.0.0.1',
      port,
      localAddress: '127.0.0.4',
      path: '/forms',
      method: 'POST',
      headers: { 'Content-Type': 'multipart/form-data; boundary=x', 'Content-Length': '4000000' },
      agent: false,
    });
    unfinished.on('error', () => {});
    unfinished.write('--x');
    const [response] = await once(unfinished, 'response');
    expect(response.statusCode).toBe(429);
    unfinished.destroy();
    for (const { leave } of greedy) leave();
  });
});
