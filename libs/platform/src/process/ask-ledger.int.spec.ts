import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askCommands, AskingError, askLedger, NobodyAnswersError } from './index.js';

let server: Server;
let url: string;
let answers: readonly Readonly<{ status: number; type: string; body: string }>[];
let asked: number;
beforeEach(async () => {
  asked = 0;
  server = createServer((request, response) => {
    request.resume();
    const { status, type, body } = answers[asked++] ?? { status: 500, type: 'text/plain', body: '' };
    response.writeHead(status, { 'Content-Type': type }).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const consumers = () => askLedger(url, (ledger) => ledger.GET('/v1/consumers'));
const detail = 'There is no consumer so called.';
const problem = { type: '/problems/consumer-not-found', title: 'No consumer', status: 404, detail };
const refusal = { status: 404, type: 'application/problem+json', body: JSON.stringify(problem) };
const linesOf = (...lines: readonly object[]) => ({
  status: 200,
  type: 'application/x-ndjson',
  body: lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
});

describe('A tool that asks a running ledger', () => {
  it('has what it answers', async () => {
    answers = [{ status: 200, type: 'application/json', body: '[]' }];
    expect(await consumers()).toEqual([]);
  });

  it('is told the address and the detail of what the ledger says against it, once', async () => {
    answers = [refusal];
    await expect(consumers()).rejects.toThrow(new AskingError(`${url}/v1/consumers answered 404: ${detail}`));
    expect(asked).toBe(1);
  });

  it('is told when nobody answers, so that it may open the files itself', async () => {
    server.close();
    await expect(consumers()).rejects.toThrow(NobodyAnswersError);
    await expect(consumers()).rejects.toThrow(`Nobody answers at ${url}`);
  });
});

describe('A tool that asks commands of a running ledger', () => {
  const line = { command: 'CancelOrder', key: 'a', body: { orderId: 'taobao.1' } };
  const ask = (lines = 1) =>
    askCommands(
      new URL(url),
      Array.from({ length: lines }, () => line),
      'a-tool',
    );

  it('asks again for a line that met a twin, and is told the detail of one that is refused', async () => {
    const inFlight = { line: 1, key: 'a', status: 409, problem, retryAfterSeconds: 0 };
    answers = [linesOf(inFlight), linesOf({ line: 1, key: 'a', status: 404, problem })];
    expect(await ask()).toEqual([{ line: 1, status: 404, refusal: detail }]);
    expect(asked).toBe(2);
  });

  it('is told when lines are not answered, and when an answer is to none of them', async () => {
    const done = { line: 1, key: 'a', status: 200, body: {} };
    answers = [linesOf(done), linesOf({ ...done, line: 2 })];
    await expect(ask(2)).rejects.toThrow(`${url} answered 1 of 2 lines; run it again.`);
    await expect(ask()).rejects.toThrow(`${url} answered a line 2 that was not sent.`);
  });

  it('is told what the ledger says against all of them', async () => {
    answers = [refusal];
    await expect(ask()).rejects.toThrow(`${url} could not be asked: ${url}/v1/commands answered 404: ${detail}`);
  });
});
