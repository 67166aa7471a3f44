import { randomUUID } from 'node:crypto';
import { accept, instantFromJson, persons, record, refuse, type StreamType, text } from '@hutong/domain';
import { type EventLog, MemoryEventLog, type RecordedEvent } from '@hutong/event-store';
import { LedgerSecret, type PersonName } from '@hutong/platform';
import { beforeEach, describe, expect, it } from 'vitest';
import { command, commandTable } from './command.js';
import { refusalOfPersons } from './known-persons.js';
import { Ledger } from './ledger.js';

type Visited = Readonly<{ type: 'Visited'; data: Readonly<{ house: string; ref: string }> }>;
const houses: StreamType<readonly string[], Visited> = {
  category: 'house',
  initialState: [],
  evolve: (state, { data }) => [...state, data.ref],
  eventTypes: { Visited: record({ house: text, ref: text }) },
  idOf: ({ data }) => data.house,
};
class VisitRequest {
  house: string;
  guests: readonly PersonName[];
}
class VisitAnswer {
  house: string;
}

const secret = new LedgerSecret(Buffer.alloc(32, 7));
const noon = instantFromJson('2023-10-18T04:00:00.000Z');

/** A house that takes anybody but the wolf, and whoever comes with him. */
const { Visit } = commandTable({
  Visit: command({
    summary: 'Takes guests in.',
    path: 'houses',
    request: VisitRequest,
    scope: 'houses:visit',
    stream: houses,
    idOf: ({ house }) => house,
    persons: ({ guests }) => guests,
    decide: (_times, state, { id, request: { guests } }) => {
      if (guests.some(({ value }) => value === 'wolf')) return refuse('notLetIn');
      const refs = guests.map((guest) => secret.refOf(guest)).filter((ref) => !state.includes(ref));
      return accept<Visited>(...refs.map((ref) => ({ type: 'Visited' as const, data: { house: id, ref } })));
    },
    problems: { notLetIn: { type: '/problems/not-let-in', title: 'Nobody opens', status: 403 } },
    about: (_request, id) => `house ${id}`,
    answer: VisitAnswer,
    answerOf: ({ id }) => ({ house: id }),
  }),
});

const lan: PersonName = { scheme: 'openid', scope: 'wx8888888888888888', value: 'oUpF8uMuAJO' };
const ming: PersonName = { scheme: 'phone', scope: 'cn', value: '13800000001' };
const wolf: PersonName = { scheme: 'account', scope: 'taobao', value: 'wolf' };

describe('Persons that a command names', () => {
  let log: MemoryEventLog;
  beforeEach(() => {
    log = new MemoryEventLog({ now: () => noon });
  });
  const processOver = (store: EventLog = log) => new Ledger(store, { now: () => noon }, secret);
  const visit = (ledger: Ledger, guests: readonly PersonName[], key = '1') =>
    Visit.carryOut(ledger, {
      request: { house: 'red', guests },
      identity: {
        command: 'Visit',
        causeId: `01993f6e-6d3a-8abc-8def-${key.padStart(12, '0')}`,
        correlationId: 'c',
        actor: { kind: 'principal', id: 'a host' },
        bodyHash: secret.hashOfBody(JSON.stringify(guests)),
      },
    });
  const known = (): readonly RecordedEvent[] => log.readPage(0n, { types: ['PersonKnown'] }).events;

  it('are remembered by a process that found them in the log, and nobody else is', async () => {
    await visit(processOver(), [lan]);
    const later = processOver();
    expect(await refusalOfPersons(later, [lan, ming])).toBeUndefined();
    expect([lan, ming].map((name) => later.knownPersons.get(secret.refOf(name)))).toEqual([true, undefined]);
  });

  it('are recorded once each in streams of their own, and the log holds them by reference elsewhere', async () => {
    await visit(processOver(), [lan, ming]);
    const [lanRef, mingRef] = [secret.refOf(lan), secret.refOf(ming)];
    expect(known().map(({ stream }) => stream)).toEqual([`person-${lanRef}`, `person-${mingRef}`]);
    expect(known()[0]).toMatchObject({
      data: { ref: lanRef, identifier: { scheme: 'openid', scope: lan.scope, value: { plain: lan.value } } },
      metadata: {
        command: 'KnowPerson',
        $causationId: '01993f6e-6d3a-8abc-8def-000000000001',
        actor: { id: 'a host' },
      },
    });
    const elsewhere = log.readPage(0n, { streams: { prefixes: ['house-'] } }).events;
    expect(elsewhere.map(({ data }) => data)).toEqual([
      { house: 'red', ref: lanRef },
      { house: 'red', ref: mingRef },
    ]);
  });

  it('are not recorded again by another command, whether the process remembers them or not', async () => {
    const first = processOver();
    await visit(first, [lan], '1');
    await visit(first, [lan], '2');
    await visit(processOver(), [lan], '3');
    expect(known()).toHaveLength(1);
  });

  it('are recorded once when two processes hear of them at the same time', async () => {
    await Promise.all([visit(processOver(), [lan], '1'), visit(processOver(), [lan], '2')]);
    expect(known()).toHaveLength(1);
  });

  it('have a phone number masked and hashed with the ledger’s secret, never as it is', async () => {
    await visit(processOver(), [ming]);
    expect(known()[0]?.data).toMatchObject({
      identifier: { scheme: 'phone', scope: 'cn', keyedHash: secret.hashOfPhone(ming.value), masked: '138****0001' },
    });
    expect(JSON.stringify(log.readPage(0n).events.map(({ data, metadata }) => [data, metadata]))).not.toMatch(
      /1380{7}1/,
    );
    expect(new LedgerSecret(Buffer.alloc(32, 8)).hashOfPhone(ming.value)).not.toBe(secret.hashOfPhone(ming.value));
  });

  it('are not recorded when the command is refused', async () => {
    const ledger = processOver();
    expect(await visit(ledger, [lan, wolf])).toMatchObject({ outcome: 'refused', refusal: 'notLetIn' });
    expect(known()).toEqual([]);
    await visit(ledger, [lan], '2');
    expect(known()).toHaveLength(1);
  });

  it('are refused by name, and nothing is recorded, when the stream of one holds an event that does not count', async () => {
    const stream = `person-${secret.refOf(lan)}`;
    await log.append(stream, 'no_stream', [{ id: randomUUID(), type: 'PersonKnown', data: { ref: 'somebody else' } }]);
    expect(await visit(processOver(), [ming, lan])).toMatchObject({
      outcome: 'refused',
      refusal: 'eventsSetAside',
      detail: expect.stringContaining(`Stream ${stream}, revision 0`),
    });
    expect(log.readPage(0n).events).toHaveLength(1);
  });

  it('are recorded by the repeat of a command that a crash kept from its answer', async () => {
    const crashing = new Proxy<EventLog>(log, {
      get: (target, name) => {
        if (name === 'append')
          return (...sent: Parameters<EventLog['append']>) =>
            sent[0].startsWith('person-') ? Promise.reject(new Error('killed')) : target.append(...sent);
        const member: unknown = Reflect.get(target, name);
        return typeof member === 'function' ? member.bind(target) : member;
      },
    });
    await expect(visit(processOver(crashing), [lan])).rejects.toThrow('killed');
    expect(known()).toEqual([]);
    expect(await visit(processOver(), [lan])).toMatchObject({ outcome: 'accepted', recorded: true });
    expect(known()).toHaveLength(1);
    expect((await processOver().load(houses, 'red')).state).toEqual([secret.refOf(lan)]);
    expect((await processOver().load(persons, secret.refOf(lan))).state.identifiers).toHaveLength(1);
  });
});
