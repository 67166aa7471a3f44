import { type ArgumentsHost, Logger } from '@nestjs/common';
import { EventLogDamagedError, EventLogUnavailableError } from '@hutong/event-store';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProblemDetailsFilter } from './problem-details.filter.js';

let logged: string[];
beforeEach(() => {
  logged = [];
  vi.spyOn(Logger.prototype, 'error').mockImplementation((message: string) => void logged.push(message));
});
afterEach(() => vi.restoreAllMocks());

/** What a filter answers to a failure. */
function answerOf(filter: ProblemDetailsFilter, failure: Error): unknown {
  let sent = '';
  const reply = { sent: false, code: () => reply, headers: () => reply, send: (text: string) => void (sent = text) };
  const http = { getRequest: () => ({ id: 'r-1', method: 'GET' }), getResponse: () => reply };
  filter.catch(failure, { switchToHttp: () => http } as unknown as ArgumentsHost);
  return JSON.parse(sent);
}

describe('A log that fails a request', () => {
  const damaged = new EventLogDamagedError('/data/events.db', 'the event at position 3', 'does not match its checksum');
  const full = new EventLogUnavailableError('database or disk is full');

  it('that is damaged is a problem of its own, which says what is damaged and not where the file is', () => {
    expect(answerOf(new ProblemDetailsFilter(), damaged)).toMatchObject({
      type: '/problems/log-damaged',
      status: 500,
      detail: 'Damaged: the event at position 3: does not match its checksum.',
    });
    expect(logged).toEqual(['/data/events.db: the event at position 3: does not match its checksum']);
  });

  it('that cannot be written is told to operators once, and again when the reason changes', () => {
    const filter = new ProblemDetailsFilter();
    for (const failure of [full, full, damaged, full]) answerOf(filter, failure);
    expect(answerOf(filter, full)).toMatchObject({ type: '/problems/log-unavailable', status: 503 });
    expect(logged).toEqual([full.message, damaged.message, full.message]);
  });
});
