import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type AnyStreamType,
  type InstantJson,
  moment as momentShape,
  record,
  type StreamType,
  text,
} from '@hutong/domain/kernel';
import type { RecordedEvent } from '@hutong/event-store';
import type { ReadableLog } from '@hutong/read-store';
import {
  type AddedFacts,
  count,
  duration,
  type FactOf,
  type FactTable,
  flag,
  minorUnits,
  moment,
  name,
  offers,
  orNull,
  person,
  type ReplacedFacts,
  thousandths,
} from '../fact-table.js';
import { type FactStore, openFactStore } from './fact-store.js';

type Paid = Readonly<{ type: 'Paid'; data: Readonly<{ account: string; amount: string; occurredAt: InstantJson }> }>;
type Shut = Readonly<{ type: 'Shut'; data: Readonly<{ account: string; occurredAt: InstantJson }> }>;
export type AccountEvent = Paid | Shut;

const accounts: StreamType<'open' | 'shut', AccountEvent> = {
  category: 'account',
  initialState: 'open',
  idOf: ({ data }) => data.account,
  evolve(state, { type }) {
    if (state === 'shut') throw new Error(`${type} cannot follow in an account that is shut`);
    return type === 'Shut' ? 'shut' : 'open';
  },
  eventTypes: {
    Paid: record({ account: text, amount: text, occurredAt: momentShape }),
    Shut: record({ account: text, occurredAt: momentShape }),
  },
};
export const streamTypes: readonly AnyStreamType[] = [accounts];

const paidColumns = {
  account: name('who paid'),
  payer: person('who is behind it'),
  amount: minorUnits('how much'),
  fee: thousandths('a tenth of it'),
  isLarge: flag('a hundred or more'),
  placedAt: moment('when'),
} as const;

/** What was paid, one fact each. */
export const paid: AddedFacts<Paid, FactOf<typeof paidColumns>> = {
  kind: 'added',
  name: 'paid.v1',
  meaning: 'what was paid',
  columns: paidColumns,
  period: 'placedAt',
  streams: [accounts],
  eventTypes: ['Paid'],
  factsOf: ({ data: { account, amount, occurredAt } }) => [
    {
      account,
      payer: `person-of-${account}`,
      amount: BigInt(amount),
      fee: BigInt(amount) * 100n,
      isLarge: BigInt(amount) >= 100n,
      placedAt: occurredAt,
    },
  ],
};

const accountColumns = {
  state: name('open or shut'),
  times: count('how often it paid'),
  sum: minorUnits('what it paid altogether'),
  waited: orNull(duration('between the last two; null before the second')),
  lastAt: orNull(moment('when it paid last; null before')),
  offered: offers('every channel it may use'),
} as const;
export type AccountFact = FactOf<typeof accountColumns>;

/** How each account stands: one fact of net weight 1. */
export const accountFacts: ReplacedFacts<AccountEvent, AccountFact> = {
  kind: 'replaced',
  name: 'accounts.v1',
  meaning: 'how each account stands',
  columns: accountColumns,
  period: 'lastAt',
  streams: [accounts],
  eventTypes: ['Paid', 'Shut'],
  thing: 'accountNumber',
  thingsOf: ({ data }) => [data.account],
  factAfter(before = nothingYet, { type, data }) {
    if (type === 'Shut') return before === nothingYet ? undefined : { ...before, state: 'shut' };
    if (data.amount === '0') return before === nothingYet ? undefined : before;
    const sinceMs = before.lastAt === null ? null : Date.parse(data.occurredAt) - Date.parse(before.lastAt);
    return {
      state: 'open',
      times: before.times + 1,
      sum: before.sum + BigInt(data.amount),
      waited: sinceMs === null ? null : Math.floor(sinceMs / 10),
      lastAt: data.occurredAt,
      offered: offeredTo(Number(BigInt(data.amount) % 3n)),
    };
  },
};

const nothingYet: AccountFact = { state: 'none', times: 0, sum: 0n, waited: null, lastAt: null, offered: [] };

const offeredTo = (channels: number): AccountFact['offered'] =>
  Array.from({ length: channels }, (_, index) => ({
    channel: `channel-${index}`,
    codeIssuer: 'alipay',
    stage: index === 0 ? null : 'pilot',
    inCohort: index === 0 ? null : true,
    rank: index + 1,
    preselected: index === 0,
    folded: false,
    reasons: index === 0 ? [] : ['limitExceeded', 'rolledBack'].slice(0, index),
  }));

export const tables: readonly FactTable[] = [paid, accountFacts];

const startMs = Date.parse('2023-10-18T00:00:00.000Z');
/** The moment of the event at an index of the log. */
export const momentAt = (index: number): InstantJson => new Date(startMs + index * 1_000).toISOString();

/** An event of an account, `earlierMs` before its turn; revisions are given by `logWith`. */
export type Step = Readonly<{ account: string; amount: bigint | null; earlierMs?: number }>;

/** The log in which these steps happened one after another. */
export function logWith(steps: readonly Step[]): readonly RecordedEvent[] {
  const revisions = new Map<string, bigint>();
  return steps.map(({ account, amount, earlierMs = 0 }, index) => {
    const revision = revisions.get(account) ?? 0n;
    revisions.set(account, revision + 1n);
    const occurredAt = new Date(Date.parse(momentAt(index)) - earlierMs).toISOString();
    return {
      id: `event-${index}`,
      stream: `account-${account}`,
      revision,
      position: BigInt(index + 1),
      ...(amount === null
        ? { type: 'Shut', data: { account, occurredAt } }
        : { type: 'Paid', data: { account, amount: amount.toString(), occurredAt } }),
      metadata: {},
      recordedAtMs: startMs + index * 1_000 + 7,
    };
  });
}

/** A log that holds these events. */
export const readableLog = (events: readonly RecordedEvent[]): ReadableLog => ({
  lastPosition: () => Promise.resolve(events.at(-1)?.position ?? 0n),
  async *readStream(stream, { from = 0n } = {}) {
    yield* events.filter((one) => one.stream === stream && one.revision >= from);
  },
  async *readAll({ from = 0n, to = BigInt(events.length) } = {}) {
    yield* events.filter(({ position }) => position >= from && position <= to);
  },
});

/** Stores in a directory of their own. */
export class TemporaryFactStores {
  readonly directory = mkdtempSync(join(tmpdir(), 'hutong-facts-store-'));

  fileOf(name: string): string {
    return join(this.directory, `${name}.db`);
  }

  open(name: string, stored: readonly FactTable[] = tables): Promise<FactStore> {
    return openFactStore(`file:${this.fileOf(name)}`, { tables: stored, memoryMaxMegabytes: 128, threads: 1 });
  }

  takeAway(name: string): void {
    rmSync(this.fileOf(name));
  }

  remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}

export const openInMemory = (stored: readonly FactTable[] = tables): Promise<FactStore> =>
  openFactStore('memory:', { tables: stored, memoryMaxMegabytes: 128, threads: 1 });
