import { accept, record, refuse, type StreamType, text } from '@hutong/domain';
import { MemoryEventLog } from '@hutong/event-store';
import { LedgerSecret, systemClock } from '@hutong/platform';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Answered, command, commandTable } from '../handling/command.js';
import { Ledger } from '../handling/ledger.js';
import { type Refused, refused } from '../handling/refused.js';
import { problemOf, statusOf } from './answers.js';
import { identityOf } from './command-headers.js';

type Knocked = Readonly<{ type: 'Knocked'; data: Readonly<{ door: string; by: string }> }>;

const doors: StreamType<readonly string[], Knocked> = {
  category: 'door',
  initialState: [],
  evolve: (state, { data }) => [...state, data.by],
  eventTypes: { Knocked: record({ door: text, by: text }) },
  idOf: ({ data }) => data.door,
};

class KnockRequest {
  door: string;
  by: string;
}
class KnockedAnswer {
  door: string;
}

const { Knock } = commandTable({
  Knock: command({
    summary: 'Knocks at a door; one who knocked is not heard again.',
    path: 'doors',
    request: KnockRequest,
    scope: 'doors:knock',
    stream: doors,
    idOf: ({ door }) => (door === '' ? refused('noDoor') : door),
    decide: (_now, state, { id, request: { by } }) => {
      if (by === 'wolf') return refuse('notLetIn');
      return state.includes(by) ? accept() : accept<Knocked>({ type: 'Knocked', data: { door: id, by } });
    },
    problems: {
      noDoor: { type: '/problems/no-door', title: 'There is no door', status: 422 },
      notLetIn: { type: '/problems/not-let-in', title: 'Nobody opens', status: 403 },
      notHeard: { type: '/problems/not-heard', title: 'Nobody hears it', status: 409 },
    },
    about: ({ by }, id) => `door ${id}, ${by}`,
    location: (id) => `/v1/doors/${id}`,
    answer: KnockedAnswer,
    // Recorded all the same.
    answerOf: ({ id, request: { by } }) => (by === 'mouse' ? refused('notHeard') : { door: id }),
  }),
});

describe('A command of a table', () => {
  let log: MemoryEventLog;
  let ledger: Ledger;
  beforeEach(() => {
    log = new MemoryEventLog(systemClock);
    ledger = new Ledger(log, systemClock, new LedgerSecret(Buffer.alloc(32, 7)));
  });
  const knock = (request: KnockRequest, key: string) =>
    Knock.carryOut(ledger, {
      request,
      identity: identityOf(ledger, { command: 'Knock', request }, { key, principal: 'a guest' }),
    });
  const recorded = async () => (await log.lastPosition()).toString();

  it('answers 201 with where it is when it made something, the same when it is repeated, and 200 when it is there already', async () => {
    const request = { door: 'red', by: 'li' };
    const first = (await knock(request, 'key-1')) as Answered;
    expect(first).toMatchObject({ outcome: 'accepted', location: '/v1/doors/red', body: { door: 'red' } });
    expect(statusOf(first)).toBe(201);
    expect(statusOf((await knock(request, 'key-1')) as Answered)).toBe(201);
    expect(statusOf((await knock(request, 'key-2')) as Answered)).toBe(200);
    expect(await recorded()).toBe('1');
  });

  it('is refused with what it is about, and its refusal has its face at the edge only', async () => {
    const answer = await knock({ door: 'red', by: 'wolf' }, 'key-1');
    expect(answer).toEqual({ outcome: 'refused', refusal: 'notLetIn', detail: 'Nobody opens: door red, wolf.' });
    const { problem, message } = problemOf(Knock, answer as Refused<string>);
    expect({ problem, message }).toMatchObject({ problem: { status: 403 }, message: 'Nobody opens: door red, wolf.' });
  });

  it('that names no stream is refused before anything is read', async () => {
    expect(await knock({ door: '', by: 'li' }, 'key-1')).toEqual({ outcome: 'refused', refusal: 'noDoor' });
  });

  it('may be recorded and be answered with a problem, every time it is asked', async () => {
    for (const key of ['key-1', 'key-1', 'key-2']) {
      const answer = await knock({ door: 'red', by: 'mouse' }, key);
      expect(answer).toMatchObject({
        outcome: 'refused',
        refusal: 'notHeard',
        detail: 'Nobody hears it: door red, mouse.',
      });
    }
    expect(await recorded()).toBe('1');
  });
});
