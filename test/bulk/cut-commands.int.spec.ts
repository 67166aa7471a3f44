import { request } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { orderRequest } from '@hutong/testing';
import { float, sample } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AnswerLine, answersIn, type Line, ServedLedger, textOf } from './served-ledger.js';

const seed = Number(process.env['HUTONG_SEED'] ?? Date.now() % 1_000_000);
const cuts = 8;
const attemptsMax = 100;
const pieceBytes = 4_096;
const headers = { 'Content-Type': 'application/x-ndjson' };

const ledger = new ServedLedger();
beforeAll(() => ledger.start());
afterAll(() => ledger.stop());

describe('Commands in bulk', () => {
  it(`whose line is cut anywhere lose nothing that was answered: sent again it is answered the same (HUTONG_SEED=${seed})`, async () => {
    const cutPlaces = sample(float({ min: 0, max: 1, noNaN: true }), { numRuns: cuts, seed });
    let acknowledgedInAll = 0;
    for (const [cut, share] of cutPlaces.entries()) {
      const place = (number: number, key = number) => ({
        command: 'PlaceOrder',
        key: `cut-${seed}-${cut}-${key}`,
        body: orderRequest({ orderNumber: `cut-${seed}-${cut}-${number}` }),
      });
      const lines: (Line | string)[] = Array.from({ length: 200 }, (_, index) => {
        if (index % 10 === 9) return place(index - 5);
        if (index % 50 === 28) return place(index, index - 8);
        return index % 50 === 33 ? '{"command":' : place(index);
      });
      const text = textOf(lines);
      const at = Math.ceil(share * text.length);
      const acknowledged = answersIn(await (cut % 2 === 0 ? cutWhileSending(text, at) : cutWhileReading(text, at)));
      const again = await askUntilNoneIsInFlight(lines);
      const told = `${acknowledged.length} were answered before the cut ${cut} at byte ${at}`;
      for (const answer of acknowledged) expect(again[answer.line - 1], told).toEqual(answer);
      expect(again.filter(({ status }) => status === 201)).toHaveLength(192);
      acknowledgedInAll += acknowledged.length;
    }
    const recorded = await ledger.orders();
    const ofCuts = [...recorded].filter(([stream]) => stream.startsWith(`order-taobao.cut-${seed}-`));
    expect(ofCuts).toHaveLength(cuts * 172);
    for (const [stream, events] of ofCuts) expect(events, stream).toHaveLength(2);
    expect(acknowledgedInAll).toBeGreaterThan(0);
  });

  it('are told that the process is ending, and end when what was taken is answered', async () => {
    const { sending, answered, took } = startSending();
    const place = { command: 'PlaceOrder', key: `end-${seed}`, body: orderRequest() };
    sending.write(`${textOf([place])}\n`);
    await took(1);
    await ledger.stop();
    expect(answersIn(await answered())).toMatchObject([
      { line: 1, status: 201 },
      { line: 2, status: 503, problem: { type: '/problems/ending' }, retryAfterSeconds: 1 },
    ]);
  });
});

/** What is sent again at once may meet itself: its first sender has left, and it is still in hand. */
async function askUntilNoneIsInFlight(lines: readonly (Line | string)[]): Promise<readonly AnswerLine[]> {
  for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
    const answers = await ledger.ask(lines);
    if (answers.every(({ status }) => status !== 409)) return answers;
  }
  throw new Error(`Some line is still in flight after ${attemptsMax} attempts`);
}

/** Sends so many bytes and cuts the line; resolves with what was answered by then. */
async function cutWhileSending(text: string, bytes: number): Promise<string> {
  const { sending, answered } = startSending();
  for (let from = 0; from < bytes; from += pieceBytes) {
    sending.write(text.slice(from, Math.min(bytes, from + pieceBytes)));
    await nextTurn();
  }
  sending.destroy(new Error('cut'));
  return answered();
}

/** Sends everything and cuts the line when so many bytes were answered; resolves with these, and what else was on its way. */
async function cutWhileReading(text: string, bytes: number): Promise<string> {
  const { sending, answered, took } = startSending();
  sending.end(text);
  await took(bytes);
  sending.destroy(new Error('cut'));
  return answered();
}

function startSending() {
  const { promise: cut, resolve: isCut } = Promise.withResolvers<void>();
  let taken = '';
  let onTaken = () => {};
  const sending = request(`${ledger.url}/v1/commands`, { method: 'POST', headers }, (answer) => {
    answer.setEncoding('utf8').on('error', () => {});
    answer.on('data', (text: string) => {
      taken += text;
      onTaken();
    });
  });
  sending.on('error', () => {}).once('close', isCut);
  return {
    sending,
    answered: async () => {
      await cut;
      return taken;
    },
    took: (bytes: number) =>
      new Promise<void>((resolve) => {
        onTaken = () => {
          if (taken.length >= bytes) resolve();
        };
      }),
  };
}
